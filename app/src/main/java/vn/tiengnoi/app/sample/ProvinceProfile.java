package vn.tiengnoi.app.sample;

import java.util.List;
import java.util.Map;

/**
 * What the generator assumes of a province: sizes, growth, habits.
 *
 * @param folder folder of its files
 * @param yearlyWorkbookUntil last year of which its units send one workbook a year; afterwards one
 *     file a report
 * @param csvFromDistricts whether its districts' reports come together as one long CSV a period
 * @param funds funds raised in 2024, in VND
 * @param turns child benefits in 2024
 * @param growth factor from year to year
 * @param coverage share of decisions on which children are consulted, by indicator and year, from 0
 *     to 1
 */
record ProvinceProfile(
    String folder,
    int yearlyWorkbookUntil,
    boolean csvFromDistricts,
    double funds,
    double turns,
    double growth,
    Map<String, List<Coverage>> coverage) {

  /** The coverage of one year, from 0 to 1. */
  record Coverage(int year, double share) {}

  /** The coverage of a year: straight lines between the years given, level beyond them. */
  double coverageOf(String indicator, int year) {
    List<Coverage> known = coverage.getOrDefault(indicator, List.of());
    if (known.isEmpty()) {
      throw new IllegalArgumentException("no coverage is assumed for " + indicator);
    }
    Coverage before = known.get(0);
    for (Coverage next : known) {
      if (year <= next.year()) {
        return between(before, next, year);
      }
      before = next;
    }
    return before.share();
  }

  private static double between(Coverage before, Coverage after, int year) {
    if (year <= before.year() || before.equals(after)) {
      return before.share();
    }
    double share = (double) (year - before.year()) / (after.year() - before.year());
    return before.share() * (1 - share) + after.share() * share;
  }
}

package vn.tiengnoi.app.sample;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.tiengnoi.app.sample.ProvinceProfile.Coverage;

/** The generator's assumptions, read from {@code samples/generated/*.csv}. */
final class Profiles {
  private static final String PROVINCES = "/samples/generated/provinces.csv";
  private static final String REPORTERS = "/samples/generated/reporters.csv";
  private static final List<Integer> COVERAGE_YEARS = List.of(2016, 2020, 2024);

  private final List<ReporterProfile> rows;

  private Profiles(List<ReporterProfile> rows) {
    this.rows = rows;
  }

  static Profiles read() throws IOException {
    Map<String, ProvinceProfile> provinces = new HashMap<>();
    for (NamedCsvRecord row : Resources.rows(PROVINCES)) {
      provinces.put(row.getField("province"), province(row));
    }
    List<ReporterProfile> reporters = new ArrayList<>();
    for (NamedCsvRecord row : Resources.rows(REPORTERS)) {
      ProvinceProfile province = provinces.get(row.getField("province"));
      if (province == null) {
        throw new IllegalStateException("unknown province in " + REPORTERS + ": " + row);
      }
      reporters.add(reporter(row, province));
    }
    return new Profiles(reporters);
  }

  /** What holds for a reporter on a day; nothing for reporters the generator does not play. */
  Optional<ReporterProfile> find(String reporter, LocalDate day) {
    ReporterProfile found = null;
    for (ReporterProfile row : rows) {
      if (row.reporter().equals(reporter) && !day.isBefore(row.from())) {
        found = row;
      }
    }
    return Optional.ofNullable(found);
  }

  private static ProvinceProfile province(NamedCsvRecord row) {
    Map<String, List<Coverage>> coverage = new HashMap<>();
    for (String indicator : List.of("TG01", "TG02", "TG03")) {
      String column = indicator.toLowerCase(Locale.ROOT) + "_";
      coverage.put(
          indicator,
          COVERAGE_YEARS.stream()
              .map(year -> new Coverage(year, percent(row, column + year)))
              .toList());
    }
    return new ProvinceProfile(
        row.getField("folder"),
        Integer.parseInt(row.getField("yearly_workbook_until")),
        Boolean.parseBoolean(row.getField("csv_from_districts")),
        Double.parseDouble(row.getField("funds_2024_million")) * 1_000_000,
        Double.parseDouble(row.getField("turns_2024")),
        1 + percent(row, "growth_percent"),
        coverage);
  }

  private static ReporterProfile reporter(NamedCsvRecord row, ProvinceProfile province) {
    return new ReporterProfile(
        row.getField("reporter"),
        LocalDate.parse(row.getField("from")),
        province,
        percent(row, "funds_share"),
        percent(row, "turns_share"),
        percent(row, "gap_percent"),
        Integer.parseInt(row.getField("texts_a_year")));
  }

  private static double percent(NamedCsvRecord row, String column) {
    return Double.parseDouble(row.getField(column)) / 100;
  }
}

package vn.tiengnoi.dashboards.selection;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.tiengnoi.dashboards.web.BadParameterException;
import vn.tiengnoi.reports.wording.Language;
import vn.tiengnoi.reports.wording.Wording;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.read.Reading;
import vn.tiengnoi.warehouse.read.ValuesQuestion;
import vn.tiengnoi.warehouse.unit.Boundaries;
import vn.tiengnoi.warehouse.unit.Unit;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/**
 * Reads a selection from an address. What the address leaves out: the country, the last year that
 * was over, the indicator that most of the year's reports are about, boundaries as reported,
 * Vietnamese.
 */
public final class SelectionReader {
  /** Plans look some years ahead of the figures. */
  private static final int YEARS_AHEAD = 5;

  private SelectionReader() {}

  /**
   * Reads the selection.
   *
   * @throws BadParameterException where a parameter names nothing in the reading's pack
   */
  public static Selection read(HttpServletRequest request, Reading reading) {
    Pack pack = reading.pack();
    Parameters parameters = new Parameters(request, pack);
    int year = year(parameters, reading);
    Unit unit = parameters.unit(Period.year(year));
    if (unit.level() != UnitLevel.COUNTRY && unit.level() != UnitLevel.PROVINCE) {
      throw new BadParameterException(
          "unit", unit.id(), "cả nước hoặc một tỉnh, thành phố", "the country or a province");
    }
    Indicator indicator = parameters.findIndicator().orElseGet(() -> mostReported(reading, year));
    return new Selection(unit, year, indicator, parameters.boundaries(), parameters.language());
  }

  /** What an address without any parameter shows. */
  public static Selection initial(Reading reading) {
    int year = lastYear(reading);
    return new Selection(
        reading.pack().units().country(),
        year,
        mostReported(reading, year),
        Boundaries.AS_REPORTED,
        Language.VI);
  }

  /** Of what leaders see first the most reported; the first where several are due as often. */
  private static Indicator mostReported(Reading reading, int year) {
    Indicator most = null;
    int mostDue = -1;
    for (Indicator indicator : headline(reading.pack())) {
      int due = reading.values(ValuesQuestion.of(indicator.code(), Period.year(year))).get(0).due();
      if (due > mostDue) {
        most = indicator;
        mostDue = due;
      }
    }
    return Objects.requireNonNull(most, "a pack has an indicator");
  }

  private static List<Indicator> headline(Pack pack) {
    return pack.headlineWith(pack.firstIndicator());
  }

  private static int lastYear(Reading reading) {
    return reading.asOf().atZone(Wording.ZONE).getYear() - 1;
  }

  private static int year(Parameters parameters, Reading reading) {
    LocalDate today = reading.asOf().atZone(Wording.ZONE).toLocalDate();
    int first = firstYear(reading.pack());
    int last = today.getYear() + YEARS_AHEAD;
    return parameters
        .find("year")
        .map(
            text -> {
              int year = text.matches("\\d{4}") ? Integer.parseInt(text) : 0;
              if (year < first || year > last) {
                throw new BadParameterException(
                    "year", text, "%d đến %d".formatted(first, last), first + " to " + last);
              }
              return year;
            })
        .orElseGet(() -> lastYear(reading));
  }

  /** No unit below the country is known before the pack's baseline. */
  private static int firstYear(Pack pack) {
    return pack.units().units().stream()
        .filter(unit -> unit.level() != UnitLevel.COUNTRY)
        .mapToInt(unit -> unit.validFrom().getYear())
        .min()
        .orElse(pack.units().country().validFrom().getYear());
  }
}

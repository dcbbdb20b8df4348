package vn.tiengnoi.warehouse.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.tiengnoi.warehouse.period.Period;

/** Writes periods and dates for people: {@code quý III/2024}, {@code 30/06/2025}. */
public final class PeriodNames {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private PeriodNames() {}

  /** The name of a period in {@code vi} or {@code en}. */
  public static String name(Period period, String language) {
    boolean english = language.equals("en");
    String code = period.bareCode();
    int year = period.to().getYear();
    String name =
        switch (period.kind()) {
          case YEAR -> (english ? "year " : "năm ") + code;
          case HALF ->
              english
                  ? (code.endsWith("1") ? "first half of " : "second half of ") + year
                  : "6 tháng " + (code.endsWith("1") ? "đầu" : "cuối") + " năm " + year;
          case QUARTER -> {
            String roman =
                switch (code.charAt(code.length() - 1)) {
                  case '1' -> "I";
                  case '2' -> "II";
                  case '3' -> "III";
                  default -> "IV";
                };
            yield english
                ? "Q" + code.charAt(code.length() - 1) + " " + code.substring(0, 4)
                : "quý " + roman + "/" + code.substring(0, 4);
          }
          case NINE_MONTHS -> english ? "nine months of " + year : "9 tháng đầu năm " + year;
          case MONTH -> (english ? "" : "tháng ") + code.substring(5) + "/" + code.substring(0, 4);
          case DAY -> date(period.from());
          case SCHOOL_YEAR ->
              (english ? "school year " : "năm học ")
                  + period.from().getYear()
                  + "–"
                  + period.to().getYear();
          case SPAN -> span(period);
        };
    return switch (period.calendar()) {
      case STATISTICAL, SCHOOL -> name;
      case ADMINISTRATIVE, DEADLINE ->
          "%s (%s–%s)".formatted(name, date(period.from()), date(period.to()));
    };
  }

  private static String span(Period period) {
    boolean wholeYears =
        period.from().getDayOfYear() == 1
            && period.to().getMonthValue() == 12
            && period.to().getDayOfMonth() == 31;
    return wholeYears
        ? period.from().getYear() + "–" + period.to().getYear()
        : date(period.from()) + "–" + date(period.to());
  }

  /** {@code 30/06/2025}. */
  public static String date(LocalDate day) {
    return DAY.format(day);
  }
}

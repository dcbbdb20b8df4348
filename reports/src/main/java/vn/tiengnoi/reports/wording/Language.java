package vn.tiengnoi.reports.wording;

import java.util.Locale;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.period.PeriodKind;
import vn.tiengnoi.warehouse.text.PeriodNames;

/** The languages that pages and documents are written in. */
public enum Language {
  VI,
  EN;

  /**
   * Reads {@code vi} or {@code en}.
   *
   * @throws IllegalArgumentException naming both where it is neither
   */
  public static Language of(String code) {
    return switch (code) {
      case "vi" -> VI;
      case "en" -> EN;
      default ->
          throw new IllegalArgumentException(
              "không có ngôn ngữ \"%s\", chỉ có vi và en / no language \"%s\", only vi and en"
                  .formatted(code, code));
    };
  }

  /** {@code vi} or {@code en}. */
  public String code() {
    return this == VI ? "vi" : "en";
  }

  /** A period inside a sentence: {@code năm 2024}, {@code 2024}. */
  String period(Period period) {
    String name = PeriodNames.name(period, code());
    return this == EN && period.kind() == PeriodKind.YEAR ? period.bareCode() : name;
  }

  public Locale locale() {
    return Locale.forLanguageTag(code());
  }

  /** The one of the two that is in this language. */
  public String say(String vietnamese, String english) {
    return this == VI ? vietnamese : english;
  }
}

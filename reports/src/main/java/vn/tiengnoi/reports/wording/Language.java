package vn.tiengnoi.reports.wording;

import java.util.Locale;

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

  public Locale locale() {
    return Locale.forLanguageTag(code());
  }

  /** The one of the two that is in this language. */
  public String say(String vietnamese, String english) {
    return this == VI ? vietnamese : english;
  }
}

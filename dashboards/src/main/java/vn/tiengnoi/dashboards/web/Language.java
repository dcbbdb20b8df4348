package vn.tiengnoi.dashboards.web;

import java.util.Locale;
import java.util.Optional;
import vn.tiengnoi.warehouse.text.Figures;

/** The languages of the pages; Vietnamese where the address names none. */
public enum Language {
  VI,
  EN;

  /** {@code vi} or {@code en}: in addresses, in {@code <html lang>}, in the read API's names. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Locale locale() {
    return Locale.forLanguageTag(code());
  }

  public Language other() {
    return this == VI ? EN : VI;
  }

  /** One of two texts. */
  public String pick(String vietnamese, String english) {
    return this == VI ? vietnamese : english;
  }

  public Figures figures() {
    return Figures.in(code());
  }

  static Optional<Language> findLanguage(String code) {
    for (Language language : values()) {
      if (language.code().equals(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}

package vn.tiengnoi.dashboards.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;
import vn.tiengnoi.reports.wording.Language;

/**
 * The language of a page is what its address says ({@code lang=en}) and nothing else, so that a
 * link shows everyone the same page.
 */
public final class LanguageFromAddress implements LocaleResolver {
  static final String PARAMETER = "lang";

  /**
   * The language of a request.
   *
   * @throws BadParameterException where it names a language that the pages are not written in
   */
  public static Language of(HttpServletRequest request) {
    String code = request.getParameter(PARAMETER);
    if (code == null || code.isEmpty()) {
      return Language.VI;
    }
    return find(code)
        .orElseThrow(() -> new BadParameterException(PARAMETER, code, "vi hoặc en", "vi or en"));
  }

  /** The same, Vietnamese where it cannot be told: for error pages. */
  static Language orVietnamese(HttpServletRequest request) {
    String code = request.getParameter(PARAMETER);
    return code == null ? Language.VI : find(code).orElse(Language.VI);
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return Locale.forLanguageTag(orVietnamese(request).code());
  }

  private static Optional<Language> find(String code) {
    return Arrays.stream(Language.values())
        .filter(language -> language.code().equals(code))
        .findFirst();
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("the address decides the language");
  }
}

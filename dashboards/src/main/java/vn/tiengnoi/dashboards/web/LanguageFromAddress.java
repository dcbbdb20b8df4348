package vn.tiengnoi.dashboards.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

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
    return Language.findLanguage(code)
        .orElseThrow(
            () -> new BadParameterException(PARAMETER, code, "vi hoặc en", "vi or en"));
  }

  /** The same, Vietnamese where it cannot be told: for error pages. */
  static Language orVietnamese(HttpServletRequest request) {
    String code = request.getParameter(PARAMETER);
    return code == null ? Language.VI : Language.findLanguage(code).orElse(Language.VI);
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return orVietnamese(request).locale();
  }

  @Override
  public void setLocale(
      HttpServletRequest request,
      @Nullable HttpServletResponse response,
      @Nullable Locale locale) {
    throw new UnsupportedOperationException("the address decides the language");
  }
}

package vn.tiengnoi.dashboards.web;

import vn.tiengnoi.reports.wording.Language;

/** An address asks for something that does not exist; says what is allowed, in both languages. */
public final class BadParameterException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_ECHO = 80;

  private final String parameter;
  private final String seen;
  private final String allowedVi;
  private final String allowedEn;

  /**
   * Names the parameter, its value as seen and what it may be.
   *
   * @param allowedVi what is allowed, to follow "cho phép:"
   * @param allowedEn what is allowed, to follow "allowed:"
   */
  public BadParameterException(String parameter, String seen, String allowedVi, String allowedEn) {
    super("%s=\"%s\"; allowed: %s".formatted(parameter, shortened(seen), allowedEn));
    this.parameter = parameter;
    this.seen = shortened(seen);
    this.allowedVi = allowedVi;
    this.allowedEn = allowedEn;
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_ECHO ? text : text.substring(0, LONGEST_ECHO) + "…";
  }

  public String parameter() {
    return parameter;
  }

  public String seen() {
    return seen;
  }

  public String allowed(Language language) {
    return language.say(allowedVi, allowedEn);
  }
}

package vn.tiengnoi.reports.chart;

/** What the documents' font cannot draw, said with what it can. */
public final class Glyphs {
  private Glyphs() {}

  /** Liberation Sans has no empty-set sign; Ø is the same picture. */
  public static String onPaper(String text) {
    return text.replace('∅', 'Ø');
  }
}

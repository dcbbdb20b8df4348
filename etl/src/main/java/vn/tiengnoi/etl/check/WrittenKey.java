package vn.tiengnoi.etl.check;

/**
 * Which report it is, in text: codes and identities where they are known, else what the sender
 * wrote.
 */
public record WrittenKey(String form, String reporter, String unit, String period) {
  public WrittenKey {
    form = cut(form, 50);
    reporter = cut(reporter, 100);
    unit = cut(unit, 100);
    period = cut(period, 60);
  }

  private static String cut(String text, int longest) {
    return text.length() > longest ? text.substring(0, longest) : text;
  }

  /** One line, for hashing. */
  String line() {
    return String.join("|", form, reporter, unit, period);
  }
}

package vn.tiengnoi.warehouse.load;

import java.util.Locale;

/** Spelling of choices in the lake. */
public final class Codes {
  private Codes() {}

  /** As the lake spells it. */
  public static String of(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }
}

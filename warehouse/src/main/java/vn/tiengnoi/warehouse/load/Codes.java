package vn.tiengnoi.warehouse.load;

import java.util.Locale;

/** Spelling of choices in the lake. */
final class Codes {
  private Codes() {}

  static String of(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }
}

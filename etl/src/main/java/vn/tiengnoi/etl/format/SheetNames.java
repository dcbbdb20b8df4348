package vn.tiengnoi.etl.format;

import java.util.Set;

/** Spreadsheet programs allow short names and each once; a forged file may say anything. */
final class SheetNames {
  private static final int LONGEST = 90;

  private SheetNames() {}

  static String unique(String said, Set<String> taken) {
    String name = said.length() > LONGEST ? said.substring(0, LONGEST) : said;
    String free = name;
    for (int number = 2; !taken.add(free); number++) {
      free = "%s (%d)".formatted(name, number);
    }
    return free;
  }
}

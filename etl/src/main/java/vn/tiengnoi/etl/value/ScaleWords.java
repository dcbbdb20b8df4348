package vn.tiengnoi.etl.value;

import java.util.Map;

/** Words that stand for powers of ten, and the words for đồng. */
final class ScaleWords {
  private static final Map<String, Integer> POWERS =
      Map.ofEntries(
          Map.entry("trăm", 2),
          Map.entry("nghìn", 3),
          Map.entry("ngàn", 3),
          Map.entry("nghin", 3),
          Map.entry("ngan", 3),
          Map.entry("vạn", 4),
          Map.entry("triệu", 6),
          Map.entry("trieu", 6),
          Map.entry("tr", 6),
          Map.entry("tỷ", 9),
          Map.entry("tỉ", 9),
          Map.entry("ty", 9),
          Map.entry("ti", 9));

  private static final Map<String, Boolean> MONEY =
      Map.of(
          "đồng", true, "dong", true, "đ", true, "vnđ", true, "vnd", true, "đvn", true, "₫", true);

  private ScaleWords() {}

  /** The power of ten a word stands for; 0 for none. */
  static int power(String word) {
    return POWERS.getOrDefault(word, 0);
  }

  static boolean isMoney(String word) {
    return MONEY.containsKey(word);
  }
}

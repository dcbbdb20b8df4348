package vn.tiengnoi.etl.value;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number in words and digits: {@code 2 tỷ 500 triệu đồng}, {@code 12 nghìn lượt}, {@code 90 %}.
 *
 * @param value the number with its scale words applied; null where two readings are possible
 * @param scaled whether a scale word or a word for đồng was written, so that the column's heading
 *     is not to be applied
 * @param foreign whether its separators are not the Vietnamese ones
 * @param money whether it says đồng
 * @param percent whether it bears a percent sign
 * @param words what stands after it, mostly what is counted
 */
record WrittenNumber(
    @Nullable BigDecimal value,
    boolean scaled,
    boolean foreign,
    boolean money,
    boolean percent,
    String words) {
  private static final Pattern TERM =
      Pattern.compile("([0-9](?:[0-9., ']*[0-9])?)(?:,-|\\.-|,=)? ?(.*)");
  private static final Pattern WORD = Pattern.compile("^([^\\s0-9%/.,]+)[. ]*(.*)$");
  private static final Pattern MONEY_ABBREVIATED = Pattern.compile("^(tr|ngh|ng)\\.?đ(?![a-zà-ỹ])");
  private static final int GREATEST_POWER = 15;

  /**
   * Reads text without a sign or qualifiers.
   *
   * @param column the column it stands in
   * @return null where it is no number
   */
  static @Nullable WrittenNumber of(String text, FigureColumn column) {
    BigDecimal sum = null;
    boolean foreign = false;
    boolean scaled = false;
    boolean open = false;
    int before = GREATEST_POWER + 1;
    String rest = text;
    while (true) {
      Matcher term = TERM.matcher(rest);
      if (!term.matches()) {
        return null;
      }
      Scale scale = Scale.of(MONEY_ABBREVIATED.matcher(term.group(2)).replaceFirst("$1 đ"));
      boolean multiplied = scale.power() > 0 || column.scale() > 0;
      NumberShape shape = NumberShape.of(term.group(1), column.quantity().isWhole(), multiplied);
      if (shape == null || scale.power() >= before || scale.power() > GREATEST_POWER) {
        return null;
      }
      foreign |= shape.foreign();
      scaled |= scale.power() > 0;
      BigDecimal value = shape.value();
      open |= value == null;
      BigDecimal part = value == null ? BigDecimal.ZERO : value.scaleByPowerOfTen(scale.power());
      sum = sum == null ? part : sum.add(part);
      rest = scale.rest();
      boolean another = scale.power() > 0 && !rest.isEmpty() && Character.isDigit(rest.charAt(0));
      if (!another) {
        return ended(open ? null : sum, scaled, foreign, rest);
      }
      before = scale.power();
    }
  }

  private static WrittenNumber ended(
      @Nullable BigDecimal value, boolean scaled, boolean foreign, String rest) {
    boolean percent = rest.startsWith("%") || rest.startsWith("phần trăm");
    String words = percent ? rest.replaceFirst("^(?:%|phần trăm) ?", "") : rest;
    boolean money = false;
    Matcher word = WORD.matcher(words);
    if (!percent && word.matches() && ScaleWords.isMoney(word.group(1))) {
      money = true;
      words = word.group(2).replaceFirst("^(?:chẵn|việt nam|vn)$", "");
    }
    return new WrittenNumber(value, scaled || money, foreign, money, percent, words.strip());
  }

  /** The scale words at the start of a text, and what follows them. */
  private record Scale(int power, String rest) {
    static Scale of(String text) {
      int power = 0;
      String rest = text;
      Matcher word = WORD.matcher(rest);
      while (word.matches() && ScaleWords.power(word.group(1)) > 0) {
        power += ScaleWords.power(word.group(1));
        rest = word.group(2).strip();
        word = WORD.matcher(rest);
      }
      return new Scale(power, rest.strip());
    }
  }
}

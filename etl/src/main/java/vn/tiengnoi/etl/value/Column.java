package vn.tiengnoi.etl.value;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Element;
import vn.tiengnoi.warehouse.text.NameKey;

/**
 * What is known of a figure before its cell is read.
 *
 * @param power the column's scale as a power of ten: 6 where it is headed "triệu đồng"
 * @param mayBeNegative whether a balance may be below nothing
 * @param parts the two numbers beside a share ({@code 7/8}); null where there are none
 */
public record Column(Measure measure, int power, boolean mayBeNegative, @Nullable Parts parts) {
  /** What is counted in wholes; other measures may have fractions. */
  private static final Set<String> COUNTED =
      Set.of(
          "count", "turn", "person", "child", "event", "association", "board", "case", "club",
          "conference", "consultation", "council", "course", "decision", "dialogue", "forum",
          "inspection", "invitation", "item", "letter_box", "meeting", "member", "network",
          "officer", "opinion", "programme", "recommendation", "session", "text", "workshop");

  private static final Set<String> SHARES = Set.of("%", "percent", "phan tram", "ty le", "ti le");
  private static final List<String> OF_TARGET =
      List.of("attainment", "so kh", "ke hoach", "hoan thanh", "muc tieu");
  private static final Set<String> FRACTIONS = Set.of("n of n", "n n", "so tong so");

  /** What a figure is measured in, as far as reading it goes. */
  public enum Measure {
    COUNT,
    MONEY,
    /** A share of 100. */
    SHARE,
    /** A share of a target, which may be passed. */
    ATTAINMENT,
    /** So many of so many: {@code 8/8}. */
    FRACTION,
    /** Anything else: hours, kilometres. */
    OTHER
  }

  /** Numerator and denominator, as they stand beside a share. */
  public record Parts(java.math.BigDecimal numerator, java.math.BigDecimal denominator) {}

  /** The column of an element's figures. */
  public static Column of(Element element) {
    boolean money = element.measure().equals("VND");
    Measure measure =
        money
            ? Measure.MONEY
            : COUNTED.contains(element.measure())
                ? Measure.COUNT
                : headed(element.measure()).measure() == Measure.SHARE
                    ? Measure.SHARE
                    : Measure.OTHER;
    int power = money ? headed(element.unitVi()).power() : 0;
    return new Column(measure, power, money && element.kind() == Element.Kind.STOCK, null);
  }

  /** The column that a unit of measure, as it stands over it, makes: {@code triệu đồng}. */
  public static Column headed(String unit) {
    String key = NameKey.withoutDiacritics(unit);
    if (FRACTIONS.contains(key)) {
      return new Column(Measure.FRACTION, 0, false, null);
    }
    if (SHARES.stream().anyMatch(key::startsWith)) {
      boolean ofTarget = OF_TARGET.stream().anyMatch(key::contains);
      return new Column(ofTarget ? Measure.ATTAINMENT : Measure.SHARE, 0, false, null);
    }
    int power = 0;
    String rest = key;
    for (Integer scale = Words.scale(first(rest));
        scale != null;
        scale = rest.isEmpty() ? null : Words.scale(first(rest))) {
      power += scale;
      rest = rest.substring(first(rest).length()).strip();
    }
    return new Column(
        Words.isMoney(rest) ? Measure.MONEY : Measure.COUNT, power, false, null);
  }

  private static String first(String words) {
    int space = words.indexOf(' ');
    return space < 0 ? words : words.substring(0, space);
  }

  /** The same column with two numbers beside it. */
  public Column beside(Parts numbers) {
    return new Column(measure, power, mayBeNegative, numbers);
  }

  boolean isShare() {
    return measure == Measure.SHARE || measure == Measure.ATTAINMENT;
  }
}

package vn.tiengnoi.etl.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.value.Qualifiers.Stripped;

/** Numbers typed as text, with separators, scale words, qualifiers and a part in brackets. */
final class NumberTextRule implements CellRule {
  private static final Pattern NEGATIVE =
      Pattern.compile("(?:-|–|—) ?(?=[0-9])(.+)|\\( ?([0-9][0-9., ]*) ?\\)");
  private static final Pattern WITH_PART =
      Pattern.compile("(.+?)[ ,;]*(?:\\( ?([^()]*) ?\\)|((?:trong đó|trong đó có|riêng)[: ].*))");
  private static final Pattern LED_PART =
      Pattern.compile(
          "(?:trong đó|có|gồm|bao gồm|riêng|nữ|nam)?[: ]*(?:có )?([0-9][0-9.,]*) ?([^0-9]*)");
  private static final Pattern NAMED_PART =
      Pattern.compile(
          "(?:(?:trong đó|có|gồm|bao gồm|riêng)[: ]+)?(?:có )?([^0-9]{1,30}?)[: ]+([0-9][0-9.,]*)");
  private static final Pattern PLUS = Pattern.compile("\\+ ?(?=[0-9])");

  @Override
  public @Nullable CellReading read(Entry entry) {
    return entry.cell().kind() == RawCell.Kind.TEXT ? readText(entry) : null;
  }

  private static @Nullable CellReading readText(Entry entry) {
    String text = PLUS.matcher(entry.text()).replaceFirst("");
    Matcher negative = NEGATIVE.matcher(text);
    if (negative.matches()) {
      String size = negative.group(1) == null ? negative.group(2) : negative.group(1);
      WrittenNumber number = WrittenNumber.of(size.strip(), entry.column());
      return number == null ? null : finished(entry, number, true, new Stripped("", List.of()));
    }
    Stripped stripped = Qualifiers.strip(text);
    WrittenNumber number = WrittenNumber.of(stripped.text(), entry.column());
    if (number != null && isUnderstood(number, entry.column())) {
      return finished(entry, number, false, stripped);
    }
    CellReading withPart = withPart(entry, stripped);
    if (withPart != null) {
      return withPart;
    }
    return number != null && conflicts(number, entry.column()) ? conflict(entry) : null;
  }

  private static boolean isUnderstood(WrittenNumber number, FigureColumn column) {
    return CountedWords.are(number.words(), column.noun()) || conflicts(number, column);
  }

  /** Whether the words after a number contradict the column: lượt under đồng, đồng under lượt. */
  private static boolean conflicts(WrittenNumber number, FigureColumn column) {
    Quantity quantity = column.quantity();
    boolean money = quantity == Quantity.MONEY;
    boolean counted = !number.words().isEmpty() && CountedWords.are(number.words(), column.noun());
    return (number.money() && !money)
        || (number.percent() && !quantity.isPercentage())
        || (quantity.isPercentage() && (number.scaled() || counted))
        || (money && counted && !number.money())
        || ForeignMoney.isNamed(number.words());
  }

  private static CellReading conflict(Entry entry) {
    return entry.held(FaultCode.UNIT_CONFLICT, "unit_conflict", entry.column().noun());
  }

  private static CellReading finished(
      Entry entry, WrittenNumber number, boolean negative, Stripped qualified) {
    FigureColumn column = entry.column();
    if (conflicts(number, column)) {
      return conflict(entry);
    }
    BigDecimal size = number.value();
    if (size == null) {
      return entry.held(FaultCode.AMBIGUOUS_NUMBER, "ambiguous_separator");
    }
    List<String> flags = new ArrayList<>(qualified.flags());
    List<Fault> warnings = new ArrayList<>();
    BigDecimal value = negative ? size.negate() : size;
    if (number.foreign()) {
      flags.add("foreign_separator");
      warnings.add(
          FaultCode.FOREIGN_SEPARATOR.at(
              entry.cell().at(), entry.cell().stripped(), value.toPlainString()));
    }
    if (number.scaled()) {
      flags.add("scaled");
    }
    if (!qualified.flags().isEmpty()) {
      warnings.add(
          FaultCode.QUALIFIED.at(
              entry.cell().at(), entry.cell().stripped(), value.toPlainString()));
    }
    return NumberLimits.check(
        value, entry, new NumberLimits.Said(number.scaled(), number.percent()), flags, warnings);
  }

  /** "45 (có 12 nữ)": the whole counts, the part is a note beside it. */
  private static @Nullable CellReading withPart(Entry entry, Stripped qualified) {
    Matcher both = WITH_PART.matcher(qualified.text());
    if (!both.matches()) {
      return null;
    }
    WrittenNumber whole = WrittenNumber.of(both.group(1).strip(), entry.column());
    String written = both.group(2) == null ? both.group(3) : both.group(2);
    Part part = Part.of(written.strip(), entry.column());
    if (whole == null || !isUnderstood(whole, entry.column()) || part == null) {
      return null;
    }
    CellReading reading = finished(entry, whole, false, qualified);
    BigDecimal value = reading.value();
    if (value == null) {
      return reading;
    }
    if (part.value().compareTo(value) > 0) {
      return entry.held(FaultCode.TWO_VALUES, "two_values");
    }
    return reading.with(
        "embedded_part:%s=%s".formatted(part.name(), part.value().toPlainString()),
        FaultCode.PART_IN_CELL.at(
            entry.cell().at(),
            entry.cell().stripped(),
            value.toPlainString(),
            part.value().toPlainString()));
  }

  /** What a bracket says: a number of something. */
  private record Part(String name, BigDecimal value) {
    static @Nullable Part of(String text, FigureColumn column) {
      Matcher led = LED_PART.matcher(text);
      if (led.matches()) {
        String before = text.startsWith("nữ") ? "nữ" : text.startsWith("nam") ? "nam" : "";
        return part(before.isEmpty() ? led.group(2) : before, led.group(1), column);
      }
      Matcher named = NAMED_PART.matcher(text);
      return named.matches() ? part(named.group(1), named.group(2), column) : null;
    }

    private static @Nullable Part part(String name, String digits, FigureColumn column) {
      NumberShape shape = NumberShape.of(digits, column.quantity().isWhole(), false);
      String plain = name.replaceAll("[;=:]", " ").strip();
      return shape == null || shape.value() == null || plain.isEmpty() || plain.length() > 30
          ? null
          : new Part(plain, shape.value());
    }
  }
}

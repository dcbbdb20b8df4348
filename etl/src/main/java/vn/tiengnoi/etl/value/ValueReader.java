package vn.tiengnoi.etl.value;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawCell.Kind;
import vn.tiengnoi.warehouse.catalogue.Element;
import vn.tiengnoi.warehouse.text.LegacyText;

/**
 * Reads a cell that should hold a figure. What is certain is taken silently, what is likely with a
 * warning, and what is doubtful is held, never guessed; a further way to write numbers is a further
 * {@link CellRule}.
 *
 * <pre>{@code
 * CellReading reading = ValueReader.read(cell, columns.of(element, "triệu đồng", ""), beside);
 * }</pre>
 */
public final class ValueReader {
  private static final List<CellRule> RULES =
      List.of(
          new PercentageRule(),
          new SignRule(),
          new NotANumberRule(),
          new FractionRule(),
          new NumberCellRule(),
          new NumberTextRule());

  private static final CellRule SEVERAL_NUMBERS = new SeveralNumbersRule();

  /** Whole numbers of so many digits need no second look, and nearly all are. */
  private static final int PLAIN_DIGITS = 15;

  private ValueReader() {}

  public static CellReading read(RawCell cell, Element element) {
    return read(cell, FigureColumn.of(element, "", ""), Beside.NOTHING);
  }

  public static CellReading read(RawCell cell, FigureColumn column, Beside beside) {
    boolean alone = beside.parts().isEmpty() && beside.recomputed() == null;
    CellReading plain = alone ? plain(cell, column) : null;
    return plain == null ? readWithRules(cell, column, beside) : plain;
  }

  private static @Nullable CellReading plain(RawCell cell, FigureColumn column) {
    String text = cell.text();
    if (cell.kind() == Kind.BLANK) {
      return CellReading.NOT_REPORTED;
    }
    if (cell.kind() != Kind.TEXT && cell.kind() != Kind.NUMBER) {
      return null;
    }
    boolean digits = !text.isEmpty() && text.length() <= PLAIN_DIGITS;
    for (int i = 0; digits && i < text.length(); i++) {
      digits = text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    if (digits && column.isPlain()) {
      return CellReading.number(BigDecimal.valueOf(Long.parseLong(text)), List.of(), List.of());
    }
    return cell.kind() == Kind.TEXT ? SignRule.ofOneCharacter(text) : null;
  }

  private static CellReading readWithRules(RawCell cell, FigureColumn column, Beside beside) {
    Entry entry = new Entry(cell, CleanText.of(cell.text()), column, beside);
    CellReading reading = understood(entry);
    if (reading != null) {
      return reading;
    }
    for (LegacyText.Converted meant : LegacyText.readings(cell.text())) {
      CellReading converted = understood(entry.saying(meant.text()));
      if (converted != null && !converted.isUnreadable()) {
        return converted.with(
            "legacy_encoding:" + meant.encoding(),
            FaultCode.VALUE_IN_OLD_ENCODING.at(cell.at(), cell.stripped(), meant.text()));
      }
    }
    CellReading several = SEVERAL_NUMBERS.read(entry);
    return several == null ? entry.unreadable() : several;
  }

  private static @Nullable CellReading understood(Entry entry) {
    for (CellRule rule : RULES) {
      CellReading reading = rule.read(entry);
      if (reading != null) {
        return reading;
      }
    }
    return null;
  }
}

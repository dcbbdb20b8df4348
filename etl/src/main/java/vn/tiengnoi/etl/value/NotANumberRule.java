package vn.tiengnoi.etl.value;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.fault.FaultCode;

/** Cells that hold something else than a number and are known as such: errors, dates, truths. */
final class NotANumberRule implements CellRule {
  private static final char LOST = '\uFFFD';
  private static final Set<String> ERRORS =
      Set.of(
          "#REF!",
          "#VALUE!",
          "#DIV/0!",
          "#N/A",
          "#NAME?",
          "#NULL!",
          "#NUM!",
          "#SPILL!",
          "#CALC!",
          "#GETTING_DATA",
          "#FIELD!",
          "#BLOCKED!",
          "#CONNECT!",
          "#UNKNOWN!",
          "#EXTERNAL!");

  @Override
  public @Nullable CellReading read(Entry entry) {
    return switch (entry.cell().kind()) {
      case ERROR -> error(entry);
      case DATE -> entry.held(FaultCode.DATE_IN_NUMBER, "date_coercion");
      case BOOLEAN -> entry.unreadable();
      case TEXT -> text(entry);
      case NUMBER, PERCENT, BLANK -> null;
    };
  }

  private static @Nullable CellReading text(Entry entry) {
    if (ERRORS.contains(entry.text().toUpperCase(Locale.ROOT))) {
      return error(entry);
    }
    return entry.text().indexOf(LOST) >= 0
        ? entry.held(FaultCode.LOST_CHARACTERS, "lost_characters")
        : null;
  }

  private static CellReading error(Entry entry) {
    return entry.held(FaultCode.ERROR_VALUE, "formula_error");
  }
}

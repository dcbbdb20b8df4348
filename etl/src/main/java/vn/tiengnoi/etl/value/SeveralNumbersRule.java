package vn.tiengnoi.etl.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.raw.RawCell.Kind;

/** Two numbers in one cell: a range, or two values; which one counts, only the sender knows. */
final class SeveralNumbersRule implements CellRule {
  private static final Pattern NUMBER = Pattern.compile("[0-9][0-9.,]*");
  private static final Pattern RANGE =
      Pattern.compile(
          "[^0-9]*[0-9][0-9., ]*(?:[^0-9]*)?(?:-|–|—|đến|tới|~|→|\\.\\.+|…)[^0-9]*[0-9][0-9., ]*[^0-9]*");

  @Override
  public @Nullable CellReading read(Entry entry) {
    if (entry.cell().kind() != Kind.TEXT) {
      return null;
    }
    Matcher numbers = NUMBER.matcher(entry.text());
    int count = 0;
    while (count < 2 && numbers.find()) {
      count++;
    }
    if (count < 2) {
      return null;
    }
    return RANGE.matcher(entry.text()).matches()
        ? entry.held(FaultCode.VALUE_RANGE, "range")
        : entry.held(FaultCode.TWO_VALUES, "two_values");
  }
}

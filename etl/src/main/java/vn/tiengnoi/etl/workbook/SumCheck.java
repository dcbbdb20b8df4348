package vn.tiengnoi.etl.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.raw.RawCell.Kind;
import vn.tiengnoi.etl.sheet.CellRange;
import vn.tiengnoi.etl.sheet.SheetCell;
import vn.tiengnoi.etl.sheet.SheetRow;

/**
 * Compares the stored result of each plain {@code SUM} with the stored cells it adds. Nothing is
 * computed for a figure: where they differ, somebody typed over a sum or the program never brought
 * it up to date, and a person decides. Also notes what was fetched from other workbooks.
 */
final class SumCheck {
  private static final Pattern SUM =
      Pattern.compile("\\+?SUM\\(([A-Z0-9$:,;]{2,200})\\)", Pattern.CASE_INSENSITIVE);

  /** {@code [1]Sheet!A1}, {@code '[b.xlsx]S'!A1}, and links to other programs. */
  private static final Pattern EXTERNAL =
      Pattern.compile("\\[[^\\[\\]]+\\][^\\[\\]!,;()]*!|\\w\\|[^!]*!");

  private static final BigDecimal TOLERANCE = new BigDecimal("1e-9");

  /** A forged number may have a billion digits once it is added to another. */
  private static final int MOST_DIGITS = 100;

  private static final int MOST_NUMBERS = 200_000;

  /** Cells compared for one sheet; beyond that sums are taken as they are. */
  private static final long MOST_WORK = 5_000_000;

  private record Sum(String at, String formula, BigDecimal result) {}

  private record Place(int line, int column) {}

  private final Map<Place, BigDecimal> numbers = new HashMap<>();
  private final List<Sum> sums = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private long work;

  void accept(SheetRow row) {
    for (int column = 0; column < row.width(); column++) {
      SheetCell cell = row.original(column);
      if (!cell.formula().isEmpty() && EXTERNAL.matcher(cell.formula()).find()) {
        faults.add(FaultCode.EXTERNAL_LINK.at(row.at(column), cell.text()));
      }
      if (cell.kind() == Kind.NUMBER && numbers.size() < MOST_NUMBERS) {
        BigDecimal number = new BigDecimal(cell.text());
        if (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
          continue;
        }
        numbers.put(new Place(row.line(), column), number);
        if (SUM.matcher(cell.formula()).matches()) {
          sums.add(new Sum(row.at(column), cell.formula(), number));
        }
      }
    }
  }

  List<Fault> faults() {
    if (numbers.size() < MOST_NUMBERS) {
      sums.forEach(this::check);
    }
    return faults;
  }

  private void check(Sum sum) {
    Matcher plain = SUM.matcher(sum.formula());
    if (!plain.matches() || (work += numbers.size()) > MOST_WORK) {
      return;
    }
    List<CellRange> ranges = new ArrayList<>();
    for (String written : plain.group(1).split("[,;]")) {
      Optional<CellRange> range = CellRange.parse(written);
      if (range.isEmpty()) {
        return;
      }
      ranges.add(range.get());
    }
    BigDecimal total =
        numbers.entrySet().stream()
            .flatMap(
                number ->
                    ranges.stream()
                        .filter(
                            range ->
                                range.contains(number.getKey().line(), number.getKey().column()))
                        .map(range -> number.getValue()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal apart = total.subtract(sum.result()).abs();
    BigDecimal allowed = total.abs().max(sum.result().abs()).multiply(TOLERANCE);
    if (apart.compareTo(allowed) > 0) {
      String added = total.signum() == 0 ? "0" : total.stripTrailingZeros().toPlainString();
      faults.add(
          FaultCode.TOTAL_MISMATCH.at(
              sum.at(), sum.result().toPlainString(), plain.group(1), added));
    }
  }
}

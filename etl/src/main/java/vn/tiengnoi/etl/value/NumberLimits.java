package vn.tiengnoi.etl.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.warehouse.catalogue.Element;
import vn.tiengnoi.warehouse.lake.Observation;

/** What a number of an element can be at all. */
final class NumberLimits {
  /** What is counted in wholes; other measures may have fractions. */
  private static final Set<String> COUNTED = Set.of("count", "turn", "person", "child", "event");

  private static final Set<String> MAY_BE_NEGATIVE_AS_STOCK = Set.of("VND");

  /** No single report holds more than 1.000.000 tỷ đồng. */
  private static final BigDecimal MOST_DONG = new BigDecimal("1000000000000000000");

  private NumberLimits() {}

  static boolean isCounted(Element element) {
    return COUNTED.contains(element.measure());
  }

  static CellReading check(
      BigDecimal number, RawCell cell, Element element, List<String> flags, List<Fault> warnings) {
    String seen = cell.stripped();
    if (number.precision() - number.scale() > Observation.WHOLE_DIGITS) {
      return CellReading.held(
          FaultCode.TOO_LARGE.at(cell.at(), seen, "10^" + Observation.WHOLE_DIGITS));
    }
    boolean money = element.measure().equals("VND");
    if (money && number.compareTo(MOST_DONG) > 0) {
      return CellReading.held(FaultCode.TOO_LARGE.at(cell.at(), seen, "1.000.000 tỷ đồng"));
    }
    if (number.signum() < 0 && !mayBeNegative(element)) {
      return CellReading.held(FaultCode.NEGATIVE.at(cell.at(), seen));
    }
    BigDecimal exact = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    if (exact.scale() > 0 && isCounted(element)) {
      return CellReading.held(FaultCode.FRACTION_IN_COUNT.at(cell.at(), seen));
    }
    if (exact.scale() > Observation.SCALE) {
      return CellReading.held(FaultCode.TOO_PRECISE.at(cell.at(), seen, Observation.SCALE));
    }
    if (exact.scale() < 0) {
      exact = exact.setScale(0);
    }
    return exact.scale() > 0 && money
        ? fractionOfDong(exact, cell, flags, warnings)
        : CellReading.number(exact, flags, warnings);
  }

  private static boolean mayBeNegative(Element element) {
    return element.kind() == Element.Kind.STOCK
        && MAY_BE_NEGATIVE_AS_STOCK.contains(element.measure());
  }

  private static CellReading fractionOfDong(
      BigDecimal exact, RawCell cell, List<String> flags, List<Fault> warnings) {
    List<String> allFlags = new ArrayList<>(flags);
    allFlags.add("fraction_of_dong");
    List<Fault> allWarnings = new ArrayList<>(warnings);
    allWarnings.add(FaultCode.FRACTION_OF_DONG.at(cell.at(), cell.stripped()));
    return CellReading.number(exact, allFlags, allWarnings);
  }
}

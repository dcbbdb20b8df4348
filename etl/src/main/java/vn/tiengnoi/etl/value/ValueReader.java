package vn.tiengnoi.etl.value;

import java.util.List;
import java.util.Optional;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.warehouse.catalogue.Element;

/**
 * Reads a cell that should hold a figure of an element. What is not certain is held, never guessed;
 * a further way to write numbers is a further {@link CellRule}.
 *
 * <pre>{@code
 * CellReading reading = ValueReader.read(cell, element);
 * }</pre>
 */
public final class ValueReader {
  private static final List<CellRule> RULES =
      List.of(new SignRule(), new NotANumberRule(), new NumberCellRule(), new NumberTextRule());

  private ValueReader() {}

  /** Whether an element is counted in wholes, so that a fraction is a mistake. */
  public static boolean isCounted(Element element) {
    return NumberLimits.isCounted(element);
  }

  public static CellReading read(RawCell cell, Element element) {
    for (CellRule rule : RULES) {
      Optional<CellReading> reading = rule.read(cell, element);
      if (reading.isPresent()) {
        return reading.get();
      }
    }
    return CellReading.held(FaultCode.TEXT_IN_NUMBER.at(cell.at(), cell.stripped()));
  }
}

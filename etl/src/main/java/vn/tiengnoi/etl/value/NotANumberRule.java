package vn.tiengnoi.etl.value;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.warehouse.catalogue.Element;

/** Cells that hold something else than a number and are known as such: errors, dates, truths. */
final class NotANumberRule implements CellRule {
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
  public Optional<CellReading> read(RawCell cell, Element element) {
    return switch (cell.kind()) {
      case ERROR -> Optional.of(CellReading.held(of(FaultCode.ERROR_VALUE, cell)));
      case DATE -> Optional.of(CellReading.held(of(FaultCode.DATE_IN_NUMBER, cell)));
      case BOOLEAN -> Optional.of(CellReading.held(of(FaultCode.TEXT_IN_NUMBER, cell)));
      case TEXT ->
          ERRORS.contains(cell.stripped().toUpperCase(Locale.ROOT))
              ? Optional.of(CellReading.held(of(FaultCode.ERROR_VALUE, cell)))
              : Optional.empty();
      case NUMBER, BLANK -> Optional.empty();
    };
  }

  private static vn.tiengnoi.etl.fault.Fault of(FaultCode code, RawCell cell) {
    return code.at(cell.at(), cell.stripped());
  }
}

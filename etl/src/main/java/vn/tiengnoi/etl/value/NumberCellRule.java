package vn.tiengnoi.etl.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.warehouse.catalogue.Element;

/** A cell that is a number already. */
final class NumberCellRule implements CellRule {
  @Override
  public Optional<CellReading> read(RawCell cell, Element element) {
    return cell.kind() == RawCell.Kind.NUMBER
        ? Optional.of(
            NumberLimits.check(
                new BigDecimal(cell.stripped()), cell, element, List.of(), List.of()))
        : Optional.empty();
  }
}

package vn.tiengnoi.etl.value;

import java.util.Optional;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.warehouse.catalogue.Element;

/** One way to understand a cell. The first rule that answers decides; none of them guesses. */
interface CellRule {
  /** What the cell says of this element; nothing where the rule does not know such cells. */
  Optional<CellReading> read(RawCell cell, Element element);
}

package vn.tiengnoi.etl.value;

import org.jspecify.annotations.Nullable;

/** One way to understand a cell. The first rule that answers decides; none of them guesses. */
interface CellRule {
  /** What the cell says; null where the rule does not know such cells. */
  @Nullable CellReading read(Entry entry);
}

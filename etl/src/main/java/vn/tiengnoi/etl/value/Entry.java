package vn.tiengnoi.etl.value;

import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.raw.RawCell;

/**
 * A cell to be read, with all that is known around it.
 *
 * @param text its words as the rules compare them, see {@link CleanText}
 */
record Entry(RawCell cell, String text, FigureColumn column, Beside beside) {
  static final String UNREADABLE = "unreadable";

  Entry saying(String otherWords) {
    return new Entry(cell, CleanText.of(otherWords), column, beside);
  }

  /** The cell is kept out, with the code's words, details and a flag. */
  CellReading held(FaultCode code, String flag, Object... details) {
    return CellReading.held(code.at(cell.at(), cell.stripped(), details), flag);
  }

  CellReading unreadable() {
    return held(FaultCode.TEXT_IN_NUMBER, UNREADABLE);
  }
}

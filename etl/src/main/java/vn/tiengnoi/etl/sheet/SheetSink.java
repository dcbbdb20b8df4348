package vn.tiengnoi.etl.sheet;

import vn.tiengnoi.etl.fault.UnreadableFileException;

/** Takes sheets as they come. */
public interface SheetSink {

  /** Begins a sheet. */
  RowSink begin(SheetFrame frame);

  /** Takes the rows of one sheet. */
  interface RowSink {

    /** Takes a row; it is used again for the next one. */
    void row(SheetRow row) throws UnreadableFileException;
  }
}

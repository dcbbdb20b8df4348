package vn.tiengnoi.etl.sheet;

import java.io.IOException;
import vn.tiengnoi.etl.fault.UnreadableFileException;

/** A file that holds sheets: a workbook of whatever kind, a page with tables, a CSV. */
public interface SheetSource {

  /**
   * Gives all sheets, hidden ones too, in their order, row by row; nothing of the file is kept.
   *
   * @throws UnreadableFileException where the file is damaged or not to be trusted; what was given
   *     until then is to be thrown away
   */
  void read(SheetSink sink) throws IOException, UnreadableFileException;
}

package vn.tiengnoi.etl.workbook;

import java.util.List;
import java.util.Optional;
import vn.tiengnoi.etl.account.CellAccount;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.raw.RawReport;
import vn.tiengnoi.etl.sheet.SheetGrid;

/** Understands sheets that are laid out otherwise than ours; asked only where none is ours. */
public interface FreeSheets {

  /** Understands none. */
  FreeSheets NONE = sheets -> sheets.stream().map(sheet -> Optional.<Understood>empty()).toList();

  /**
   * Looks at all visible sheets of a file together.
   *
   * @return for each of them what it says; nothing where it is no report
   */
  List<Optional<Understood>> read(List<SheetGrid> sheets);

  /**
   * What one sheet says.
   *
   * @param reports one, or one for each row of a sheet of units; held ones among them
   * @param notes what is to be said of the sheet beside its reports
   * @param left the account of all its cells that are in no report
   */
  record Understood(List<RawReport> reports, List<Fault> notes, CellAccount left) {
    public Understood {
      reports = List.copyOf(reports);
      notes = List.copyOf(notes);
    }
  }
}

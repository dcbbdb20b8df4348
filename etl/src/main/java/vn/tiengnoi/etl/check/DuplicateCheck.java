package vn.tiengnoi.etl.check;

import java.util.List;
import java.util.stream.Collectors;
import vn.tiengnoi.etl.fault.FaultCode;

/** The same element and part stands once; of two rows none is taken, even if they agree. */
final class DuplicateCheck implements FigureCheck {
  @Override
  public void check(FigureTable table, ReportKey key) {
    for (List<Figure> rows : table.repeated()) {
      String cells = rows.stream().map(row -> row.cell().at()).collect(Collectors.joining(", "));
      for (Figure row : rows) {
        row.hold();
        table.add(
            FaultCode.DUPLICATE_ROW.at(
                row.cell().at(), row.cell().stripped(), row.name() + ": " + cells));
      }
    }
  }
}

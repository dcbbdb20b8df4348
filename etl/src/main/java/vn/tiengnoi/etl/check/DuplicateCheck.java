package vn.tiengnoi.etl.check;

import java.util.List;
import java.util.stream.Collectors;
import vn.tiengnoi.etl.fault.FaultCode;

/** The same element and part stands once; of two rows none is taken, even if they agree. */
final class DuplicateCheck implements FigureCheck {
  private static final int SHOWN = 5;

  @Override
  public void check(FigureTable table, ReportKey key) {
    for (List<Figure> rows : table.repeated()) {
      String cells = cells(rows);
      for (Figure row : rows) {
        row.hold();
        table.add(
            FaultCode.DUPLICATE_ROW.at(
                row.cell().at(), row.cell().stripped(), row.name() + ": " + cells));
      }
    }
  }

  private static String cells(List<Figure> rows) {
    String first =
        rows.stream().limit(SHOWN).map(row -> row.cell().at()).collect(Collectors.joining(", "));
    return rows.size() > SHOWN ? first + " …" : first;
  }
}

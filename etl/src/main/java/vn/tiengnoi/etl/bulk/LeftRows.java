package vn.tiengnoi.etl.bulk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import vn.tiengnoi.etl.csv.LongCsvColumn;
import vn.tiengnoi.etl.csv.LongCsvLine;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawOutput;
import vn.tiengnoi.warehouse.lake.DuckEngine;

/** The rows of all reports that are not taken whole, line by line as from a small file. */
final class LeftRows {
  private LeftRows() {}

  /** Puts down the rows of all reports that are not taken; says whether there are any. */
  static boolean write(DuckEngine engine, BulkRows rows, Path others) throws IOException {
    long all = BulkQueries.number(engine, "select count(*) from line");
    long taken =
        BulkQueries.number(
            engine,
            "select cast(coalesce(sum(rows), 0) as bigint) from head where report in (select report from taken)");
    long summed =
        BulkQueries.number(
            engine,
            "select cast(coalesce(sum(rows), 0) as bigint) from sums where report in (select report from taken)");
    if (taken != summed) {
      throw new IllegalStateException(
          "%d rows belong to the reports that are taken, but %d were counted"
              .formatted(taken, summed));
    }
    if (taken == all) {
      return false;
    }
    long[] written = {0};
    try (RawOutput out = new RawOutput(others)) {
      BulkQueries.each(
          engine,
          """
          select l.* from line l
          anti join (select * from head semi join taken using (report)) h on %s
          order by l.file_row_number
          """
              .formatted(rows.headJoin("l")),
          row -> {
            long number = row.getLong("file_row_number") + 2;
            Map<LongCsvColumn, String> said = new HashMap<>();
            for (LongCsvColumn column : rows.columns()) {
              said.put(column, row.getString(column.heading()));
            }
            out.write(
                LongCsvLine.of(
                    column ->
                        said.containsKey(column)
                            ? LongCsvLine.cell(number, column, said.getOrDefault(column, ""))
                            : RawCell.ABSENT,
                    true));
            written[0]++;
          });
      out.finish();
    }
    if (written[0] != all - taken) {
      throw new IllegalStateException(
          "of %d rows %d were taken and %d left".formatted(all, taken, written[0]));
    }
    return true;
  }
}

package vn.tiengnoi.etl.layout;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.layout.LayoutMapping.Column;
import vn.tiengnoi.etl.layout.LayoutMapping.Row;
import vn.tiengnoi.etl.layout.LayoutMapping.Use;

/** What an earlier mapping says of words, and where a new one has its columns. */
final class MappingBasis {
  private MappingBasis() {}

  /** By their keys; words that stand twice say nothing for sure. */
  static Map<String, Column> columns(@Nullable LayoutMapping before) {
    Map<String, Column> columns = new HashMap<>();
    Set<String> twice = new HashSet<>();
    for (Column column : before == null ? List.<Column>of() : before.columns()) {
      if (column.use() != Use.OPEN && columns.put(column.key(), column) != null) {
        twice.add(column.key());
      }
    }
    columns.keySet().removeAll(twice);
    return columns;
  }

  static Map<String, Row> rows(@Nullable LayoutMapping before) {
    Map<String, Row> rows = new HashMap<>();
    Set<String> twice = new HashSet<>();
    for (Row row : before == null ? List.<Row>of() : before.rows()) {
      // A part belongs to the row above it, which may be another one now.
      boolean alone = row.use() != Use.OPEN && row.part().isEmpty();
      if (alone && rows.put(row.key(), row) != null) {
        twice.add(row.key());
      }
    }
    rows.keySet().removeAll(twice);
    return rows;
  }

  static @Nullable LayoutColumn place(SheetLayout layout, List<Column> columns, Use use) {
    for (int at = 0; at < columns.size(); at++) {
      if (columns.get(at).use() == use) {
        return layout.columns().get(at);
      }
    }
    return null;
  }

  /** Places of all columns that may hold figures. */
  static Set<Integer> figures(SheetLayout layout, List<Column> columns) {
    Set<Integer> places = new LinkedHashSet<>();
    for (int at = 0; at < columns.size(); at++) {
      Use use = columns.get(at).use();
      if (use == Use.VALUE || use == Use.OPEN) {
        places.add(layout.columns().get(at).at());
      }
    }
    return places;
  }
}

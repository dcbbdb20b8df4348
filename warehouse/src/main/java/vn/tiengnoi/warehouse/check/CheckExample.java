package vn.tiengnoi.warehouse.check;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;

/**
 * Rows in, doubted cells out: worked out by hand in the pack, run by {@code pack verify}.
 *
 * @param name what it shows
 * @param form code of the report's form
 * @param period code of its period
 * @param rows its cells
 * @param before cells of the same reporter's earlier reports
 * @param doubts the cells that the check doubts, as {@code ELEMENT} or {@code ELEMENT PART}
 * @param file the file that states it
 * @param line its line there
 */
public record CheckExample(
    String name,
    String form,
    String period,
    List<Row> rows,
    List<Row> before,
    List<String> doubts,
    String file,
    int line) {
  public CheckExample {
    rows = List.copyOf(rows);
    before = List.copyOf(before);
    doubts = List.copyOf(doubts);
  }

  /**
   * A reported cell.
   *
   * @param period code of its report's period
   * @param value null for a blank cell
   * @param held whether something else holds it already
   */
  public record Row(
      String period,
      String element,
      Disaggregation disaggregation,
      @Nullable BigDecimal value,
      boolean held) {}
}

package vn.tiengnoi.warehouse.catalogue;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows in, number out: computed by hand in the pack, run through the engine by {@code pack verify}
 * and by the tests.
 *
 * @param file the pack's file that states it
 * @param line its line there
 * @param name what it shows
 * @param rows the reported cells
 * @param unit name of the unit asked for
 * @param period code of the period asked for
 * @param disaggregation the part asked for
 * @param value the expected value; null where the status says there is none
 * @param status the expected status code
 */
public record WorkedExample(
    String file,
    int line,
    String name,
    List<Row> rows,
    String unit,
    String period,
    Disaggregation disaggregation,
    @Nullable BigDecimal value,
    String status) {

  public WorkedExample {
    rows = List.copyOf(rows);
  }

  /** One reported cell of the example. */
  public record Row(
      String unit, String period, String element, Disaggregation disaggregation, String value) {}
}

package vn.tiengnoi.warehouse.check;

import java.util.function.Consumer;

/** A check made ready for one form and length of period. */
interface ReportRule {
  void find(ReportFigures<?> report, Consumer<Finding> found);
}

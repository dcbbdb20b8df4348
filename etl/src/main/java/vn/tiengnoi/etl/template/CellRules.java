package vn.tiengnoi.etl.template;

import vn.tiengnoi.etl.value.FigureColumn;
import vn.tiengnoi.etl.value.Quantity;
import vn.tiengnoi.warehouse.catalogue.Element;

/**
 * What may be written into a value cell of an element, as a formula of the sheet and in words: a
 * number, or one of the signs that intake reads.
 *
 * @param formula true where the cell %1$s is right
 * @param brief what a number must be, for the check column
 * @param words all that is allowed
 */
record CellRules(String formula, String brief, String words, String format) {
  /** A fixed choice cannot be written as a formula and is a list instead. */
  static final String YES_NO_LIST = "1,0,…,x";

  private static final String SIGNS = "OR(%1$s=\"-\",%1$s=\"…\",%1$s=\"...\",%1$s=\"x\")";

  static CellRules of(Element element) {
    if (element.yesNo()) {
      return new CellRules(
          "OR(%1$s=1,%1$s=0," + SIGNS + ")",
          "cần 1 hoặc 0",
          "ghi 1 (có) hoặc 0 (không), … hoặc x",
          "0");
    }
    if (isCounted(element)) {
      return new CellRules(
          "IF(ISNUMBER(%1$s),AND(%1$s>=0,%1$s=INT(%1$s))," + SIGNS + ")",
          "cần số nguyên từ 0",
          "ghi số nguyên từ 0, hoặc -, …, x",
          "#,##0");
    }
    FigureColumn column = FigureColumn.of(element, "", "");
    boolean money = column.quantity() == Quantity.MONEY;
    boolean mayFall = column.mayBeNegative();
    return new CellRules(
        "IF(ISNUMBER(%1$s)," + (mayFall ? "TRUE" : "%1$s>=0") + "," + SIGNS + ")",
        mayFall ? "cần một số" : "cần số từ 0",
        mayFall ? "ghi một số, hoặc -, …, x" : "ghi số từ 0, hoặc -, …, x",
        money ? "#,##0" : "General");
  }

  /** Whether an element is counted in wholes, so that a fraction is a mistake. */
  static boolean isCounted(Element element) {
    return FigureColumn.of(element, "", "").quantity() == Quantity.COUNT;
  }

  /** The formula for one cell. */
  String valid(String cell) {
    return formula.formatted(cell);
  }
}

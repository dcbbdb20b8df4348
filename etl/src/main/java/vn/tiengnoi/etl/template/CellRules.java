package vn.tiengnoi.etl.template;

import java.math.BigDecimal;
import vn.tiengnoi.etl.value.FigureColumn;
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

  /** Vietnamese separators, where a program lets a cell have its own. */
  private static final String WHOLE = "[$-42A]#,##0";

  private static final String FRACTION = "[$-42A]#,##0.######";

  private static final String SIGNS = "OR(%1$s=\"-\",%1$s=\"…\",%1$s=\"...\",%1$s=\"x\")";

  static CellRules of(Element element) {
    if (element.yesNo()) {
      return new CellRules(
          "OR(%1$s=1,%1$s=0," + SIGNS + ")",
          "cần 1 hoặc 0",
          "ghi 1 (có) hoặc 0 (không), … hoặc x",
          WHOLE);
    }
    boolean mayFall = FigureColumn.of(element, "", "").mayBeNegative();
    String number = isWhole(element) ? "số nguyên" : "số";
    String from = mayFall ? "" : " từ 0";
    String whole = isWhole(element) ? "%1$s=INT(%1$s)" : "TRUE";
    String notBelow = mayFall ? "TRUE" : "%1$s>=0";
    return new CellRules(
        "IF(ISNUMBER(%1$s),AND(" + notBelow + "," + whole + ")," + SIGNS + ")",
        "cần " + number + from,
        "ghi " + number + from + ", hoặc -, …, x",
        isWhole(element) ? WHOLE : "General");
  }

  /** How a figure of an earlier report is shown. */
  static String shown(BigDecimal figure) {
    return figure.stripTrailingZeros().scale() > 0 ? FRACTION : WHOLE;
  }

  /** Whether a fraction of an element's unit is a mistake: half a child, half a đồng. */
  static boolean isWhole(Element element) {
    return FigureColumn.of(element, "", "").quantity().isWhole();
  }

  /** The formula for one cell. */
  String valid(String cell) {
    return formula.formatted(cell);
  }
}

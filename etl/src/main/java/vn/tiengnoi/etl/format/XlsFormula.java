package vn.tiengnoi.etl.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.formula.ptg.AddPtg;
import org.apache.poi.ss.formula.ptg.Area3DPtg;
import org.apache.poi.ss.formula.ptg.AreaPtg;
import org.apache.poi.ss.formula.ptg.AttrPtg;
import org.apache.poi.ss.formula.ptg.FuncVarPtg;
import org.apache.poi.ss.formula.ptg.NameXPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Ref3DPtg;
import org.apache.poi.ss.formula.ptg.RefPtg;

/** What must be known of a formula in an {@code .xls}: a plain sum, a link to another file. */
final class XlsFormula {
  private static final int MOST_OPERANDS = 30;

  private XlsFormula() {}

  /**
   * The formula where it is a plain sum; a mark where it leads outside; else only that it is one.
   */
  static String inWords(Ptg[] parts, XlsRecords workbook) {
    List<String> operands = new ArrayList<>();
    for (Ptg part : parts) {
      int reference =
          part instanceof Ref3DPtg cell
              ? cell.getExternSheetIndex()
              : part instanceof Area3DPtg area
                  ? area.getExternSheetIndex()
                  : part instanceof NameXPtg name ? name.getSheetRefIndex() : -1;
      if (reference >= 0 && workbook.leadsOutside(reference)) {
        return "[…]!";
      }
      if (part instanceof AreaPtg || part instanceof RefPtg) {
        operands.add(part.toFormulaString());
      }
    }
    Ptg last = parts.length == 0 ? null : parts[parts.length - 1];
    boolean sum =
        (last instanceof AttrPtg attribute && attribute.isSum())
            || (last instanceof FuncVarPtg function && function.getName().equals("SUM"));
    boolean plain = operands.size() == parts.length - 1 && operands.size() <= MOST_OPERANDS;
    if (sum && plain) {
      return "SUM(" + String.join(",", operands) + ")";
    }
    long added = Arrays.stream(parts).filter(AddPtg.class::isInstance).count();
    boolean onlyAdded = added > 0 && operands.size() == added + 1 && parts.length == 2 * added + 1;
    return onlyAdded && operands.size() <= MOST_OPERANDS ? String.join("+", operands) : "…";
  }
}

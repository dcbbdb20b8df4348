package vn.tiengnoi.etl.receipt;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;

/** Styles that differ from the sender's in their fill alone; each is made once. */
final class MarkStyles {
  private record Made(int from, String what) {}

  private final Workbook workbook;
  private final Map<Made, CellStyle> made = new HashMap<>();

  MarkStyles(Workbook workbook) {
    this.workbook = workbook;
  }

  CellStyle marked(CellStyle style, boolean toCorrect) {
    return like(style, toCorrect ? "correct" : "note", fresh -> CellFill.mark(fresh, toCorrect));
  }

  CellStyle restored(CellStyle style, String fill) {
    return like(style, fill, fresh -> CellFill.restore(fresh, fill));
  }

  CellStyle unmarked(CellStyle style) {
    return restored(style, "");
  }

  private CellStyle like(CellStyle style, String what, Consumer<CellStyle> change) {
    return made.computeIfAbsent(
        new Made(style.getIndex(), what),
        key -> {
          CellStyle fresh = workbook.createCellStyle();
          fresh.cloneStyleFrom(style);
          change.accept(fresh);
          return fresh;
        });
  }
}

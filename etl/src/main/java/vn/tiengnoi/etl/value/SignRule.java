package vn.tiengnoi.etl.value;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Blank cells and the signs of statistical tables: blank and "…" are not reported, "-" and "không"
 * are zero, "x" is not applicable. Not reported is never zero.
 */
final class SignRule implements CellRule {
  private static final Map<String, CellReading> SIGNS =
      Map.ofEntries(
          Map.entry("", CellReading.NOT_REPORTED),
          Map.entry("…", CellReading.NOT_REPORTED),
          Map.entry("..", CellReading.NOT_REPORTED),
          Map.entry("...", CellReading.NOT_REPORTED),
          Map.entry("....", CellReading.NOT_REPORTED),
          Map.entry("……", CellReading.NOT_REPORTED),
          Map.entry("không có số liệu", CellReading.NOT_REPORTED),
          Map.entry("chưa có số liệu", CellReading.NOT_REPORTED),
          Map.entry("chưa báo cáo", CellReading.NOT_REPORTED),
          Map.entry("-", CellReading.NIL),
          Map.entry("--", CellReading.NIL),
          Map.entry("–", CellReading.NIL),
          Map.entry("—", CellReading.NIL),
          Map.entry("‐", CellReading.NIL),
          Map.entry("‑", CellReading.NIL),
          Map.entry("không", CellReading.NIL),
          Map.entry("khong", CellReading.NIL),
          Map.entry("không có", CellReading.NIL),
          Map.entry("không phát sinh", CellReading.NIL),
          Map.entry("x", CellReading.NOT_APPLICABLE),
          Map.entry("×", CellReading.NOT_APPLICABLE),
          Map.entry("n/a", CellReading.NOT_APPLICABLE),
          Map.entry("n.a", CellReading.NOT_APPLICABLE),
          Map.entry("n.a.", CellReading.NOT_APPLICABLE),
          Map.entry("na", CellReading.NOT_APPLICABLE),
          Map.entry("không áp dụng", CellReading.NOT_APPLICABLE));

  @Override
  public @Nullable CellReading read(Entry entry) {
    return SIGNS.get(entry.text());
  }

  /** The commonest of them, without a look at the rest. */
  static @Nullable CellReading ofOneCharacter(String text) {
    return text.length() == 1 ? SIGNS.get(text) : null;
  }
}

package vn.tiengnoi.etl.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.raw.TemplateIdentity;
import vn.tiengnoi.etl.raw.TemplateIdentity.KeyText;
import vn.tiengnoi.etl.raw.TemplateIdentity.Printed;

/**
 * The hidden sheet of a template: which report it is for, and what each of its rows is about. Only
 * rows of plain texts, so that it lives through every program and format that keeps sheets.
 *
 * <pre>
 * tiengnoi.template | TN1|vietnam|QTE|2|hbvqte-108-sin-ho|108-sin-ho@2004-01-01|2024-Q1|5f0c1a2b
 * printed           | Hội Bảo vệ … | Huyện Sìn Hồ | quý I/2024 (…)
 * row               | 1  | VD01 |           | Tiền và hiện vật …
 * row               | 1a | VD01 | FUND=CASH | Tiền
 * end               | 0f3a99d1
 * </pre>
 */
public final class IdentitySheet {
  /** The name under which it is written; it is found by its first cell. */
  public static final String NAME = "_tiengnoi";

  private static final String MARK = "tiengnoi.template";
  private static final String PRINTED = "printed";
  private static final String ROW = "row";
  private static final String END = "end";

  private final List<String> lines = new ArrayList<>();
  private final List<TemplateRow> rows = new ArrayList<>();
  private @Nullable String key;
  private @Nullable Printed printed;
  private @Nullable String checksum;
  private boolean began;

  IdentitySheet() {}

  /**
   * What was found.
   *
   * @param rows the template's input rows; empty where only a key was found
   */
  record Found(TemplateIdentity identity, List<TemplateRow> rows) {}

  /** The cells of the sheet, row by row. */
  public static List<List<String>> cells(
      TemplateIdentity identity, Printed shown, List<TemplateRow> rows) {
    List<List<String>> cells = new ArrayList<>();
    cells.add(List.of(MARK, identity.key()));
    cells.add(List.of(PRINTED, shown.reporter(), shown.unit(), shown.period()));
    for (TemplateRow row : rows) {
      cells.add(List.of(ROW, row.ordinal(), row.element(), row.disaggregation(), row.label()));
    }
    cells.add(List.of(END, checksum(cells.stream().map(IdentitySheet::line).toList())));
    return cells;
  }

  /** Takes the next row of any sheet; looks no further where the sheet is another one. */
  void accept(List<String> cells) {
    String first = cells.isEmpty() ? "" : cells.get(0).strip();
    if (!began && cells.stream().anyMatch(cell -> !cell.isBlank())) {
      began = true;
      key = first.equals(MARK) ? cell(cells, 1) : null;
    }
    if (key == null || checksum != null) {
      return;
    }
    if (first.equals(END)) {
      checksum = cell(cells, 1);
      return;
    }
    lines.add(line(cells));
    if (first.equals(PRINTED)) {
      printed = new Printed(cell(cells, 1), cell(cells, 2), cell(cells, 3));
    } else if (first.equals(ROW)) {
      rows.add(new TemplateRow(cell(cells, 1), cell(cells, 2), cell(cells, 3), cell(cells, 4)));
    }
  }

  private static String cell(List<String> cells, int column) {
    return column < cells.size() ? cells.get(column).strip() : "";
  }

  private static String line(List<String> cells) {
    return String.join("\t", cells.stream().map(String::strip).toList()).stripTrailing();
  }

  private static String checksum(List<String> lines) {
    return TemplateIdentity.checksum(String.join("\n", lines));
  }

  /** Whether the sheet is of this kind. */
  boolean isIdentity() {
    return key != null;
  }

  /** Whether it is certain that the sheet is of another kind. */
  boolean isOther() {
    return began && key == null;
  }

  /** What the sheet says; nothing where it was damaged or is not understood. */
  Optional<Found> found() {
    if (key == null || printed == null || !checksum(lines).equals(checksum)) {
      return Optional.empty();
    }
    return TemplateIdentity.ofKey(key) instanceof KeyText.Sound sound
        ? Optional.of(new Found(sound.identity().withPrinted(printed), List.copyOf(rows)))
        : Optional.empty();
  }

  /** Why nothing was found, in both languages. */
  KeyText.Unreadable reason() {
    return key != null && TemplateIdentity.ofKey(key) instanceof KeyText.Unreadable unreadable
        ? unreadable
        : new KeyText.Unreadable("đã bị sửa", "it was changed");
  }
}

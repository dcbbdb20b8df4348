package vn.tiengnoi.etl.layout;

import java.util.regex.Pattern;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.sheet.SheetRow;

/**
 * One row of a table's body.
 *
 * @param ordinal what numbers it; blank for nothing
 * @param label what it is about; a label merged over several rows stands in each
 * @param part what part of that, where a column of its own says so
 */
record LayoutRow(SheetRow row, RawCell ordinal, RawCell label, RawCell part) {
  private static final Pattern ROMAN = Pattern.compile("[IVXLivxl]+[.)]?|[A-HĐ][.)]?");

  /** By which it is the same row in another file. */
  String key() {
    String about = Keys.of(label.text());
    String key = part.isBlank() ? about : about + LayoutColumn.BETWEEN + Keys.of(part.text());
    return isNumberedAsSection() ? "§ " + key : key;
  }

  /** What a person sees of it. */
  String text() {
    String about = words(label);
    String text = part.isBlank() ? about : about + LayoutColumn.BETWEEN + words(part);
    return isNumberedAsSection() ? "§ " + text : text;
  }

  private static String words(RawCell cell) {
    return cell.stripped().replaceAll("\\s+", " ").replace(LayoutColumn.BETWEEN, "/");
  }

  /** I, II, A, B: the numbers of sections. */
  boolean isNumberedAsSection() {
    return ROMAN.matcher(ordinal.stripped()).matches();
  }

  /** The cell that says what it is about. */
  RawCell cell() {
    return part.isBlank() ? label : part;
  }
}

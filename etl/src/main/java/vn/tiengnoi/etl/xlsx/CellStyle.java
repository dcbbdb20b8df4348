package vn.tiengnoi.etl.xlsx;

import org.jspecify.annotations.Nullable;

/**
 * How a cell looks and whether it can be changed. Cells are locked unless they say otherwise.
 *
 * @param size in points
 * @param colour of the text, six hexadecimal digits
 * @param fill behind it; null for none
 * @param horizontal {@code left}, {@code center} or {@code right}
 * @param vertical {@code top} or {@code center}
 * @param format of numbers; {@code General} for the program's own
 */
public record CellStyle(
    int size,
    boolean bold,
    boolean italic,
    String colour,
    @Nullable String fill,
    boolean border,
    String horizontal,
    String vertical,
    boolean wrap,
    int indent,
    String format,
    boolean locked) {

  private static final String INK = "1B2733";

  /** Plain text of a size. */
  public static CellStyle text(int size) {
    return new CellStyle(
        size, false, false, INK, null, false, "left", "center", false, 0, "General", true);
  }

  public CellStyle inBold() {
    return new CellStyle(
        size,
        true,
        italic,
        colour,
        fill,
        border,
        horizontal,
        vertical,
        wrap,
        indent,
        format,
        locked);
  }

  public CellStyle inItalic() {
    return new CellStyle(
        size, bold, true, colour, fill, border, horizontal, vertical, wrap, indent, format, locked);
  }

  public CellStyle coloured(String newColour) {
    return new CellStyle(
        size,
        bold,
        italic,
        newColour,
        fill,
        border,
        horizontal,
        vertical,
        wrap,
        indent,
        format,
        locked);
  }

  public CellStyle on(String newFill) {
    return new CellStyle(
        size,
        bold,
        italic,
        colour,
        newFill,
        border,
        horizontal,
        vertical,
        wrap,
        indent,
        format,
        locked);
  }

  public CellStyle framed() {
    return new CellStyle(
        size, bold, italic, colour, fill, true, horizontal, vertical, wrap, indent, format, locked);
  }

  public CellStyle aligned(String newHorizontal) {
    return new CellStyle(
        size,
        bold,
        italic,
        colour,
        fill,
        border,
        newHorizontal,
        vertical,
        wrap,
        indent,
        format,
        locked);
  }

  public CellStyle atTop() {
    return new CellStyle(
        size, bold, italic, colour, fill, border, horizontal, "top", wrap, indent, format, locked);
  }

  public CellStyle wrapped() {
    return new CellStyle(
        size,
        bold,
        italic,
        colour,
        fill,
        border,
        horizontal,
        vertical,
        true,
        indent,
        format,
        locked);
  }

  public CellStyle indented(int steps) {
    return new CellStyle(
        size,
        bold,
        italic,
        colour,
        fill,
        border,
        horizontal,
        vertical,
        wrap,
        steps,
        format,
        locked);
  }

  public CellStyle formatted(String newFormat) {
    return new CellStyle(
        size,
        bold,
        italic,
        colour,
        fill,
        border,
        horizontal,
        vertical,
        wrap,
        indent,
        newFormat,
        locked);
  }

  /** Can be changed on a locked sheet. */
  public CellStyle unlocked() {
    return new CellStyle(
        size,
        bold,
        italic,
        colour,
        fill,
        border,
        horizontal,
        vertical,
        wrap,
        indent,
        format,
        false);
  }
}

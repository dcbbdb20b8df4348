package vn.tiengnoi.etl.xlsx;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One sheet being written. Rows and columns count from 0. */
public final class SheetWriter {
  private final String name;
  private final Styles styles;
  private final TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();
  private final TreeMap<Integer, String> heights = new TreeMap<>();
  private final StringBuilder widths = new StringBuilder();
  private final List<String> merged = new ArrayList<>();
  private final StringBuilder highlights = new StringBuilder();
  private final List<String> rules = new ArrayList<>();
  private int frozen;
  private int priority;
  private boolean hidden;
  private @Nullable Page page;

  SheetWriter(String name, Styles styles) {
    this.name = name;
    this.styles = styles;
  }

  String name() {
    return name;
  }

  boolean isHidden() {
    return hidden;
  }

  @Nullable Page page() {
    return page;
  }

  int lastRow() {
    return rows.isEmpty() ? 0 : rows.lastKey();
  }

  /** Sets the width of a column in characters. */
  public void width(int column, double characters) {
    widths.append(
        "<col min=\"%1$d\" max=\"%1$d\" width=\"%2$s\" customWidth=\"1\"/>"
            .formatted(column + 1, characters));
  }

  /** Sets the height of a row in points, whatever is typed into it. */
  public void height(int row, double points) {
    heights.put(row, " ht=\"%s\" customHeight=\"1\"".formatted(points));
  }

  /** Sets the height of a row in points until something is typed that wants more. */
  public void atFirst(int row, double points) {
    heights.put(row, " ht=\"%s\"".formatted(points));
  }

  public void text(int row, int column, String text, CellStyle style) {
    if (text.isEmpty()) {
      blank(row, column, style);
      return;
    }
    cell(
        row,
        column,
        style,
        " t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
            .formatted(Xml.escaped(text)));
  }

  public void number(int row, int column, BigDecimal number, CellStyle style) {
    cell(row, column, style, "><v>%s</v></c>".formatted(number.toPlainString()));
  }

  public void number(int row, int column, int number, CellStyle style) {
    number(row, column, BigDecimal.valueOf(number), style);
  }

  /** Writes a formula with the text that it gives while the sheet is as it is written. */
  public void formula(int row, int column, String formula, String result, CellStyle style) {
    cell(
        row,
        column,
        style,
        " t=\"str\"><f>%s</f><v>%s</v></c>".formatted(Xml.escaped(formula), Xml.escaped(result)));
  }

  /** A cell without content. */
  public void blank(int row, int column, CellStyle style) {
    cell(row, column, style, "/>");
  }

  private void cell(int row, int column, CellStyle style, String rest) {
    rows.computeIfAbsent(row, first -> new TreeMap<>())
        .put(
            column, "<c r=\"" + Xml.at(row, column) + "\" s=\"" + styles.idOf(style) + "\"" + rest);
  }

  /** Writes a text over several columns of a row. */
  public void across(int row, int first, int last, String text, CellStyle style) {
    merge(row, first, last, style);
    text(row, first, text, style);
  }

  /** Makes one cell of several columns of a row. */
  public void merge(int row, int first, int last, CellStyle style) {
    for (int column = first; column <= last; column++) {
      blank(row, column, style);
    }
    merged.add(Xml.range(row, first, row, last));
  }

  /** Changes the look of cells for which a formula, said for the first one, is true. */
  public void highlight(
      int top,
      int left,
      int bottom,
      int right,
      String formula,
      String colour,
      @Nullable String fill) {
    highlights.append(
        "<conditionalFormatting sqref=\"%s\"><cfRule type=\"expression\" dxfId=\"%d\" priority=\"%d\"><formula>%s</formula></cfRule></conditionalFormatting>"
            .formatted(
                Xml.range(top, left, bottom, right),
                styles.idOf(new Styles.Highlight(colour, fill)),
                ++priority,
                Xml.escaped(formula)));
  }

  public void rule(int top, int left, int bottom, int right, EntryRule rule) {
    rules.add(rule.xml(Xml.range(top, left, bottom, right)));
  }

  /** Keeps the first rows in sight. */
  public void freeze(int firstRows) {
    this.frozen = firstRows;
  }

  /** Hides the sheet so that a program's menu cannot show it. */
  public void hide() {
    this.hidden = true;
  }

  public void print(Page setUp) {
    this.page = setUp;
  }

  String xml(boolean selected) {
    StringBuilder xml = new StringBuilder(64 * 1024);
    xml.append(Xml.HEAD).append("<worksheet xmlns=\"%s\">".formatted(Xml.MAIN));
    if (page != null) {
      xml.append("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
    }
    xml.append(view(selected));
    xml.append("<sheetFormatPr defaultRowHeight=\"15.75\"/>");
    if (!widths.isEmpty()) {
      xml.append("<cols>").append(widths).append("</cols>");
    }
    xml.append("<sheetData>");
    rows.forEach((row, cells) -> append(xml, row, cells));
    xml.append("</sheetData>");
    xml.append(
        "<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatColumns=\"0\" formatRows=\"0\"/>");
    appendList(
        xml, "mergeCells", merged.stream().map("<mergeCell ref=\"%s\"/>"::formatted).toList());
    xml.append(highlights);
    appendList(xml, "dataValidations", rules);
    if (page != null) {
      xml.append(page.xml());
    }
    return xml.append("</worksheet>").toString();
  }

  private String view(boolean selected) {
    String pane =
        frozen == 0
            ? ""
            : "<pane ySplit=\"%1$d\" topLeftCell=\"A%2$d\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                .formatted(frozen, frozen + 1);
    return "<sheetViews><sheetView showGridLines=\"0\"%s workbookViewId=\"0\">%s</sheetView></sheetViews>"
        .formatted(selected ? " tabSelected=\"1\"" : "", pane);
  }

  private void append(StringBuilder xml, int row, Map<Integer, String> cells) {
    xml.append("<row r=\"").append(row + 1).append('"');
    xml.append(heights.getOrDefault(row, "")).append('>');
    cells.values().forEach(xml::append);
    xml.append("</row>");
  }

  private static void appendList(StringBuilder xml, String name, List<String> entries) {
    if (!entries.isEmpty()) {
      xml.append("<%s count=\"%d\">".formatted(name, entries.size()));
      entries.forEach(xml::append);
      xml.append("</%s>".formatted(name));
    }
  }
}

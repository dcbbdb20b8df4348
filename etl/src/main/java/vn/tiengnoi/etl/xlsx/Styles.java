package vn.tiengnoi.etl.xlsx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The styles part of a workbook: each style once, numbered in the order of its first use. */
final class Styles {
  static final String FONT = "Times New Roman";
  private static final String RULE = "B8C2CC";

  /** Numbers below are the program's own formats. */
  private static final int FIRST_FORMAT = 164;

  private final Map<CellStyle, Integer> styles = new LinkedHashMap<>();
  private final Map<Highlight, Integer> highlights = new LinkedHashMap<>();

  /** What a rule changes of a cell's look. */
  record Highlight(String colour, @Nullable String fill) {}

  Styles() {
    idOf(CellStyle.text(12));
  }

  int idOf(CellStyle style) {
    return styles.computeIfAbsent(style, first -> styles.size());
  }

  int idOf(Highlight highlight) {
    return highlights.computeIfAbsent(highlight, first -> highlights.size());
  }

  String xml() {
    Map<String, Integer> formats = new LinkedHashMap<>();
    Map<String, Integer> fonts = new LinkedHashMap<>();
    Map<String, Integer> fills = new LinkedHashMap<>();
    fills.put(fill("none", null), 0);
    fills.put(fill("gray125", null), 1);
    StringBuilder cells = new StringBuilder();
    for (CellStyle style : styles.keySet()) {
      int font = number(fonts, font(style));
      int fill =
          number(fills, style.fill() == null ? fill("none", null) : fill("solid", style.fill()));
      int format =
          style.format().equals("General") ? 0 : FIRST_FORMAT + number(formats, style.format());
      cells.append(
          "<xf numFmtId=\"%d\" fontId=\"%d\" fillId=\"%d\" borderId=\"%d\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\" applyProtection=\"1\"><alignment horizontal=\"%s\" vertical=\"%s\"%s%s/><protection locked=\"%d\"/></xf>"
              .formatted(
                  format,
                  font,
                  fill,
                  style.border() ? 1 : 0,
                  style.horizontal(),
                  style.vertical(),
                  style.wrap() ? " wrapText=\"1\"" : "",
                  style.indent() > 0 ? " indent=\"" + style.indent() + "\"" : "",
                  style.locked() ? 1 : 0));
    }
    StringBuilder formatXml = new StringBuilder();
    formats.forEach(
        (format, id) ->
            formatXml.append(
                "<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>"
                    .formatted(FIRST_FORMAT + id, Xml.escaped(format))));
    return Xml.HEAD
        + "<styleSheet xmlns=\"%s\">".formatted(Xml.MAIN)
        + (formats.isEmpty() ? "" : list("numFmts", formats.size(), formatXml))
        + list("fonts", fonts.size(), String.join("", fonts.keySet()))
        + list("fills", fills.size(), String.join("", fills.keySet()))
        + list("borders", 2, borders())
        + list("cellStyleXfs", 1, "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>")
        + list("cellXfs", styles.size(), cells)
        + list("cellStyles", 1, "<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>")
        + list("dxfs", highlights.size(), highlightXml())
        + "</styleSheet>";
  }

  private static int number(Map<String, Integer> known, String xml) {
    return known.computeIfAbsent(xml, first -> known.size());
  }

  private static String list(String name, int count, CharSequence content) {
    return "<%1$s count=\"%2$d\">%3$s</%1$s>".formatted(name, count, content);
  }

  private static String font(CellStyle style) {
    return "<font>%s%s<sz val=\"%d\"/><color rgb=\"FF%s\"/><name val=\"%s\"/><family val=\"1\"/></font>"
        .formatted(
            style.bold() ? "<b/>" : "",
            style.italic() ? "<i/>" : "",
            style.size(),
            style.colour(),
            FONT);
  }

  private static String fill(String pattern, @Nullable String colour) {
    return "<fill><patternFill patternType=\"%s\">%s</patternFill></fill>"
        .formatted(
            pattern,
            colour == null
                ? ""
                : "<fgColor rgb=\"FF%s\"/><bgColor indexed=\"64\"/>".formatted(colour));
  }

  private static String borders() {
    StringBuilder thin = new StringBuilder();
    for (String side : List.of("left", "right", "top", "bottom")) {
      thin.append("<%1$s style=\"thin\"><color rgb=\"FF%2$s\"/></%1$s>".formatted(side, RULE));
    }
    return "<border><left/><right/><top/><bottom/><diagonal/></border><border>%s<diagonal/></border>"
        .formatted(thin);
  }

  private String highlightXml() {
    StringBuilder xml = new StringBuilder();
    for (Highlight one : highlights.keySet()) {
      xml.append("<dxf><font><color rgb=\"FF%s\"/></font>".formatted(one.colour()));
      if (one.fill() != null) {
        xml.append(
            "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF%1$s\"/><bgColor rgb=\"FF%1$s\"/></patternFill></fill>"
                .formatted(one.fill()));
      }
      xml.append("</dxf>");
    }
    return xml.toString();
  }
}

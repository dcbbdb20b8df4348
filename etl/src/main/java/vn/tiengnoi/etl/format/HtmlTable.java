package vn.tiengnoi.etl.format;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import vn.tiengnoi.etl.fault.UnreadableFileException;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.sheet.Merges;
import vn.tiengnoi.etl.sheet.SheetCell;
import vn.tiengnoi.etl.sheet.SheetRow;
import vn.tiengnoi.etl.sheet.SheetSink.RowSink;

/**
 * One table of a page. A number is what Excel or LibreOffice wrote beside its text ({@code x:num},
 * {@code sdval}); else the text stands, to be read like any other.
 */
final class HtmlTable {
  private static final int WIDEST_SPAN = 1_000;
  private static final int HIGHEST_SPAN = 65_534;
  private static final Pattern HIDDEN =
      Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*(hidden|collapse)");
  private static final Pattern EXCEL_FORMAT = Pattern.compile("mso-number-format:\\s*\"?([^;\"]*)");
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9.]{1,40}([eE][+-]?[0-9]{1,3})?");

  private final boolean decomposed;
  private final Merges merges = new Merges();

  /** The last line down to which a column is taken by a cell from above. */
  private final Map<Integer, Integer> takenUntil = new HashMap<>();

  HtmlTable(boolean decomposed) {
    this.decomposed = decomposed;
  }

  static boolean isHidden(Element element) {
    return element.hasAttr("hidden")
        || HIDDEN.matcher(element.attr("style").toLowerCase(Locale.ROOT)).find();
  }

  static BitSet hiddenColumns(Element table) {
    BitSet hidden = new BitSet();
    int column = 0;
    for (Element col : table.select("> col, > colgroup > col")) {
      int span = span(col, "span", WIDEST_SPAN);
      boolean none = isHidden(col) || col.attr("width").equals("0");
      if (none && column + span <= SheetRow.MOST_COLUMNS) {
        hidden.set(column, column + span);
      }
      column += span;
    }
    return hidden;
  }

  void read(Element table, RowSink rows) throws UnreadableFileException {
    SheetRow row = new SheetRow();
    int line = 0;
    for (Element tr : table.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr")) {
      line++;
      row.begin(line, isHidden(tr));
      int column = 0;
      for (Element cell : tr.children()) {
        if (!cell.normalName().equals("td") && !cell.normalName().equals("th")) {
          continue;
        }
        while (takenUntil.getOrDefault(column, 0) >= line) {
          column++;
        }
        int width = span(cell, "colspan", WIDEST_SPAN);
        if (column + width > SheetRow.MOST_COLUMNS) {
          break;
        }
        int height = span(cell, "rowspan", HIGHEST_SPAN);
        row.put(column, cell(cell));
        merges.add(line, line + height - 1, column, column + width - 1);
        for (int covered = column; height > 1 && covered < column + width; covered++) {
          takenUntil.put(covered, line + height - 1);
        }
        column += width;
      }
      merges.label(row);
      rows.row(row);
    }
  }

  private static int span(Element element, String attribute, int most) {
    String said = element.attr(attribute).strip();
    return said.matches("[1-9][0-9]{0,5}") ? Math.min(most, Integer.parseInt(said)) : 1;
  }

  private SheetCell cell(Element td) {
    String excel = td.hasAttr("x:num") && td.attr("x:num").isEmpty() ? td.text() : td.attr("x:num");
    String number = excel.isEmpty() ? td.attr("sdval") : excel;
    if (NUMBER.matcher(number).matches()) {
      SheetCell cell = SheetCell.number(number, format(td), false);
      String formula = td.attr("x:fmla").replaceFirst("^=", "");
      return formula.isEmpty() ? cell : cell.by(formula);
    }
    if (td.hasAttr("x:err")) {
      return SheetCell.error(td.text());
    }
    String text = td.wholeText().replaceAll("[\\s\\u00A0]+", " ").strip();
    if (text.length() > RawCell.LONGEST) {
      text = text.substring(0, RawCell.LONGEST);
    }
    return SheetCell.text(decomposed ? Normalizer.normalize(text, Normalizer.Form.NFC) : text);
  }

  /** LibreOffice writes {@code 1033;0;0%}, Excel a style. */
  private static String format(Element td) {
    String[] libre = td.attr("sdnum").split(";", 3);
    if (libre.length == 3) {
      return libre[2];
    }
    Matcher excel = EXCEL_FORMAT.matcher(td.attr("style"));
    return excel.find() ? excel.group(1).replace("\\", "").strip() : "";
  }
}

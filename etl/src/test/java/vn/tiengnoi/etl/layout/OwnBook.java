package vn.tiengnoi.etl.layout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Sheets laid out cell by cell, as officers do, saved in whatever format. */
public final class OwnBook {
  private final List<OwnSheet> sheets = new ArrayList<>();

  /** One sheet; rows are added from the top down. */
  public static final class OwnSheet {
    private final String name;
    private final List<List<Object>> rows = new ArrayList<>();
    private final List<String> merges = new ArrayList<>();
    private final List<Integer> hiddenRows = new ArrayList<>();
    private final List<Integer> hiddenColumns = new ArrayList<>();
    private boolean hidden;

    public OwnSheet(String name) {
      this.name = name;
    }

    /** A row of texts and numbers; an empty text is a blank cell, and so is what is left out. */
    public OwnSheet row(Object... cells) {
      rows.add(List.of(cells));
      return this;
    }

    public OwnSheet gap() {
      return row();
    }

    public OwnSheet merge(String... ranges) {
      merges.addAll(List.of(ranges));
      return this;
    }

    public OwnSheet hideRow(int line) {
      hiddenRows.add(line);
      return this;
    }

    public OwnSheet hideColumn(int column) {
      hiddenColumns.add(column);
      return this;
    }

    public OwnSheet hide() {
      hidden = true;
      return this;
    }

    public List<List<Object>> rows() {
      return rows;
    }

    /** The same sheet with other rows and the same merged cells. */
    public OwnSheet with(List<List<Object>> others) {
      OwnSheet copy = new OwnSheet(name);
      copy.rows.addAll(others);
      copy.merges.addAll(merges);
      return copy;
    }

    public OwnSheet named(String other) {
      OwnSheet copy = new OwnSheet(other);
      copy.rows.addAll(rows);
      copy.merges.addAll(merges);
      return copy;
    }

    /** The same sheet with a cell that says something else. */
    public OwnSheet set(int line, int column, Object value) {
      List<List<Object>> others = new ArrayList<>(rows);
      List<Object> row = new ArrayList<>(others.get(line - 1));
      while (row.size() <= column) {
        row.add("");
      }
      row.set(column, value);
      others.set(line - 1, List.copyOf(row));
      OwnSheet copy = with(others);
      copy.hiddenRows.addAll(hiddenRows);
      return copy;
    }

    /** What a cell says, or what is merged over it from the left. */
    public Object spread(int line, int column) {
      List<Object> row = rows.get(line - 1);
      for (String range : merges) {
        CellRangeAddress merge = CellRangeAddress.valueOf(range);
        if (merge.getFirstRow() == line - 1 && merge.isInRange(line - 1, column)) {
          return row.get(merge.getFirstColumn());
        }
      }
      return column < row.size() ? row.get(column) : "";
    }

    public int find(String text) {
      for (int line = 0; line < rows.size(); line++) {
        if (rows.get(line).contains(text)) {
          return line + 1;
        }
      }
      throw new AssertionError("no row says " + text);
    }
  }

  public static OwnBook of(OwnSheet... sheets) {
    OwnBook book = new OwnBook();
    book.sheets.addAll(List.of(sheets));
    return book;
  }

  public byte[] xlsx() throws IOException {
    return workbook(new XSSFWorkbook());
  }

  public byte[] xls() throws IOException {
    return workbook(new HSSFWorkbook());
  }

  private byte[] workbook(Workbook book) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (book) {
      for (OwnSheet sheet : sheets) {
        Sheet made = book.createSheet(sheet.name);
        for (int line = 0; line < sheet.rows.size(); line++) {
          Row row = made.createRow(line);
          for (int column = 0; column < sheet.rows.get(line).size(); column++) {
            put(row, column, sheet.rows.get(line).get(column));
          }
          row.setZeroHeight(sheet.hiddenRows.contains(line + 1));
        }
        sheet.merges.forEach(range -> made.addMergedRegion(CellRangeAddress.valueOf(range)));
        sheet.hiddenColumns.forEach(column -> made.setColumnHidden(column, true));
        book.setSheetHidden(book.getSheetIndex(made), sheet.hidden);
      }
      // Programs show the sheet that is in front, hidden or not.
      int front =
          sheets.indexOf(sheets.stream().filter(one -> !one.hidden).findFirst().orElseThrow());
      book.setActiveSheet(front);
      for (int at = 0; at < sheets.size(); at++) {
        book.getSheetAt(at).setSelected(at == front);
      }
      book.write(out);
    }
    return out.toByteArray();
  }

  private static void put(Row row, int column, Object value) {
    if (value instanceof Number number) {
      row.createCell(column).setCellValue(new BigDecimal(number.toString()).doubleValue());
    } else if (value.toString().startsWith("=")) {
      String[] formula = value.toString().substring(1).split("→");
      Cell cell = row.createCell(column);
      cell.setCellFormula(formula[0]);
      cell.setCellValue(Double.parseDouble(formula[1]));
    } else if (!value.toString().isEmpty()) {
      row.createCell(column).setCellValue(value.toString());
    }
  }

  /** A page under an Excel name, as web systems send them; merged cells span. */
  public byte[] html() {
    StringBuilder page = new StringBuilder("<html><head><meta charset=\"utf-8\"></head><body>\n");
    for (OwnSheet sheet : sheets) {
      page.append("<table border=1><caption>").append(sheet.name).append("</caption>\n");
      for (int line = 0; line < sheet.rows.size(); line++) {
        page.append("<tr>");
        for (int column = 0; column < width(sheet); column++) {
          CellRangeAddress merge = merge(sheet, line, column);
          if (merge == null) {
            page.append("<td>").append(text(sheet, line, column)).append("</td>");
          } else if (merge.getFirstRow() == line && merge.getFirstColumn() == column) {
            page.append("<td rowspan=").append(merge.getLastRow() - merge.getFirstRow() + 1);
            page.append(" colspan=").append(merge.getLastColumn() - merge.getFirstColumn() + 1);
            page.append('>').append(text(sheet, line, column)).append("</td>");
          }
        }
        page.append("</tr>\n");
      }
      page.append("</table>\n");
    }
    return page.append("</body></html>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  public byte[] csv(char separator) {
    StringBuilder text = new StringBuilder("\uFEFF");
    for (List<Object> row : sheets.get(0).rows) {
      List<String> fields = new ArrayList<>();
      for (Object cell : row) {
        String said = shown(cell);
        boolean quoted = said.indexOf(separator) >= 0 || said.indexOf('"') >= 0;
        fields.add(quoted ? '"' + said.replace("\"", "\"\"") + '"' : said);
      }
      text.append(String.join(String.valueOf(separator), fields)).append("\r\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * A document: rows before the table as paragraphs, the table, and the rest as paragraphs.
   *
   * @param from the first line of the table, from 1
   * @param to its last line
   */
  public byte[] docx(int from, int to) throws IOException {
    return docx(from, to, false);
  }

  /**
   * The same.
   *
   * @param leftAndRight whether two texts of a row are set by a table without lines
   */
  public byte[] docx(int from, int to, boolean leftAndRight) throws IOException {
    OwnSheet sheet = sheets.get(0);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      for (int line = 1; line <= sheet.rows.size(); line++) {
        if (line == from) {
          table(document, sheet, from, to);
          line = to;
          continue;
        }
        List<String> said = new ArrayList<>();
        sheet.rows.get(line - 1).forEach(cell -> said.add(shown(cell)));
        List<String> filled = said.stream().filter(cell -> !cell.isEmpty()).toList();
        if (leftAndRight && filled.size() == 2) {
          XWPFTable sides = document.createTable(1, 2);
          sides.getRow(0).getCell(0).setText(filled.get(0));
          sides.getRow(0).getCell(1).setText(filled.get(1));
          continue;
        }
        var run = document.createParagraph().createRun();
        for (int at = 0; at < filled.size(); at++) {
          if (at > 0) {
            run.addTab();
          }
          run.setText(filled.get(at), at);
        }
      }
      document.write(out);
    }
    return out.toByteArray();
  }

  private void table(XWPFDocument document, OwnSheet sheet, int from, int to) {
    int width = width(sheet);
    XWPFTable table = document.createTable(to - from + 1, width);
    for (int line = from; line <= to; line++) {
      for (int column = 0; column < width; column++) {
        XWPFTableCell cell = table.getRow(line - from).getCell(column);
        cell.setText(text(sheet, line - 1, column));
        CellRangeAddress merge = merge(sheet, line - 1, column);
        if (merge != null && merge.getLastRow() > merge.getFirstRow()) {
          var properties =
              cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
          properties
              .addNewVMerge()
              .setVal(merge.getFirstRow() == line - 1 ? STMerge.RESTART : STMerge.CONTINUE);
        }
      }
      // Spans last: they take cells out.
      for (int column = width - 1; column >= 0; column--) {
        CellRangeAddress merge = merge(sheet, line - 1, column);
        if (merge != null && merge.getFirstColumn() == column && merge.getLastColumn() > column) {
          for (int covered = merge.getLastColumn(); covered > column; covered--) {
            table.getRow(line - from).getCtRow().removeTc(covered);
          }
          var tc = table.getRow(line - from).getCtRow().getTcArray(column);
          (tc.isSetTcPr() ? tc.getTcPr() : tc.addNewTcPr())
              .addNewGridSpan()
              .setVal(java.math.BigInteger.valueOf(merge.getLastColumn() - column + 1L));
        }
      }
    }
  }

  private static int width(OwnSheet sheet) {
    return sheet.rows.stream().mapToInt(List::size).max().orElse(0);
  }

  private static String text(OwnSheet sheet, int line, int column) {
    List<Object> row = sheet.rows.get(line);
    return column < row.size() ? shown(row.get(column)) : "";
  }

  private static String shown(Object cell) {
    String text = cell.toString();
    return text.startsWith("=") ? text.substring(text.indexOf('→') + 1) : text;
  }

  private static @Nullable CellRangeAddress merge(OwnSheet sheet, int line, int column) {
    return sheet.merges.stream()
        .map(CellRangeAddress::valueOf)
        .filter(range -> range.isInRange(line, column))
        .findFirst()
        .orElse(null);
  }
}

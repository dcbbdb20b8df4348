package vn.tiengnoi.etl;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Saves workbooks and CSVs in other formats, cell by cell. */
final class SavedAs {
  private static final String ODS_NAMES =
      " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
          + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
          + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
          + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"";

  private SavedAs() {}

  static byte[] html(byte[] workbook) throws IOException {
    StringBuilder page = new StringBuilder("<html><meta charset=utf-8><body>");
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(workbook))) {
      for (Sheet sheet : book) {
        page.append(isHidden(sheet) ? "<table hidden>" : "<table>");
        for (int line = 0; line <= sheet.getLastRowNum(); line++) {
          Row row = sheet.getRow(line);
          page.append(row != null && row.getZeroHeight() ? "<tr hidden>" : "<tr>");
          for (int column = 0; row != null && column < row.getLastCellNum(); column++) {
            page.append("<td>").append(escaped(text(row.getCell(column)))).append("</td>");
          }
          page.append("</tr>\n");
        }
        page.append("</table>");
      }
    }
    return page.append("</body></html>").toString().getBytes(StandardCharsets.UTF_8);
  }

  static byte[] ods(byte[] workbook) throws IOException {
    StringBuilder content =
        new StringBuilder("<office:document-content" + ODS_NAMES + "><office:automatic-styles>")
            .append("<style:style style:name=\"out\" style:family=\"table\">")
            .append("<style:table-properties table:display=\"false\"/></style:style>")
            .append("</office:automatic-styles><office:body><office:spreadsheet>");
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(workbook))) {
      for (Sheet sheet : book) {
        content.append("<table:table table:name=\"").append(sheet.getSheetName()).append('"');
        content.append(isHidden(sheet) ? " table:style-name=\"out\">" : ">");
        for (int line = 0; line <= sheet.getLastRowNum(); line++) {
          Row row = sheet.getRow(line);
          boolean hidden = row != null && row.getZeroHeight();
          content.append(
              hidden ? "<table:table-row table:visibility=\"collapse\">" : "<table:table-row>");
          for (int column = 0; row != null && column < row.getLastCellNum(); column++) {
            content.append(odsCell(row.getCell(column)));
          }
          content.append("</table:table-row>");
        }
        content.append("</table:table>");
      }
    }
    content.append("</office:spreadsheet></office:body></office:document-content>");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("mimetype"));
      zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(content.toString().getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  private static String odsCell(@Nullable Cell cell) {
    String said = "<text:p>" + escaped(text(cell)) + "</text:p>";
    String type =
        cell != null && cell.getCellType() == CellType.NUMERIC
            ? " office:value-type=\"float\" office:value=\"" + text(cell) + "\""
            : " office:value-type=\"string\"";
    return "<table:table-cell" + type + ">" + said + "</table:table-cell>";
  }

  /** The first sheet as separated text. */
  static String text(byte[] workbook, char separator) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(workbook))) {
      Sheet sheet = book.getSheetAt(0);
      for (int line = 0; line <= sheet.getLastRowNum(); line++) {
        Row row = sheet.getRow(line);
        List<String> fields = new ArrayList<>();
        for (int column = 0; row != null && column < row.getLastCellNum(); column++) {
          fields.add(text(row.getCell(column)));
        }
        rows.add(fields);
      }
    }
    return separated(rows, separator);
  }

  static String separated(List<List<String>> rows, char separator) throws IOException {
    StringWriter out = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().fieldSeparator(separator).build(out)) {
      rows.forEach(csv::writeRecord);
    }
    return out.toString();
  }

  static List<List<String>> rows(byte[] csv) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    String text = new String(csv, StandardCharsets.UTF_8).replace("\uFEFF", "");
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text)) {
      reader.forEach(record -> rows.add(record.getFields()));
    }
    return rows;
  }

  /** The lines of a CSV as the second sheet of a workbook, below a title. */
  static byte[] longWorkbook(byte[] csv) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.createSheet("Bìa").createRow(0).createCell(2).setCellValue("Số liệu gửi kèm");
      Sheet sheet = book.createSheet("Dữ liệu");
      sheet.createRow(0).createCell(0).setCellValue("BẢNG SỐ LIỆU");
      int line = 2;
      for (List<String> fields : rows(csv)) {
        Row row = sheet.createRow(line++);
        for (int column = 0; column < fields.size(); column++) {
          row.createCell(column).setCellValue(fields.get(column));
        }
        if (line % 7 == 0) {
          row.createCell(fields.size() + 2).setCellValue("bên lề");
        }
      }
      book.write(out);
      return out.toByteArray();
    }
  }

  private static boolean isHidden(Sheet sheet) {
    return sheet.getWorkbook().isSheetHidden(sheet.getWorkbook().getSheetIndex(sheet));
  }

  private static String text(@Nullable Cell cell) {
    if (cell == null) {
      return "";
    }
    return switch (cell.getCellType()) {
      case NUMERIC -> java.math.BigDecimal.valueOf(cell.getNumericCellValue()).toPlainString();
      case STRING -> cell.getStringCellValue();
      case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
      case FORMULA -> "0";
      case ERROR -> "#REF!";
      case BLANK, _NONE -> "";
    };
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}

package vn.tiengnoi.etl.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** The form of {@code forms/README.md} in every format and encoding in which it may come. */
public final class FilledForm {
  private static final int DATE_LINE = 7;
  private static final int FIRST_FIGURE = 12;
  private static final int VALUE = 5;

  private FilledForm() {}

  /** All files, by name. */
  public static Map<String, byte[]> everyFormat() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String name :
        List.of(
            "form.xlsx",
            "libreoffice.xlsx",
            "libreoffice.xls",
            "libreoffice.ods",
            "libreoffice-html.xls",
            "libreoffice.csv",
            "libreoffice-utf16.tsv")) {
      files.put(name, resource(name));
    }
    files.put("poi.xls", xls());
    files.put("web.xls", html(StandardCharsets.UTF_8));
    files.put("web-1258.xls", html(Charset.forName("windows-1258")));
    for (char separator : new char[] {',', ';', '\t'}) {
      String text = text(separator);
      String mark = separator == '\t' ? "tab" : separator == ',' ? "comma" : "semicolon";
      files.put(mark + ".csv", text.getBytes(StandardCharsets.UTF_8));
      files.put(mark + "-bom.csv", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
      files.put(
          mark + "-nfd.csv",
          Normalizer.normalize(text, Normalizer.Form.NFD).getBytes(StandardCharsets.UTF_8));
      files.put(mark + "-utf16le.csv", text.getBytes(StandardCharsets.UTF_16LE));
      files.put(mark + "-utf16le-bom.csv", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
      files.put(mark + "-utf16be.csv", text.getBytes(StandardCharsets.UTF_16BE));
      files.put(mark + "-utf16be-bom.csv", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE));
      files.put(mark + "-1258.csv", windows1258(text));
    }
    return files;
  }

  public static byte[] resource(String name) throws IOException {
    try (InputStream in = FilledForm.class.getResourceAsStream("/forms/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  /** The rows as people see them, which LibreOffice saved. */
  public static List<List<String>> rows() throws IOException {
    String saved = new String(resource("libreoffice.csv"), StandardCharsets.UTF_8);
    return saved
        .lines()
        .map(
            line ->
                List.of(line.split(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)).stream()
                    .map(field -> field.replaceAll("^\"|\"$", "").replace("\"\"", "\""))
                    .toList())
        .toList();
  }

  private static String text(char separator) throws IOException {
    return rows().stream()
        .map(
            row ->
                row.stream()
                    .map(
                        field ->
                            field.indexOf(separator) >= 0 || field.contains("\"")
                                ? "\"" + field.replace("\"", "\"\"") + "\""
                                : field)
                    .collect(Collectors.joining(String.valueOf(separator))))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static byte[] html(Charset charset) throws IOException {
    String body =
        rows().stream()
            .map(
                row ->
                    row.stream()
                        .map(field -> "<td>" + field.replace("&", "&amp;") + "</td>")
                        .collect(Collectors.joining("", "<tr>", "</tr>\n")))
            .collect(Collectors.joining());
    String page =
        "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=%s\">"
                .formatted(charset.name())
            + "<script>document.body.innerHTML = ''</script></head><body><table>\n"
            + body
            + "</table></body></html>";
    return charset.equals(StandardCharsets.UTF_8) ? page.getBytes(charset) : windows1258(page);
  }

  /** A workbook of Excel 97, with the cells typed as Excel types them. */
  private static byte[] xls() throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      CellStyle day = workbook.createCellStyle();
      day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
      Sheet sheet = workbook.createSheet("Quý I");
      List<List<String>> rows = rows();
      IntStream.range(0, rows.size()).forEach(line -> fill(sheet, line, rows.get(line), day));
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static void fill(Sheet sheet, int line, List<String> fields, CellStyle day) {
    Row row = sheet.createRow(line);
    for (int column = 0; column < fields.size(); column++) {
      String field = fields.get(column);
      boolean figure = line + 1 >= FIRST_FIGURE && column == VALUE && field.matches("\\d+");
      if (line + 1 == DATE_LINE && column == 2) {
        row.createCell(column).setCellValue(java.time.LocalDate.of(2024, 4, 10));
        row.getCell(column).setCellStyle(day);
      } else if (figure) {
        row.createCell(column).setCellValue(Double.parseDouble(field));
      } else if (!field.isEmpty()) {
        row.createCell(column).setCellValue(field);
      }
    }
  }

  /** Windows-1258 has no letters with two marks: the tone is a letter of its own. */
  public static byte[] windows1258(String text) {
    Charset charset = Charset.forName("windows-1258");
    CharsetEncoder encoder = charset.newEncoder();
    StringBuilder split = new StringBuilder();
    for (char letter : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
      if (encoder.canEncode(letter)) {
        split.append(letter);
        continue;
      }
      String parts = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
      String tones = parts.replaceAll("[^\\u0300\\u0301\\u0303\\u0309\\u0323]", "");
      String base = parts.replaceAll("[\\u0300\\u0301\\u0303\\u0309\\u0323]", "");
      split.append(Normalizer.normalize(base, Normalizer.Form.NFC)).append(tones);
    }
    return split.toString().getBytes(charset);
  }
}

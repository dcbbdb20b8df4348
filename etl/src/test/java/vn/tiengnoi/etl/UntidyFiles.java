package vn.tiengnoi.etl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Reports as nobody would design them, made by chance from a seed. */
final class UntidyFiles {
  private static final List<String> HEADINGS =
      List.of("STT", "Chỉ tiêu", "Mã", "Đơn vị tính", "Phân tổ", "Số liệu", "Ghi chú");
  private static final List<String> MORE_HEADINGS =
      List.of("Lũy kế", "Kế hoạch năm", "Kết quả", "Ghi chú", "Người nhập");
  private static final List<String> CODES =
      List.of("VD01", "VD02", "VD01", "vd02", "XX99", "TG01_ISSUED", "");
  private static final List<String> PARTS = List.of("", "", "", "FUND=CASH", "SEX=F", "SEX", "A=B");
  private static final List<Object> VALUES =
      Arrays.asList(
          5,
          12.5,
          -4,
          0,
          "1.234",
          "12 nghìn",
          "abc",
          "-",
          "…",
          "x",
          "#REF!",
          true,
          "",
          " ",
          null,
          "=1+1",
          1000000000000L);
  private static final List<String> PERIODS =
      List.of("2024-Q1", "2024-Q2", "quý III/2023", "2024-Q7", "năm 2024", "");
  private static final List<String> UNITS =
      List.of("Huyện Sìn Hồ", "108-sin-ho@2004-01-01", "Huyện Trường Sơn", "Châu Thành", "");

  private static final List<String> REPORTERS =
      List.of("hbvqte-108-sin-ho", "hbvqte-106-tam-duong", "Hội nào đó", "");

  private UntidyFiles() {}

  private static <T> T any(List<T> things, Random chance) {
    return things.get(chance.nextInt(things.size()));
  }

  static byte[] workbook(Random chance) throws IOException {
    return workbook(chance, new XSSFWorkbook());
  }

  /** The same as Excel 97 saves it. */
  static byte[] oldWorkbook(Random chance) throws IOException {
    return workbook(chance, new HSSFWorkbook());
  }

  private static byte[] workbook(Random chance, Workbook empty) throws IOException {
    try (Workbook workbook = empty;
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      int sheets = 1 + chance.nextInt(3);
      for (int i = 0; i < sheets; i++) {
        Sheet sheet = workbook.createSheet("Trang " + (i + 1));
        if (i > 0 && chance.nextInt(4) == 0) {
          scatter(sheet, chance, 12);
        } else {
          form(sheet, chance);
        }
      }
      if (sheets > 1 && chance.nextInt(3) == 0) {
        workbook.setSheetHidden(sheets - 1, true);
      }
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static void scatter(Sheet sheet, Random chance, int cells) {
    for (int i = 0; i < cells; i++) {
      int at = chance.nextInt(20);
      Row row = sheet.getRow(at) == null ? sheet.createRow(at) : sheet.getRow(at);
      set(row.createCell(chance.nextInt(12)), any(VALUES, chance));
    }
  }

  private static void form(Sheet sheet, Random chance) {
    int at = 0;
    line(sheet, at++, "BÁO CÁO", null, null, null, "Ban hành kèm theo …");
    line(sheet, at++, null, "Biểu số:", chance.nextInt(8) == 0 ? "KHAC" : "QTE");
    if (chance.nextInt(4) > 0) {
      line(sheet, at++, null, "Đơn vị báo cáo:", any(REPORTERS, chance), "diễn giải");
    }
    line(
        sheet,
        at++,
        null,
        "Địa bàn:",
        any(UNITS, chance),
        null,
        "Kỳ báo cáo: " + any(PERIODS, chance));
    if (chance.nextBoolean()) {
      line(sheet, at++, "Kỳ báo cáo", any(PERIODS, chance), "Lần", chance.nextInt(3));
    }
    if (chance.nextInt(6) == 0) {
      scatter(sheet, chance, 4);
    }
    at = Math.max(at, sheet.getLastRowNum() + 1) + 1;
    List<String> headings = new ArrayList<>(HEADINGS);
    for (int i = chance.nextInt(3); i > 0; i--) {
      headings.add(chance.nextInt(headings.size() + 1), any(MORE_HEADINGS, chance));
    }
    if (chance.nextInt(5) == 0) {
      Collections.shuffle(headings, chance);
    }
    if (chance.nextInt(12) == 0) {
      headings.remove("Mã");
    }
    line(sheet, at++, headings.toArray());
    if (chance.nextBoolean()) {
      Object[] numbers = new Object[headings.size()];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = headings.get(i).equals("Mã") ? "C" : i;
      }
      line(sheet, at++, numbers);
    }
    int rows = chance.nextInt(14);
    for (int i = 0; i < rows; i++) {
      Row row = sheet.createRow(at++);
      row(row, headings, chance);
      if (chance.nextInt(40) == 0) {
        row.setZeroHeight(true);
      }
    }
    at += chance.nextInt(2);
    line(sheet, at++, null, "Người lập biểu", null, null, null, any(VALUES, chance), "Thủ trưởng");
    line(sheet, at, null, null, null, "(ký, đóng dấu)", null, "Nguyễn Văn A");
  }

  private static void row(Row row, List<String> headings, Random chance) {
    int kind = chance.nextInt(12);
    for (int column = 0; column < headings.size(); column++) {
      @Nullable Object value =
          switch (headings.get(column)) {
            case "STT" -> kind == 0 ? "II." : row.getRowNum();
            case "Chỉ tiêu" -> kind == 1 ? "Tổng cộng" : "Tên chỉ tiêu";
            case "Mã" -> kind < 3 ? null : any(CODES, chance);
            case "Đơn vị tính" -> "đồng";
            case "Phân tổ" -> any(PARTS, chance);
            case "Số liệu" -> any(VALUES, chance);
            case "Ghi chú" -> chance.nextInt(4) == 0 ? "ước đạt" : null;
            default -> any(VALUES, chance);
          };
      if (value != null || chance.nextInt(5) == 0) {
        set(row.createCell(column), value);
      }
    }
    if (chance.nextInt(10) == 0) {
      set(row.createCell(headings.size() + 1 + chance.nextInt(3)), "bên lề");
    }
    if (chance.nextInt(15) == 0) {
      row.createCell(headings.size() + 5).setCellFormula("1+1");
    }
  }

  private static void line(Sheet sheet, int at, @Nullable Object... values) {
    Row row = sheet.getRow(at) == null ? sheet.createRow(at) : sheet.getRow(at);
    for (int column = 0; column < values.length; column++) {
      if (values[column] != null) {
        set(row.createCell(column), values[column]);
      }
    }
  }

  private static void set(Cell cell, @Nullable Object value) {
    if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof Boolean truth) {
      cell.setCellValue(truth);
    } else if ("#REF!".equals(value)) {
      cell.setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.REF.getCode());
    } else if (value != null) {
      cell.setCellValue(value.toString());
    }
  }

  static byte[] csv(Random chance) {
    List<String> columns =
        new ArrayList<>(List.of("unit", "period", "element", "disaggregation", "value"));
    for (String more : List.of("form", "reporter", "report_date", "note", "lạ", "")) {
      if (chance.nextInt(3) == 0) {
        columns.add(chance.nextInt(columns.size() + 1), more);
      }
    }
    if (chance.nextInt(15) == 0) {
      columns.remove("value");
    }
    StringBuilder text = new StringBuilder(chance.nextInt(4) == 0 ? "\uFEFF" : "");
    text.append(String.join(",", columns)).append('\n');
    int rows = 1 + chance.nextInt(25);
    for (int i = 0; i < rows; i++) {
      text.append(String.join(",", columns.stream().map(column -> field(column, chance)).toList()))
          .append(chance.nextInt(9) == 0 ? "\r\n" : "\n");
      if (chance.nextInt(12) == 0) {
        text.append('\n');
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String field(String column, Random chance) {
    String value =
        switch (column) {
          case "unit" -> any(UNITS, chance);
          case "period" -> any(PERIODS, chance);
          case "element" -> any(CODES, chance);
          case "disaggregation" -> any(PARTS, chance);
          case "form" -> chance.nextInt(5) == 0 ? "" : "QTE";
          case "reporter" -> any(REPORTERS, chance);
          case "report_date" -> any(List.of("2024-04-10", "05/05/2024", "", "31/31/2024"), chance);
          case "note" -> any(List.of("", "ước đạt", "a,\"b\"\nc"), chance);
          default -> String.valueOf(any(VALUES, chance));
        };
    return value.matches("[^,\"\\n]*") ? value : '"' + value.replace("\"", "\"\"") + '"';
  }

  /** Some bytes changed, or the end cut off. */
  static byte[] broken(byte[] whole, Random chance) {
    byte[] bytes = whole.clone();
    if (chance.nextBoolean()) {
      return Arrays.copyOf(bytes, chance.nextInt(bytes.length));
    }
    for (int i = 1 + chance.nextInt(5); i > 0; i--) {
      bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt(256);
    }
    return bytes;
  }
}

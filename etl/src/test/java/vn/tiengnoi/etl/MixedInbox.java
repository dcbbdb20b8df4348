package vn.tiengnoi.etl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.workbook.FormWorkbookWriter;
import vn.tiengnoi.etl.workbook.SheetReport;
import vn.tiengnoi.etl.workbook.SheetReport.Entry;
import vn.tiengnoi.warehouse.pack.Pack;

/**
 * An inbox as a year brings it, for the small programme: workbooks, lists short and long, two
 * versions of a report, the same file twice, and files that nobody can read. A second load brings
 * corrections, a version that was overtaken, and lists that contradict what is there.
 */
final class MixedInbox {
  static final Pack PACK = SmallPack.pack();

  /** From here on a list is taken in as a set: the long ones are, the short ones are not. */
  static final long BULK_FROM = 4096;

  private static final List<String> UNITS =
      List.of(SmallPack.SIN_HO, SmallPack.LAI_CHAU, SmallPack.BAC_GIANG);
  private static final List<String> REPORTERS =
      List.of(SmallPack.REPORTER, "hbvqte-12", "hbvqte-24");

  private final Path inbox;
  private final Random random = new Random(4);

  private MixedInbox(Path inbox) {
    this.inbox = inbox;
  }

  /** What comes first: 34 files. */
  static void first(Path inbox) throws IOException {
    MixedInbox mixed = new MixedInbox(inbox);
    for (int quarter = 1; quarter <= 4; quarter++) {
      for (int who = 0; who < UNITS.size(); who++) {
        String name = "%s/2024-Q%d.xlsx".formatted(REPORTERS.get(who), quarter);
        mixed.workbook(name, who, "2024-Q" + quarter, quarter * 3, null, mixed.number(), null);
      }
      mixed.workbook(
          "2023-Q%d.xlsx".formatted(quarter), 0, "2023-Q" + quarter, 1, null, mixed.number(), null);
      mixed.workbook(
          "2023-Q%d lần 2.xlsx".formatted(quarter),
          0,
          "2023-Q" + quarter,
          2,
          2,
          mixed.number(),
          null);
    }
    mixed.workbook("lỗi 1.xlsx", 1, "2023-Q1", 1, null, "đang tổng hợp", null);
    mixed.workbook("lỗi 2.xlsx", 1, "2023-Q2", 1, null, "-4", "cần kiểm tra");
    mixed.workbook("lỗi 3.xlsx", 2, "2023-Q7", 1, null, mixed.number(), null);
    mixed.list("dài 1.csv", 2016, 2019, "", 1);
    mixed.list("dài 2.csv", 2020, 2022, "2023-02-01", 1);
    mixed.list("dài lỗi.csv", 2020, 2022, "2023-01-01", 40);
    mixed.text("ngắn.csv", "unit,period,element,disaggregation,value", "Sìn Hồ,2022-Q1,VD01,,7");
    mixed.text(
        "ngắn lỗi.csv",
        "unit,period,element,disaggregation,value",
        "Cao Lãnh,2022-Q1,VD01,,7",
        SmallPack.BAC_GIANG + ",2023-Q1,VD01,,x",
        SmallPack.BAC_GIANG + ",2023-Q2,VD01,,12",
        SmallPack.BAC_GIANG + ",2023-Q2,XX99,,12");
    Files.copy(inbox.resolve("2023-Q1.xlsx"), inbox.resolve("cùng nội dung.xlsx"));
    mixed.file("hỏng.xlsx", new byte[] {'P', 'K', 3, 4, 0, 1});
    mixed.file("rỗng.csv", new byte[0]);
    mixed.text("thư.txt", "Kính gửi các anh chị,", "báo cáo sẽ được gửi sau.");
    mixed.file("ảnh.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
  }

  /** What comes a month later: 10 files more, beside those that are there still. */
  static void second(Path inbox) throws IOException {
    MixedInbox mixed = new MixedInbox(inbox);
    mixed.workbook("lỗi 1 (sửa).xlsx", 1, "2023-Q1", 2, null, mixed.number(), null);
    mixed.workbook("lỗi 2 (sửa).xlsx", 1, "2023-Q2", 2, null, mixed.number(), null);
    mixed.workbook("muộn.xlsx", 0, "2023-Q3", 1, 1, mixed.number(), null);
    mixed.workbook("sửa Q1.xlsx", 0, "2024-Q1", 12, 2, mixed.number(), null);
    mixed.workbook("sửa Q2.xlsx", 0, "2024-Q2", 12, 2, mixed.number(), null);
    mixed.workbook("hai bản a.xlsx", 2, "2024-Q3", 11, 2, mixed.number(), null);
    mixed.workbook("hai bản b.xlsx", 2, "2024-Q3", 12, 3, mixed.number(), null);
    mixed.list("dài 3.csv", 2016, 2019, "2024-12-20", 1);
    mixed.list("dài 3 lỗi.csv", 2018, 2022, "2024-12-21", 30);
    mixed.text("ngắn 2.csv", "unit,period,element,disaggregation,value", "Sìn Hồ,2022-Q1,VD01,,8");
  }

  private String number() {
    return Integer.toString(10 + random.nextInt(900));
  }

  private void workbook(
      String name,
      int who,
      String period,
      int month,
      @Nullable Integer version,
      String money,
      @Nullable String note)
      throws IOException {
    Object value = money.chars().allMatch(Character::isDigit) ? new BigDecimal(money) : money;
    SheetReport sheet =
        new SheetReport(
            "Báo cáo",
            "QTE",
            REPORTERS.get(who),
            UNITS.get(who),
            period,
            LocalDate.of(2024, month, 20),
            version,
            null,
            List.of(
                new Entry("VD01", "", value, note),
                new Entry("VD02", "", new BigDecimal(number()), null)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FormWorkbookWriter.write(out, PACK, List.of(sheet));
    file(name, out.toByteArray());
  }

  /** A list of whole reports; of so many reports in a hundred a figure is not a number. */
  private void list(String name, int from, int to, String date, int faulty) throws IOException {
    StringBuilder text =
        new StringBuilder("unit,period,element,disaggregation,value,report_date,note\n");
    for (int year = from; year <= to; year++) {
      for (int quarter = 1; quarter <= 4; quarter++) {
        for (String unit : UNITS) {
          int cash = random.nextInt(500);
          int kind = random.nextInt(500);
          boolean wrong = random.nextInt(100) < faulty;
          String key = "%s,%d-Q%d".formatted(unit, year, quarter);
          text.append("%s,VD01,,%d,%s,%n".formatted(key, cash + kind, date));
          text.append("%s,VD01,FUND=CASH,%d,%s,%n".formatted(key, cash, date));
          text.append("%s,VD01,FUND=KIND,%d,%s,%n".formatted(key, kind, date));
          text.append("%s,VD02,,%s,%s,ước tính%n".formatted(key, wrong ? "chưa có" : cash, date));
        }
      }
    }
    file(name, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void text(String name, String... lines) throws IOException {
    file(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private void file(String name, byte[] content) throws IOException {
    Path file = inbox.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }
}

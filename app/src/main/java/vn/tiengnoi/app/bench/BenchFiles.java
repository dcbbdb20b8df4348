package vn.tiengnoi.app.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.tiengnoi.etl.workbook.FormWorkbookWriter;
import vn.tiengnoi.etl.workbook.SheetReport;
import vn.tiengnoi.etl.workbook.SheetReport.Entry;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.unit.Unit;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/** Files to be taken in; always the same ones. */
final class BenchFiles {
  private static final int SEED = 20250701;

  private BenchFiles() {}

  /** A sound long CSV of so many rows: whole communes and months, by month. */
  static void longCsv(Path file, Pack pack, long rows) throws IOException {
    List<Unit> communes = pack.units().listUnits(UnitLevel.COMMUNE, BenchPack.FIRST);
    Random random = new Random(SEED);
    long left = rows;
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write("unit,period,element,disaggregation,value\n");
      for (int month = 0; left > 0; month++) {
        String period = BenchPack.FIRST.plusMonths(month).toString().substring(0, 7);
        for (Unit commune : communes) {
          if (left <= 0) {
            break;
          }
          report(out, commune.code() + "," + period + ",", random);
          left -= (long) BenchPack.ELEMENTS * (BenchPack.AGES + 1);
        }
      }
    }
  }

  private static void report(BufferedWriter out, String head, Random random) throws IOException {
    for (int element = 0; element < BenchPack.ELEMENTS; element++) {
      int[] parts = new int[BenchPack.AGES];
      int total = 0;
      for (int age = 0; age < parts.length; age++) {
        // A percentage's second element is the larger one.
        parts[age] = 20 + random.nextInt(20) + (element == 2 ? 40 : 0);
        total += parts[age];
      }
      String start = head + BenchPack.element("E", element) + ",";
      out.write(start + "," + total + "\n");
      for (int age = 0; age < parts.length; age++) {
        out.write(start + "AGE=A" + (age + 1) + "," + parts[age] + "\n");
      }
    }
  }

  /** So many filled workbooks of the small form, one report each. */
  static void workbooks(Path folder, Pack pack, int count) throws IOException {
    List<Unit> communes = pack.units().listUnits(UnitLevel.COMMUNE, BenchPack.FIRST);
    Random random = new Random(SEED);
    for (int i = 0; i < count; i++) {
      Unit commune = communes.get(i % communes.size());
      String period = BenchPack.FIRST.plusMonths(i / communes.size()).toString().substring(0, 7);
      List<Entry> entries = new ArrayList<>();
      for (int element = 0; element < BenchPack.SMALL_ELEMENTS; element++) {
        entries.add(
            new Entry(
                BenchPack.element("S", element),
                "",
                BigDecimal.valueOf(100 + random.nextInt(50)),
                null));
      }
      SheetReport sheet =
          new SheetReport(
              "Báo cáo",
              BenchPack.SMALL_FORM,
              BenchPack.reporter(commune),
              commune.id(),
              period,
              null,
              null,
              null,
              entries);
      Path file = folder.resolve("%02d/%05d.xlsx".formatted(i / 1000, i));
      Files.createDirectories(file.getParent());
      try (OutputStream out = Files.newOutputStream(file)) {
        FormWorkbookWriter.write(out, pack, List.of(sheet));
      }
    }
  }
}

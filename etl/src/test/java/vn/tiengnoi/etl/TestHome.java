package vn.tiengnoi.etl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.workbook.FormWorkbookWriter;
import vn.tiengnoi.etl.workbook.SheetReport;
import vn.tiengnoi.etl.workbook.SheetReport.Entry;
import vn.tiengnoi.warehouse.answer.HomeReadApi;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.lake.DuckEngine;
import vn.tiengnoi.warehouse.lake.Generations;
import vn.tiengnoi.warehouse.lake.Lake;
import vn.tiengnoi.warehouse.lake.LakeTable;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.pack.PackReader;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.read.IndicatorValue;
import vn.tiengnoi.warehouse.read.ReadApi;
import vn.tiengnoi.warehouse.read.ValuesQuestion;

/** A home and its inbox in a temporary folder, with the pack "vietnam" and real engines. */
public final class TestHome {
  static final Pack PACK = PackReader.builtIn("vietnam");
  static final String SIN_HO = "108-sin-ho@2004-01-01";
  static final String REPORTER = "hbvqte-108-sin-ho";

  /** The invented programme of two villages; the form GIFT asks for an approval. */
  static final Pack ISLAND = PackReader.read(Path.of("src/test/resources/packs/island"));

  final Home home;
  final Path inbox;
  final Pack pack;

  TestHome(Path folder) {
    this(folder, PACK);
  }

  TestHome(Path folder, Pack pack) {
    this.pack = pack;
    TestPostgres.placeIfAsked(folder.resolve("home"));
    this.home = Home.create(folder.resolve("home"));
    this.inbox = folder.resolve("inbox");
    try {
      Files.createDirectories(inbox);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  IntakeResult run() {
    return run(Progress.NONE);
  }

  IntakeResult run(Progress progress) {
    return new Intake(Clock.systemUTC()).run(home, pack, inbox, progress);
  }

  /** A quarterly report of one district: money and benefits, both without parts. */
  static SheetReport quarter(
      String period, @Nullable LocalDate date, @Nullable Object money, @Nullable Object benefits) {
    return new SheetReport(
        "Báo cáo",
        "QTE",
        REPORTER,
        SIN_HO,
        period,
        date,
        null,
        null,
        List.of(new Entry("VD01", "", money, null), new Entry("VD02", "", benefits, null)));
  }

  static BigDecimal number(String digits) {
    return new BigDecimal(digits);
  }

  void workbook(String name, SheetReport... sheets) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      FormWorkbookWriter.write(out, PACK, Arrays.asList(sheets));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    file(name, out.toByteArray());
  }

  void csv(String name, String... lines) {
    file(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  void file(String name, byte[] content) {
    try {
      Path file = inbox.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The value of an indicator for the district as a reader sees it, or its status. */
  String value(String indicator, String period) {
    return value(indicator, SIN_HO, period);
  }

  /** The value of an indicator as a reader sees it, or its status. */
  String value(String indicator, String unit, String period) {
    try (HomeDatabase database = HomeDatabase.open(home);
        ReadApi api = HomeReadApi.open(home, database, pack, Clock.systemUTC())) {
      List<IndicatorValue> values =
          api.newest().values(ValuesQuestion.of(indicator, Period.parse(period)).forUnit(unit));
      IndicatorValue value = values.get(0);
      return value.value() == null
          ? value.status().code()
          : value.value().stripTrailingZeros().toPlainString();
    }
  }

  long generation() {
    try (HomeDatabase database = HomeDatabase.open(home)) {
      return new Generations(database).newestNumber();
    }
  }

  /** Rows of the home's database, one text each. */
  List<String> rows(String sql) {
    try (HomeDatabase database = HomeDatabase.open(home)) {
      return database
          .jdbc()
          .sql(sql)
          .query(
              (row, number) -> {
                List<String> fields = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                  // Databases spell truth each in its own way.
                  Object field = row.getObject(i);
                  fields.add(String.valueOf(field instanceof Boolean ? field : row.getString(i)));
                }
                return String.join("|", fields);
              })
          .list();
    }
  }

  /** Rows of the newest state of a table of the lake, one text each. */
  List<String> lake(LakeTable table, String select) {
    try (HomeDatabase database = HomeDatabase.open(home);
        Lake lake = Lake.open(home, database);
        DuckEngine engine = DuckEngine.open(home)) {
      List<Path> files =
          lake.newestSnapshot(table).stream()
              .mapToObj(snapshot -> lake.files(table, snapshot))
              .flatMap(List::stream)
              .toList();
      engine.view("t", table, files);
      List<String> rows = new ArrayList<>();
      try (var statement = engine.connection().createStatement();
          var found = statement.executeQuery(select)) {
        while (found.next()) {
          List<String> fields = new ArrayList<>();
          for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
            fields.add(String.valueOf(found.getString(i)));
          }
          rows.add(String.join("|", fields));
        }
      }
      return rows;
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

package vn.tiengnoi.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiengnoi.etl.TestHome.number;
import static vn.tiengnoi.etl.TestHome.quarter;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.warehouse.lake.LakeTable;
import vn.tiengnoi.warehouse.pack.Pack;

/**
 * The same files, taken in at once or by several runs in the opposite order, make the same figures:
 * corrections, contradictions, a report twice and files that hold several reports among them.
 */
class ArrivalOrderIT {
  /** Without the ledger of all that is due in the country, which has nothing to do with arrival. */
  private static final Pack PACK = TestHome.PACK.withoutObligations();

  private static final LocalDate APRIL = LocalDate.of(2024, 4, 10);
  private static final String HEADER = "unit,period,element,disaggregation,value";
  private static final Map<String, BiConsumer<TestHome, String>> FILES = files();

  @TempDir Path folder;

  @Test
  void filesMakeTheSameFiguresHoweverTheyAreSplitIntoRuns() throws Exception {
    List<String> names = new ArrayList<>(FILES.keySet());
    List<String> atOnce = figures(List.of(names));

    Collections.reverse(names);
    List<List<String>> lastFirst =
        List.of(names.subList(0, 3), names.subList(3, 5), names.subList(5, names.size()));

    assertThat(atOnce).anyMatch(line -> line.contains("reported"));
    assertThat(atOnce).anyMatch(line -> line.contains("held"));
    assertThat(figures(lastFirst)).isEqualTo(atOnce);
  }

  private static Map<String, BiConsumer<TestHome, String>> files() {
    Map<String, BiConsumer<TestHome, String>> files = new LinkedHashMap<>();
    files.put(
        "first.xlsx", (home, name) -> workbook(home, name, "2024-Q1", APRIL, "1000000", "25"));
    files.put(
        "correction.xlsx",
        (home, name) -> workbook(home, name, "2024-Q1", APRIL.plusDays(9), "900000", "24"));
    files.put(
        "again.xlsx", (home, name) -> workbook(home, name, "2024-Q1", APRIL, "1000000", "25"));
    files.put("one.xlsx", (home, name) -> workbook(home, name, "2024-Q2", null, "5", "6"));
    files.put("contradicts.xlsx", (home, name) -> workbook(home, name, "2024-Q2", null, "7", "6"));
    files.put(
        "several.csv",
        (home, name) ->
            home.csv(
                name,
                HEADER,
                "Huyện Sìn Hồ,2024-Q3,VD01,,500",
                "Huyện Sìn Hồ,2024-Q3,VD02,,3",
                "Huyện Sìn Hồ,2023-Q4,VD01,,40",
                "Huyện Sìn Hồ,2023-Q4,VD02,,4"));
    files.put(
        "faulty.csv",
        (home, name) ->
            home.csv(
                name, HEADER, "Huyện Sìn Hồ,2024-Q4,VD01,,không", "Huyện Sìn Hồ,2024-Q4,VD02,,8"));
    return files;
  }

  private static void workbook(
      TestHome home,
      String name,
      String period,
      @Nullable LocalDate date,
      String money,
      String benefits) {
    home.workbook(name, quarter(period, date, number(money), number(benefits)));
  }

  /** The figures of a home that took the files in by these runs; a file stays when it is in. */
  private List<String> figures(List<List<String>> runs) throws Exception {
    TestHome home = new TestHome(Files.createTempDirectory(folder, "home"));
    for (List<String> run : runs) {
      run.forEach(name -> Objects.requireNonNull(FILES.get(name)).accept(home, name));
      new Intake(Clock.systemUTC()).run(home.home, PACK, home.inbox, Progress.NONE);
    }
    return home.lake(LakeTable.INDICATOR_VALUE, "select * exclude (run) from t order by all");
  }
}

package vn.tiengnoi.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiengnoi.etl.TestHome.number;
import static vn.tiengnoi.etl.TestHome.quarter;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.warehouse.lake.LakeTable;

/**
 * A run killed in the middle of several steps, one after the other, leaves what an undisturbed one
 * does.
 */
class KilledRunIT {
  @TempDir Path folder;

  @Test
  void leavesTheSameWarehouseWhereverItIsKilled() throws Exception {
    TestHome killed = new TestHome(Files.createDirectory(folder.resolve("killed")));
    TestHome undisturbed = new TestHome(Files.createDirectory(folder.resolve("undisturbed")));
    fill(killed);
    fill(undisturbed);

    killAt(killed, "extract", 60);
    killed.csv(
        "0-new.csv", "unit,period,element,disaggregation,value", "Huyện Sìn Hồ,2019-Q1,VD01,,5");
    undisturbed.csv(
        "0-new.csv", "unit,period,element,disaggregation,value", "Huyện Sìn Hồ,2019-Q1,VD01,,5");
    killAt(killed, "check", 1);
    killAt(killed, "history", 1);
    killAt(killed, "load", 1);
    killAt(killed, "seal", 1);
    IntakeResult result = killed.run();

    assertThat(result.line()).isEqualTo(undisturbed.run().line());
    assertThat(warehouse(killed)).isEqualTo(warehouse(undisturbed));
    assertThat(killed.generation()).isEqualTo(1);
    assertThat(killed.home.staging()).isEmptyDirectory();
    assertThat(killed.home.vault().resolve("incoming")).isEmptyDirectory();
  }

  private static void fill(TestHome home) {
    for (int year = 2016; year <= 2023; year++) {
      for (int quarter = 1; quarter <= 4; quarter++) {
        String period = year + "-Q" + quarter;
        LocalDate date = LocalDate.of(year, quarter * 3, 20);
        home.workbook(period + ".xlsx", quarter(period, date, number("1000"), number("7")));
        home.workbook(
            period + "-2.xlsx", quarter(period, date.plusDays(9), number("2000"), number("8")));
      }
    }
    home.workbook("bad.xlsx", quarter("2024-Q1", null, "abc", number("7")));
    home.workbook(
        "conflict.xlsx", quarter("2023-Q4", LocalDate.of(2023, 12, 29), number("3"), number("7")));
    home.csv(
        "falls.csv",
        "unit,period,element,disaggregation,value,form,reporter",
        "12-lai-chau@2004-01-01,2024-Q1,TC12,,9,CLB,doan-12-lai-chau",
        "12-lai-chau@2004-01-01,2024-Q2,TC12,,7,CLB,doan-12-lai-chau");
    home.file("broken.xlsx", new byte[] {'P', 'K', 3, 4});
  }

  /** All that a reader may come to see, without the moments and the ids of runs. */
  private static List<String> warehouse(TestHome home) {
    return Stream.of(
            home.rows(
                "select submission_id, file_name, content_hash, verdict, version_state from submission order by 1"),
            home.rows(
                "select file_name, sheet, cell, code, value_seen, message_vi, submission_id from fault order by fault_no"),
            home.rows("select count(*) from generation"),
            home.lake(LakeTable.OBSERVATION, "select * exclude (run) from t order by all"),
            home.lake(
                LakeTable.SUBMISSION_VERSION,
                "select * exclude (run, received_at, recorded_at) from t order by all"),
            home.lake(LakeTable.INDICATOR_VALUE, "select * exclude (run) from t order by all"))
        .flatMap(List::stream)
        .toList();
  }

  private void killAt(TestHome home, String step, int done) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledRun.class.getName(),
                home.home.root().toString(),
                home.inbox.toString(),
                step,
                Integer.toString(done))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("killed.log").toFile())
            .start();
    assertThat(process.waitFor())
        .describedAs(Files.readString(folder.resolve("killed.log")))
        .isEqualTo(9);
  }
}

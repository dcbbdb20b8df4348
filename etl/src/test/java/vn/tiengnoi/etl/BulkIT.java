package vn.tiengnoi.etl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiengnoi.warehouse.lake.LakeTable;
import vn.tiengnoi.warehouse.pack.Pack;

/**
 * A long CSV taken in as a set leaves what the same file read line by line leaves: every
 * observation, version, word to the sender and counted cell.
 */
class BulkIT {
  private static final Pack PACK = SmallPack.pack();
  private static final Clock FIRST = at("2025-01-20T02:00:00Z");
  private static final Clock SECOND = at("2025-02-20T02:00:00Z");

  @TempDir Path folder;

  private static Clock at(String moment) {
    return Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
  }

  /** Reports of three units, mostly sound, each fault of long CSV now and then. */
  private static final class Writer {
    private final Random random;
    private final int faults;
    private final List<String> lines = new ArrayList<>();

    Writer(long seed, int faults) {
      this.random = new Random(seed);
      this.faults = faults;
    }

    private boolean now() {
      return random.nextInt(100) < faults;
    }

    private String pick(String usual, String... others) {
      return now() ? others[random.nextInt(others.length)] : usual;
    }

    private void line(String unit, String period, String element, String part, String value) {
      String text =
          pick(value, " " + value, "", "12,5", "1.234", "x", "khoảng 7", value + ".5", "-");
      String row =
          String.join(
              ",",
              unit,
              period,
              pick(element, element.toLowerCase(java.util.Locale.ROOT), "XX99", " " + element),
              pick(part, part + " ", "SEX=Q", "FUND"),
              text.contains(",") ? "\"" + text + "\"" : text,
              pick("2025-01-10", "2025-01-11", "10/01/2025", "hôm qua", ""),
              pick("", "ước tính", "cần kiểm tra"));
      lines.add(row);
      if (random.nextInt(400) < faults) {
        lines.add(row);
      }
    }

    private void split(String unit, String period, String element, String... parts) {
      int whole = 0;
      List<Integer> values = new ArrayList<>();
      for (int i = 0; i < parts.length; i++) {
        values.add(random.nextInt(50));
        whole += values.get(i);
      }
      if (!now()) {
        line(unit, period, element, "", Integer.toString(whole));
      }
      for (int i = 0; i < parts.length; i++) {
        int value = now() ? values.get(i) + 1 : values.get(i);
        line(unit, period, element, parts[i], Integer.toString(value));
      }
    }

    void report(String unit, int year, int quarter) {
      String said = pick(unit, "Sìn Hồ", "Lai Chau", "Nowhere", "Bac Giang");
      String period = year + "-Q" + quarter;
      split(said, period, "VD01", "FUND=CASH", "FUND=KIND");
      split(said, period, "VD02", "SEX=M", "SEX=F");
      if (quarter == 4) {
        int made = random.nextInt(9);
        line(said, Integer.toString(year), "TG01_ISSUED", "", Integer.toString(made));
        if (!now()) {
          line(said, Integer.toString(year), "TG01_CONSULTED", "", pick(made + "", "99"));
        }
      }
    }

    byte[] file() {
      for (int year = 2021; year <= 2024; year++) {
        for (int quarter = 1; quarter <= 4; quarter++) {
          for (String unit : List.of(SmallPack.SIN_HO, SmallPack.LAI_CHAU, SmallPack.BAC_GIANG)) {
            if (random.nextInt(10) > 0) {
              report(unit, year, quarter);
            }
          }
        }
      }
      String text =
          "unit,period,element,disaggregation,value,report_date,note\n"
              + String.join("\n", lines)
              + "\n";
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }

  private static Map<String, Object> said(TestHome home) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put(
        "observations",
        home.lake(
            LakeTable.OBSERVATION,
            "select * exclude (run) from t order by submission, element, disaggregation, cell"));
    said.put(
        "versions",
        home.lake(
            LakeTable.SUBMISSION_VERSION,
            "select * exclude (run, content_hash, received_at, recorded_at) from t order by submission"));
    said.put(
        "values",
        home.lake(LakeTable.INDICATOR_VALUE, "select * exclude (run) from t order by all"));
    said.put(
        "submissions",
        home.rows(
            "select submission_id, file_name, form, reporter, unit, period, report_date, verdict, version_state, observations"
                + " from submission order by run_id, submission_id"));
    said.put(
        "faults",
        home.rows(
            "select code, verdict, file_name, cell, value_seen, message_vi from fault order by 1, 2, 3, 4, 5, 6"));
    said.put(
        "cells",
        home.rows(
            "select file_name, cells, accepted, warned, held, rejected, ignored from file_account order by run_id, file_name"));
    said.put(
        "runs",
        home.rows("select received, accepted, held, rejected, unchanged from run order by run_id"));
    return said;
  }

  private static void run(TestHome home, Clock clock, long bulkFrom) {
    IntakeResult unused =
        new Intake(clock, bulkFrom).run(home.home, PACK, home.inbox, Progress.NONE);
  }

  private TestHome home(String name) throws IOException {
    return new TestHome(Files.createDirectories(folder.resolve(name)), PACK);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 4, 5, 7, 8})
  void aSetAndItsLinesLeaveTheSame(long seed) throws IOException {
    TestHome sets = home("sets");
    TestHome lines = home("lines");
    int faults = seed <= 3 ? 0 : seed <= 6 ? 1 : 12;
    byte[] first = new Writer(seed, faults).file();
    byte[] other = new Writer(seed + 100, faults).file();
    for (TestHome home : List.of(sets, lines)) {
      home.file("a.csv", first);
      if (seed % 2 == 0) {
        home.file("b.csv", other);
      }
    }
    run(sets, FIRST, 0);
    run(lines, FIRST, Long.MAX_VALUE);
    assertThat(said(sets)).isEqualTo(said(lines));
    if (seed % 2 == 1) {
      assertThat(sets.rows("select count(*) > 0 from submission where content_hash = ''"))
          .as("some reports are taken as a set")
          .containsExactly("true");
    }

    // The same figures once more in a file of other bytes, and other figures beside them.
    byte[] again =
        (new String(first, StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8);
    for (TestHome home : List.of(sets, lines)) {
      home.file("c.csv", again);
      home.file("d.csv", new Writer(seed + 200, faults).file());
    }
    run(sets, SECOND, 0);
    run(lines, SECOND, Long.MAX_VALUE);
    assertThat(said(sets)).isEqualTo(said(lines));
  }

  @Test
  void aSoundFileIsTakenAsASetAndAFaultyReportAloneIsJudged() throws IOException {
    TestHome home = home("one");
    StringBuilder text = new StringBuilder("unit,period,element,disaggregation,value\n");
    for (int quarter = 1; quarter <= 4; quarter++) {
      text.append(SmallPack.SIN_HO + ",2024-Q" + quarter + ",VD01,,10\n");
      text.append(
          SmallPack.SIN_HO
              + ",2024-Q"
              + quarter
              + ",VD02,,"
              + (quarter == 3 ? "12.5" : "7")
              + "\n");
    }
    home.file("a.csv", text.toString().getBytes(StandardCharsets.UTF_8));
    run(home, FIRST, 0);
    assertThat(
            home.rows("select period, verdict, content_hash = '' from submission order by period"))
        .containsExactly(
            "2024-Q1|accepted|true",
            "2024-Q2|accepted|true",
            "2024-Q3|held|false",
            "2024-Q4|accepted|true");
    assertThat(
            home.lake(
                LakeTable.OBSERVATION, "select cell, value, status from t order by file, cell"))
        .contains("2:value|10.000000|reported", "9:value|7.000000|reported");
  }
}

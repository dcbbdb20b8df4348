package vn.tiengnoi.etl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Accepted + warned + held + rejected + ignored is every cell with content, for every file: sound
 * ones, untidy ones, and ones that were broken on purpose. What has content is counted anew by
 * other code than the product's ({@link CellOracle}).
 */
class EveryCellIT {
  private static final int WORKBOOKS = 160;
  private static final int CSVS = 120;
  private static final int BROKEN = 60;

  @TempDir Path folder;

  @Test
  void everyCellOfEveryFileHasExactlyOneOutcome() throws Exception {
    TestHome home = new TestHome(folder);
    lay(home, new Random(20260704));

    IntakeResult first = home.run();
    IntakeResult again = home.run();

    Map<String, String> faultOf = new HashMap<>();
    first.faults().stream()
        .filter(fault -> fault.fault().sheet() == null)
        .forEach(fault -> faultOf.put(fault.file(), fault.fault().code().code()));
    int counted = 0;
    List<String> outcomes = new ArrayList<>();
    for (String row : accounts(home, first.run())) {
      String[] account = row.split("\\|");
      long cells = Long.parseLong(account[1]);
      long sum = 0;
      for (int i = 2; i < 7; i++) {
        sum += Long.parseLong(account[i]);
      }
      assertThat(sum).as(row).isEqualTo(cells);
      Path file = home.inbox.resolve(account[0]);
      if (cells == 0) {
        assertThat(faultOf).as("a reason for %s", account[0]).containsKey(account[0]);
      } else {
        OptionalLong oracle = CellOracle.cellsWithContent(file);
        assertThat(oracle.isPresent() || account[0].startsWith("x")).as(account[0]).isTrue();
        if (oracle.isPresent()) {
          assertThat(cells).as(account[0]).isEqualTo(oracle.getAsLong());
          counted++;
        }
      }
      outcomes.add(row);
    }
    assertThat(outcomes).hasSize(WORKBOOKS + CSVS + BROKEN + 1);
    assertThat(counted).isGreaterThan(WORKBOOKS + CSVS - 20);
    for (int outcome = 2; outcome < 7; outcome++) {
      int column = outcome;
      assertThat(outcomes)
          .as("the outcome in column %d occurs", column)
          .anyMatch(row -> !row.split("\\|")[column].equals("0"));
    }
    assertThat(accounts(home, again.run()))
        .as("the same again: nothing but known cells")
        .allMatch(row -> row.matches("[^|]*\\|(\\d+)\\|0\\|0\\|0\\|0\\|\\1"))
        .hasSize(outcomes.size());
  }

  private static List<String> accounts(TestHome home, String run) {
    return home.rows(
        "select file_name, cells, accepted, warned, held, rejected, ignored from file_account where run_id = '%s' order by file_name"
            .formatted(run));
  }

  private static void lay(TestHome home, Random chance) throws Exception {
    for (int i = 0; i < WORKBOOKS; i++) {
      home.file("w%03d.xlsx".formatted(i), UntidyFiles.workbook(chance));
    }
    for (int i = 0; i < CSVS; i++) {
      home.file("c%03d.csv".formatted(i), UntidyFiles.csv(chance));
    }
    home.file("empty.csv", new byte[0]);
    List<Path> whole;
    try (Stream<Path> files = Files.list(home.inbox)) {
      whole = files.filter(file -> !file.endsWith("empty.csv")).sorted().toList();
    }
    for (int i = 0; i < BROKEN; i++) {
      Path file = whole.get(chance.nextInt(whole.size()));
      String name = "x%03d-%s".formatted(i, file.getFileName());
      home.file(name, UntidyFiles.broken(Files.readAllBytes(file), chance));
    }
  }
}

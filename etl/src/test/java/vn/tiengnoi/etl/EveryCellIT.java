package vn.tiengnoi.etl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.etl.extract.FilledForm;

/**
 * Accepted + warned + held + rejected + ignored is every cell with content, for every file: sound
 * ones, untidy ones, and ones that were broken on purpose. What has content is counted anew by
 * other code than the product's ({@link CellOracle}).
 */
class EveryCellIT {
  private static final int WORKBOOKS = 160;
  private static final int CSVS = 120;
  private static final int OLD_WORKBOOKS = 30;
  private static final int SAVED_AS = 20;
  private static final int BROKEN = 60;

  /** For files that the other library cannot read: the same cells in one that it can. */
  private final Map<String, Path> twins = new HashMap<>();

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
    Set<String> counts = new HashSet<>();
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
        OptionalLong oracle = CellOracle.cellsWithContent(twins.getOrDefault(account[0], file));
        assertThat(oracle.isPresent() || account[0].startsWith("x")).as(account[0]).isTrue();
        if (oracle.isPresent()) {
          assertThat(cells).as(account[0]).isEqualTo(oracle.getAsLong());
          counted++;
          counts.add(account[0]);
        }
      }
      outcomes.add(row);
    }
    assertThat(outcomes).hasSize(WORKBOOKS + CSVS + OLD_WORKBOOKS + 9 * SAVED_AS + BROKEN + 1);
    assertThat(counted).isGreaterThan(WORKBOOKS + CSVS + OLD_WORKBOOKS + 9 * SAVED_AS - 40);
    assertThat(twins.keySet())
        .as("counted in other formats")
        .filteredOn(counts::contains)
        .hasSizeGreaterThan(6 * SAVED_AS);
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

  private void lay(TestHome home, Random chance) throws Exception {
    for (int i = 0; i < WORKBOOKS; i++) {
      home.file("w%03d.xlsx".formatted(i), UntidyFiles.workbook(chance));
    }
    for (int i = 0; i < CSVS; i++) {
      home.file("c%03d.csv".formatted(i), UntidyFiles.csv(chance));
    }
    for (int i = 0; i < OLD_WORKBOOKS; i++) {
      home.file("o%03d.xls".formatted(i), UntidyFiles.oldWorkbook(chance));
    }
    for (int i = 0; i < SAVED_AS; i++) {
      layInOtherFormats(home, i, UntidyFiles.workbook(chance), UntidyFiles.csv(chance));
    }
    home.file("empty.csv", new byte[0]);
    List<Path> whole;
    try (Stream<Path> files = Files.list(home.inbox)) {
      whole = files.filter(file -> file.toFile().length() > 0).sorted().toList();
    }
    for (int i = 0; i < BROKEN; i++) {
      Path file = whole.get(chance.nextInt(whole.size()));
      String name = "x%03d-%s".formatted(i, file.getFileName());
      home.file(name, UntidyFiles.broken(Files.readAllBytes(file), chance));
    }
  }

  private void layInOtherFormats(TestHome home, int number, byte[] workbook, byte[] csv)
      throws Exception {
    Path book = twin("book%03d.xlsx".formatted(number), workbook);
    lay(home, "h%03d.xls".formatted(number), SavedAs.html(workbook), book);
    lay(home, "o%03d.ods".formatted(number), SavedAs.ods(workbook), book);
    String sheet = SavedAs.text(workbook, ';');
    Path sheetTwin = twin("sheet%03d.csv".formatted(number), SavedAs.text(workbook, ','));
    lay(home, "t%03d.csv".formatted(number), sheet.getBytes(StandardCharsets.UTF_8), sheetTwin);
    lay(home, "t%03d-1258.csv".formatted(number), FilledForm.windows1258(sheet), sheetTwin);
    byte[] wide = ("\uFEFF" + SavedAs.text(workbook, '\t')).getBytes(StandardCharsets.UTF_16LE);
    lay(home, "t%03d-16.tsv".formatted(number), wide, sheetTwin);
    Path lines = twin("lines%03d.csv".formatted(number), csv);
    String tabs = SavedAs.separated(SavedAs.rows(csv), '\t');
    lay(home, "l%03d.tsv".formatted(number), tabs.getBytes(StandardCharsets.UTF_16BE), lines);
    String hinted = "sep=;\r\n" + SavedAs.separated(SavedAs.rows(csv), ';');
    lay(
        home,
        "l%03d-sep.csv".formatted(number),
        hinted.getBytes(StandardCharsets.UTF_8),
        twin(
            "hinted%03d.csv".formatted(number),
            "sep=\n" + new String(csv, StandardCharsets.UTF_8)));
    home.file("l%03d.xlsx".formatted(number), SavedAs.longWorkbook(csv));
    byte[] longOds = SavedAs.ods(SavedAs.longWorkbook(csv));
    lay(
        home,
        "l%03d.ods".formatted(number),
        longOds,
        twin("long%03d.xlsx".formatted(number), SavedAs.longWorkbook(csv)));
  }

  private void lay(TestHome home, String name, byte[] content, Path twin) {
    home.file(name, content);
    twins.put(name, twin);
  }

  private Path twin(String name, String text) throws Exception {
    return twin(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Path twin(String name, byte[] content) throws Exception {
    Files.createDirectories(folder.resolve("twins"));
    return Files.write(folder.resolve("twins").resolve(name), content);
  }
}

package vn.tiengnoi.etl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.tiengnoi.warehouse.answer.HomeReadApi;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.lake.LakeTable;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.read.DueQuestion;
import vn.tiengnoi.warehouse.read.ReadApi;

/**
 * All that a home says, without the moments and the names of the runs that said it: observations,
 * versions and figures, what became of every file and cell, every receipt, what is owed.
 *
 * <p>Runs that found nothing new say the same; how many of them there were is left out.
 */
record HomeContent(Map<String, List<String>> rows) {
  private static final String GIVEN_UP = "given up";
  private static final Clock TODAY =
      Clock.fixed(Instant.parse("2025-02-20T02:00:00Z"), ZoneOffset.UTC);

  static HomeContent of(TestHome home) throws IOException {
    Map<String, List<String>> rows = new TreeMap<>();
    rows.put("observations", home.lake(LakeTable.OBSERVATION, "select * exclude (run) from t"));
    rows.put(
        "versions",
        home.lake(
            LakeTable.SUBMISSION_VERSION,
            "select * exclude (run, received_at, recorded_at) from t"));
    rows.put("values", home.lake(LakeTable.INDICATOR_VALUE, "select * exclude (run) from t"));
    rows.put(
        "submissions",
        home.rows(
            """
            select submission_id, sha256, file_name, sheet, form, reporter, unit, period, report_date, report_number,
              content_hash, verdict, version_state, observations, reading, outcome, counted, accepted_cells, warned_cells, confirmed
            from submission
            """));
    rows.put("originals", home.rows("select sha256, size_bytes, first_name from original"));
    rows.put("vault", files(home.home.vault()));
    rows.put("owed and received", due(home));
    rows.put("generations", home.rows("select count(*) from generation"));
    rows.put("unfinished", home.rows("select state from run where state = 'running'"));
    rows.put(GIVEN_UP, home.rows("select state, message from run where state = 'failed'"));
    rows.put("leases", home.rows("select name from writer_lease"));
    rows.put("staged", files(home.home.staging()));
    runs(home, rows);
    rows.replaceAll((section, lines) -> lines.stream().sorted().toList());
    return new HomeContent(Map.copyOf(rows));
  }

  /** Without the runs that were given up. */
  Map<String, List<String>> settled() {
    Map<String, List<String>> settled = new TreeMap<>(rows);
    settled.remove(GIVEN_UP);
    return settled;
  }

  /** One line for all of it, in whatever order it is read. */
  String checksum() {
    MessageDigest digest = sha256();
    new TreeMap<>(rows)
        .forEach(
            (section, lines) -> {
              digest.update((section + "\n").getBytes(StandardCharsets.UTF_8));
              lines.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            });
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The runs that changed something in their order, and one of those after them. */
  private static void runs(TestHome home, Map<String, List<String>> rows) throws IOException {
    List<String> runs =
        home.rows(
            "select run_id from run where kind = 'intake' and state <> 'failed' order by started_at, run_id");
    int changed = 0;
    for (String run : runs) {
      boolean seals =
          !home.rows("select 1 from generation where run_id = '%s'".formatted(run)).isEmpty();
      String name = seals ? "run " + ++changed : "run without news after " + changed;
      List<String> said = run(home, run);
      List<String> other = rows.put(name, said);
      if (other != null && !other.equals(said)) {
        rows.put(name + " differs from another: " + run, said);
      }
    }
  }

  private static List<String> run(TestHome home, String run) throws IOException {
    List<String> said = new ArrayList<>();
    String of = " where run_id = '%s'".formatted(run);
    said.addAll(
        home.rows("select 'counts', received, accepted, held, rejected, unchanged from run" + of));
    said.addAll(home.rows("select 'file', name, sha256, state, reports from intake_file" + of));
    said.addAll(
        home.rows(
            "select 'cells', file_name, sha256, cells, accepted, warned, held, rejected, ignored, lines from file_account"
                + of));
    said.addAll(
        home.rows(
            "select 'fault', sha256, submission_id, file_name, sheet, cell, code, verdict, value_seen, message_vi, message_en from fault"
                + of));
    Path receipts = home.home.receipts().resolve(run);
    for (String file : files(receipts)) {
      said.add("receipt|" + file);
      if (file.endsWith("receipt.json") || file.endsWith("receipt.txt")) {
        said.add(file + "|" + masked(Files.readString(receipts.resolve(file))));
      }
    }
    return said.stream().sorted().toList();
  }

  /** Without run and moment: {@code 20250120-090000-1a2b3c4d}, in JSON and in words. */
  static String masked(String receipt) {
    return receipt
        .replaceAll("\\d{8}-\\d{9}-[0-9a-f]{8}", "RUN")
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+(\\+07:00|Z)", "MOMENT")
        .replaceAll("\\d\\d:\\d\\d(:\\d\\d)? (ngày )?\\d\\d/\\d\\d/\\d{4}", "MOMENT")
        .replaceAll("\\d{1,2} [A-Z][a-z]+ \\d{4}, \\d\\d:\\d\\d", "MOMENT");
  }

  private static List<String> due(TestHome home) {
    try (HomeDatabase database = HomeDatabase.open(home.home);
        ReadApi api = HomeReadApi.open(home.home, database, home.pack, TODAY)) {
      return Stream.iterate(2016, year -> year + 1)
          .limit(9)
          .flatMap(
              year ->
                  api
                      .newest()
                      .due(new DueQuestion(null, Period.parse(Integer.toString(year))))
                      .stream())
          .map(
              due ->
                  "%s %s %s %s %s %s"
                      .formatted(
                          due.form(),
                          due.reporter().id(),
                          due.unit().id(),
                          due.period().code(),
                          due.status(),
                          due.received() != null))
          .toList();
    }
  }

  private static List<String> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

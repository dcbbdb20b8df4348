package vn.tiengnoi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people do to reports after they came, as commands: docs/decisions/0018. */
class RevisionCommandsIT {
  private static final Path PACK = Document.root().resolve("etl/src/test/resources/packs/island");
  private static final String NORTH = "n-bac@2000-01-01";

  @TempDir Path folder;
  private Path home = Path.of("");
  private Path inbox = Path.of("");

  @BeforeEach
  void prepare() throws IOException {
    home = folder.resolve("kho");
    inbox = Files.createDirectories(folder.resolve("thư đến"));
  }

  private void report(String file, String row) throws IOException {
    Files.writeString(
        inbox.resolve(file), "form,unit,period,element,disaggregation,value,report_date\n" + row);
  }

  private void visits(String file, int value, String date) throws IOException {
    report(file, "ROOM,Bắc Đảo,2024-Q1,VISITS,,%d,%s\n".formatted(value, date));
  }

  private Cli.Answer ask(Object... words) {
    List<Object> call = new ArrayList<>(List.of("--home", home, "--pack", PACK));
    call.addAll(List.of(words));
    return Cli.call(call.toArray());
  }

  private Cli.Answer done(Object... words) {
    Cli.Answer answer = ask(words);
    assertThat(answer.exit()).as(List.of(words) + answer.err()).isZero();
    return answer;
  }

  private void assertEnds(int exit, String said, Object... words) {
    Cli.Answer answer = ask(words);
    assertThat(answer.exit()).as(List.of(words) + answer.err()).isEqualTo(exit);
    assertThat(answer.out()).as("" + List.of(words)).isEmpty();
    assertThat(answer.err()).contains(said).doesNotContain("\tat ", "unexpected");
  }

  private Cli.Answer run() {
    return ask("run", "--inbox", inbox);
  }

  /** The figure of the north, or why there is none. */
  private String figure(String indicator) {
    String[] cells =
        done(
                "values",
                "--indicator",
                indicator,
                "--unit",
                NORTH,
                "--period",
                "2024-Q1",
                "--format",
                "csv")
            .lastLine()
            .split(",");
    return cells[7].isEmpty() ? cells[8] : cells[7];
  }

  /** File and state of every submission, or of those asked for. */
  private List<String> states(Object... more) {
    List<Object> words = new ArrayList<>(List.of("submissions", "--format", "csv"));
    words.addAll(List.of(more));
    return done(words.toArray()).lines().stream()
        .skip(1)
        .map(line -> line.split(","))
        .map(cells -> cells[9] + " " + cells[7] + " " + cells[8])
        .sorted()
        .toList();
  }

  @Test
  void aWithdrawalShowsInChangesAndCanBeUndone() throws IOException {
    visits("a.csv", 10, "2024-04-02");
    visits("b.csv", 12, "2024-05-02");
    run();
    done("publish", "truoc");

    Cli.Answer withdrawn =
        done("withdraw", "b.csv", "--by", "Lan", "--reason", "gửi\nnhầm", "--format", "csv");
    assertThat(withdrawn.lines().get(0))
        .isEqualTo("submission,form,reporter,unit,period,file,before,now");
    assertThat(withdrawn.lastLine())
        .endsWith(",ROOM,room-bac,n-bac@2000-01-01,2024-Q1,b.csv,accepted,withdrawn");
    assertThat(withdrawn.err()).contains("đã đổi: 1 bản nộp", "submissions changed: 1");
    assertThat(figure("VISITS")).isEqualTo("10");
    assertThat(done("withdraw", "b.csv", "--reason", "nữa").err()).contains("nothing to do");
    assertThat(states()).containsExactly("a.csv accepted yes", "b.csv withdrawn no");
    done("publish", "sau");
    assertThat(changes("truoc", "sau"))
        .startsWith("data,")
        .contains("a.csv: nay tính bản này / this version counts now")
        .contains("rút lại b.csv / b.csv withdrawn (Lan; gửi nhầm)")
        .endsWith(",12,10,-2");

    done("withdraw", "b.csv", "--undo", "--by", "Minh", "--reason", "vẫn đúng");
    assertThat(figure("VISITS")).isEqualTo("12");
    done("publish", "cuoi");
    assertThat(changes("sau", "cuoi"))
        .contains("bỏ việc rút lại b.csv / withdrawal of b.csv undone (Minh; vẫn đúng)");
    assertThat(done("submissions", "--state", "withdrawn", "--format", "json").out())
        .isEqualTo("[ ]\n");
  }

  private String changes(String from, String to) {
    return done(
            "changes",
            "--indicator",
            "VISITS",
            "--unit",
            "Bắc Đảo",
            "--period",
            "2024-Q1",
            "--from",
            from,
            "--to",
            to,
            "--format",
            "csv")
        .lastLine();
  }

  @Test
  void aWholeRunIsWithdrawn() throws IOException {
    visits("a.csv", 10, "2024-04-02");
    run();
    visits("b.csv", 12, "2024-05-02");
    report("c.csv", "ROOM,Nam Đảo,2024-Q2,VISITS,,7,2024-07-02\n");
    run();
    String second = done("receipts", "--format", "csv").lastLine().split(",")[0];

    Cli.Answer answer =
        done("withdraw", "--run", second, "--reason", "nhầm lượt", "--format", "csv");
    assertThat(answer.lines()).hasSize(3);
    assertThat(states())
        .containsExactly("a.csv accepted yes", "b.csv withdrawn no", "c.csv withdrawn no");
    assertThat(figure("VISITS")).isEqualTo("10");
    done("withdraw", "--run", second, "--undo", "--reason", "đúng lượt");
    assertThat(figure("VISITS")).isEqualTo("12");
    assertEnds(1, "run nix has no submission", "withdraw", "--run", "nix", "--reason", "x");
  }

  @Test
  void aReportThatAwaitsApprovalAsksNothingOfItsSender() throws IOException {
    report("g.csv", "GIFT,Bắc Đảo,2024-Q1,GIFTS,,5,2024-04-02\n");
    Cli.Answer held = run();
    assertThat(held.exit()).isEqualTo(2);
    assertThat(held.lastLine()).isEqualTo("received=1 accepted=0 held=1 rejected=0 unchanged=0");
    assertThat(figure("GIFTS")).isEqualTo("held");
    assertThat(states("--state", "awaiting")).containsExactly("g.csv awaiting no");
    assertThat(done("receipts", "--format", "csv").lastLine())
        .contains(",g.csv,held,13,0,0,6,0,7,");
    assertThat(done("receipt", "g.csv").out())
        .contains("CHỜ NƠI NHẬN XEM XÉT: 1", "không phải làm gì", "Nothing for you to do")
        .doesNotContain("CẦN SỬA", "CÁCH GỬI LẠI", "send it again");
    Path copies = folder.resolve("trả lời");
    assertThat(done("receipt", "g.csv", "-o", copies).lines())
        .containsExactly(
            copies.resolve("receipt.json").toString(), copies.resolve("receipt.txt").toString());

    assertEnds(64, "--by", "approve", "g.csv", "--by", " ");
    assertThat(done("approve", "g.csv", "--by", "Hà", "--format", "csv").lastLine())
        .endsWith(",g.csv,awaiting,accepted");
    assertThat(figure("GIFTS")).isEqualTo("5");
    assertThat(done("approve", "g.csv", "--by", "Hà").err()).contains("nothing to do");
    assertThat(states()).containsExactly("g.csv accepted yes");
  }

  @Test
  void aReportForALockedPeriodCountsOnceItIsReleased() throws IOException {
    visits("a.csv", 10, "2024-04-02");
    run();
    assertThat(done("publish", "khoa", "--lock", "2024-Q1,2024-Q2", "--by", "Hà").err())
        .contains("đã khóa kỳ 2024-Q1", "the period 2024-Q2 is locked");
    assertThat(done("publish", "khoa-2", "--lock", "2024-Q1").err())
        .contains("was locked before by the publication khoa");
    assertThat(done("publications", "--format", "csv").lines().get(1))
        .startsWith("khoa,1,")
        .endsWith(",yes,2024-Q1; 2024-Q2");
    visits("b.csv", 12, "2024-05-02");
    Cli.Answer late = run();
    assertThat(late.lastLine()).isEqualTo("received=2 accepted=0 held=1 rejected=0 unchanged=1");
    assertThat(late.err()).contains("đã khóa theo công bố khoa (Hà khóa)");
    assertThat(states("--state", "locked")).containsExactly("b.csv locked no");

    assertEnds(1, "khoa: ", "withdraw", "a.csv", "--reason", "x");
    assertEnds(1, "is \"locked\", not \"awaiting\"", "approve", "b.csv");
    assertEnds(64, "a reason is needed", "release", "b.csv");
    done("release", "b.csv", "--by", "Hà", "--reason", "đã xác minh");
    assertThat(figure("VISITS")).isEqualTo("12");
    done("withdraw", "b.csv", "--force", "--reason", "nhầm");
    assertThat(figure("VISITS")).isEqualTo("10");

    assertEnds(64, "a reason is needed", "publish", "--unlock", "2024-Q2");
    assertThat(done("publish", "--unlock", "2024-Q1", "--reason", "làm lại").out())
        .isEqualTo("2024-Q1\n");
    assertEnds(1, "is not locked", "publish", "--unlock", "2024-Q1", "--reason", "làm lại");
    done("withdraw", "a.csv", "--reason", "không còn khóa");
  }

  @Test
  void aDecidedNameIsReadSoByTheNextRun() throws IOException {
    report("a.csv", "ROOM,Bắc Đảo,2024-Q2,VISITS,,3,2024-07-02\n");
    report("x.csv", "ROOM,Xóm Bến,2024-Q1,VISITS,,7,2024-04-02\n");
    assertThat(run().exit()).isEqualTo(2);
    String[] decide = {"decide", "name", "Xóm Bến", "--unit", "Bắc Đảo", "--reason", "tên cũ"};
    Cli.Answer first = done((Object[]) decide);
    assertThat(first.out()).isEqualTo("1\n");
    assertThat(first.err()).contains("the next \"run\" reads the files concerned again");
    Cli.Answer again = done((Object[]) decide);
    assertThat(again.out()).isEqualTo("1\n");
    assertThat(again.err()).contains("it was decided so before");
    assertEnds(
        1, "revoke it first", "decide", "name", "xóm bến", "--unit", "Nam Đảo", "--reason", "x");

    assertThat(run().lastLine()).isEqualTo("received=2 accepted=1 held=0 rejected=0 unchanged=1");
    assertThat(figure("VISITS")).isEqualTo("7");
    assertThat(done("receipt", "x.csv").out())
        .contains("Theo quyết định đã có, tên này chỉ Vùng Bắc");
    Path file = folder.resolve("quyết định.csv");
    assertThat(done("decisions", "--export", file).out()).isEqualTo("decisions=1\n");
    assertThat(done("decisions", "--import", file).out()).isEqualTo("added=0 known=1\n");

    done("decide", "revoke", "1", "--by", "Minh", "--reason", "nhầm xóm");
    assertThat(done("decisions", "--format", "csv").lastLine())
        .startsWith("1,name,xóm bến,,n-bac@2000-01-01,tên cũ,")
        .contains(",nhầm xóm,Minh,");
    assertEnds(1, "was revoked before", "decide", "revoke", "1", "--reason", "x");
    assertThat(run().lastLine()).isEqualTo("received=2 accepted=0 held=1 rejected=0 unchanged=1");
    // The other report of the unit was read again too, and is as it was.
    assertThat(done("receipts", "--format", "csv").lines())
        .anySatisfy(line -> assertThat(line).contains(",a.csv,unchanged,"))
        .anySatisfy(line -> assertThat(line).contains(",x.csv,held,"));
    assertThat(done("receipt", "a.csv").out()).contains("không thay đổi", "Xin xem biên nhận của");
    assertEnds(1, "no file named nix.csv", "reread", "a.csv", "nix.csv");
    assertThat(done("reread", "x.csv").lastLine())
        .isEqualTo("received=1 accepted=0 held=0 rejected=0 unchanged=1");
    assertThat(done("reread", "--other-pack").err()).contains("nothing to read again");
  }

  @Test
  void misuseIsAnsweredInWordsAndWithItsExitCode() throws IOException {
    assertEnds(1, "there is no home", "submissions");
    visits("a.csv", 10, "2024-04-02");
    run();
    Path bad = Files.writeString(folder.resolve("bad.csv"), "a,b\n1,2\n");
    assertEnds(64, "name a submission, a file or --run", "withdraw");
    assertEnds(64, "a reason is needed", "withdraw", "a.csv");
    assertEnds(64, "at most 1000", "withdraw", "a.csv", "--reason", "x".repeat(1001));
    assertEnds(1, "there is no submission and no file", "approve", "nix.csv");
    assertEnds(1, "there is no submission and no file", "release", "12345678", "--reason", "x");
    assertEnds(64, "there is no state", "submissions", "--state", "nix");
    assertEnds(64, "there are GIFT, ROOM", "submissions", "--form", "NIX");
    assertEnds(64, "there is no unit", "submissions", "--unit", "Nơi Nào");
    assertEnds(64, "unknown period", "submissions", "--period", "2024-Q9");
    assertEnds(64, "name | confirm | revoke", "decide");
    assertEnds(64, "lệnh viết chưa đúng", "decide", "name", "Xóm Bến");
    assertEnds(64, "there is no unit", "decide", "name", "Xóm", "--unit", "Nơi", "--reason", "x");
    assertEnds(1, "decisions --open", "decide", "confirm", "--fault", "1/1", "--reason", "x");
    assertEnds(1, "there is no decision 9", "decide", "revoke", "9", "--reason", "x");
    assertEnds(1, "cannot write", "decisions", "--export", folder.resolve("không/có.csv"));
    assertEnds(1, "cannot read", "decisions", "--import", folder.resolve("có.csv"));
    assertEnds(1, "columns missing: kind", "decisions", "--import", bad);
    assertEnds(64, "name files, --held or --other-pack", "reread");
    assertEnds(64, "name the publication", "publish", "--lock", "2024");
    assertEnds(64, "stands alone", "publish", "x", "--unlock", "2024");
    assertEnds(64, "there are GIFT, ROOM", "publish", "x", "--lock", "2024", "--form", "NIX");
    assertEnds(1, "there are no receipts", "receipts", "--run", "nix");
    assertEnds(1, "there is no receipt", "receipt", "nix.csv");
  }

  @Test
  void aRunThatIsAskedToStopEndsInOrderAndTheNextFinishesIt() throws Exception {
    int reports = 300;
    for (int i = 0; i < reports; i++) {
      // Two units, four periods, and a later version of each every day.
      report(
          i + ".csv",
          "ROOM,%s,2024-Q%d,VISITS,,%d,%s\n"
              .formatted(
                  i % 2 == 0 ? "Bắc Đảo" : "Nam Đảo",
                  1 + i / 2 % 4,
                  i,
                  LocalDate.of(2025, 1, 1).plusDays(i / 8)));
    }
    Process process = start();
    StringBuilder said = new StringBuilder();
    try (var err = process.errorReader(StandardCharsets.UTF_8)) {
      for (String line = err.readLine(); line != null; line = err.readLine()) {
        if (line.contains("(register) 0/")) {
          process.toHandle().destroy(); // SIGTERM, while the first step begins
        }
        said.append(line).append('\n');
      }
    }
    assertThat(process.waitFor()).as(said.toString()).isEqualTo(1);
    assertThat(said)
        .contains("ghi nhận tệp (register) 0/300 tệp (files)")
        .contains("đang dừng sau phần đang làm")
        .contains("đã dừng theo yêu cầu; phần đã làm được giữ lại")
        .contains("stopped as asked; what was done is kept")
        .doesNotContain("\tat ", "unexpected", "ERROR", "(seal)");
    assertThat(folder.resolve("out")).isEmptyFile();

    assertThat(run().lastLine())
        .isEqualTo("received=300 accepted=300 held=0 rejected=0 unchanged=0");
    assertThat(states()).hasSize(reports).allMatch(state -> state.contains("accepted"));
    try (Stream<Path> staged = Files.list(home.resolve("staging"))) {
      assertThat(staged).isEmpty();
    }
  }

  /** A run in a process of its own, over the very classes that are tested. */
  private Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dfile.encoding=UTF-8",
            "-Dsun.stderr.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"),
            "vn.tiengnoi.app.Main",
            "--home",
            home.toString(),
            "--pack",
            PACK.toString(),
            "run",
            "--inbox",
            inbox.toString())
        .redirectOutput(folder.resolve("out").toFile())
        .start();
  }
}

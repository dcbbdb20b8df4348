package vn.tiengnoi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.home.WriterLease;
import vn.tiengnoi.warehouse.pack.PackReader;

/** The contract of the command line, with small reports of our own. */
class CommandLineIT {
  private static final String HEAD = "unit,period,element,disaggregation,value,form,report_date\n";

  @TempDir Path folder;
  private Path home = Path.of("");
  private Path inbox = Path.of("");

  @BeforeEach
  void prepare() throws IOException {
    home = folder.resolve("kho");
    inbox = Files.createDirectories(folder.resolve("thư đến"));
  }

  private void report(String file, String... lines) throws IOException {
    Files.writeString(inbox.resolve(file), HEAD + String.join("\n", lines) + "\n");
  }

  private Cli.Answer run() {
    return Cli.call("--home", home, "run", "--inbox", inbox);
  }

  private String value(String indicator, String unit, String period, String... more) {
    Object[] words = new Object[11 + more.length];
    Object[] fixed = {
      "--home",
      home,
      "values",
      "--indicator",
      indicator,
      "--unit",
      unit,
      "--period",
      period,
      "--format",
      "csv"
    };
    System.arraycopy(fixed, 0, words, 0, fixed.length);
    System.arraycopy(more, 0, words, fixed.length, more.length);
    Cli.Answer answer = Cli.call(words);
    assertThat(answer.exit()).as(answer.err()).isZero();
    return answer.lastLine();
  }

  @Test
  void takesReportsInAndAnswersFromThem() throws IOException {
    report(
        "luc-ngan.csv",
        "Lục Ngạn,2024-Q1,VD01,,1200000000,QTE,2024-04-05",
        "Lục Ngạn,2024-Q1,VD02,,310,QTE,2024-04-05");
    Cli.Answer answer = run();
    assertThat(answer.exit()).as(answer.err()).isZero();
    assertThat(answer.out()).isEqualTo("received=1 accepted=1 held=0 rejected=0 unchanged=0\n");
    assertThat(value("VD01", "Lục Ngạn", "2024-Q1"))
        .isEqualTo(
            "VD01,219-luc-ngan@2004-01-01,Lục Ngạn,2024-Q1,,1200000000,,1200000000,reported,1,1,as-reported,duckdb");
    assertThat(value("VD02", "24-bac-ninh@2025-07-01", "2024", "--boundaries", "2025-07-01"))
        .contains(",310,,310,reported,1,");
    Cli.Answer cells =
        Cli.call(
            "--home",
            home,
            "explain",
            "--indicator",
            "VD02",
            "--unit",
            "Lục Ngạn",
            "--period",
            "2024-Q1",
            "--format",
            "csv");
    assertThat(cells.lines().get(0))
        .isEqualTo("part,element,unit,period,value,status,submission,file,sheet,cell,received");
    assertThat(cells.lastLine())
        .startsWith("numerator,VD02,219-luc-ngan@2004-01-01,2024-Q1,310,reported,")
        .contains("luc-ngan.csv,,3:value,");
  }

  @Test
  void theSameFileAgainChangesNothing() throws IOException {
    report("a.csv", "Lục Ngạn,2024-Q1,VD02,,310,QTE,2024-04-05");
    run();
    assertThat(run().out()).isEqualTo("received=1 accepted=0 held=0 rejected=0 unchanged=1\n");
  }

  @Test
  void aCorrectedReportReplacesTheEarlierOne() throws IOException {
    report("a.csv", "Lục Ngạn,2024-Q1,VD02,,310,QTE,2024-04-05");
    run();
    report("b.csv", "Lục Ngạn,2024-Q1,VD02,,300,QTE,2024-05-20");
    assertThat(run().lastLine()).isEqualTo("received=2 accepted=1 held=0 rejected=0 unchanged=1");
    assertThat(value("VD02", "Lục Ngạn", "2024-Q1")).contains(",300,,300,reported,");
  }

  @Test
  void aFaultyCellIsNamedAndTheRestLoaded() throws IOException {
    report(
        "a.csv",
        "Lục Ngạn,2024-Q1,VD01,,chưa có,QTE,2024-04-05",
        "Lục Ngạn,2024-Q1,VD02,,310,QTE,2024-04-05");
    Cli.Answer answer = run();
    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.lastLine()).isEqualTo("received=1 accepted=0 held=1 rejected=0 unchanged=0");
    assertThat(answer.err())
        .contains("a.csv")
        .contains("2:value")
        .contains("chưa có")
        .contains("1.234,5");
    assertThat(value("VD02", "Lục Ngạn", "2024-Q1")).contains(",310,reported,");
    assertThat(value("VD01", "Lục Ngạn", "2024-Q1")).contains(",,,,held,");
  }

  @Test
  void unknownUnitsPeriodsAndNegativeCountsAreHeldOrRejectedInWords() throws IOException {
    report("unit.csv", "Huyện Không Có,2024-Q1,VD02,,5,QTE,2024-04-05");
    report("period.csv", "Lục Ngạn,2024-Q7,VD02,,5,QTE,2024-04-05");
    report("negative.csv", "Sơn Động,2024-Q1,VD02,,-5,QTE,2024-04-05");
    report(
        "twice.csv",
        "Yên Thế,2024-Q1,VD02,,5,QTE,2024-04-05",
        "Yên Thế,2024-Q1,VD02,,6,QTE,2024-04-05");
    Files.write(inbox.resolve("broken.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0, 1});
    Cli.Answer answer = run();
    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.lastLine()).isEqualTo("received=5 accepted=0 held=3 rejected=2 unchanged=0");
    assertThat(answer.err())
        .contains("Huyện Không Có")
        .contains("2024-Q7")
        .contains("-5")
        .contains("twice.csv")
        .contains("broken.xlsx")
        .doesNotContain("Exception");
  }

  @Test
  void anEmptyInboxIsDone() {
    Cli.Answer answer = run();
    assertThat(answer.exit()).isZero();
    assertThat(answer.out()).isEqualTo("received=0 accepted=0 held=0 rejected=0 unchanged=0\n");
    assertThat(answer.err()).contains("Không có báo cáo");
  }

  @Test
  void aBusyHomeSaysWhoWrites() {
    Home held = Home.create(home);
    try (HomeDatabase database = HomeDatabase.open(held)) {
      WriterLease lease = WriterLease.acquire(database, "run", Duration.ZERO);
      Cli.Answer answer = run();
      lease.close();
      assertThat(answer.exit()).isEqualTo(1);
      assertThat(answer.err())
          .contains("\"run\"")
          .contains(Long.toString(ProcessHandle.current().pid()))
          .doesNotContain("\tat ");
    }
  }

  @Test
  void demoRefusesAFolderThatNoDemoMade() throws IOException {
    Path mine = Files.createDirectories(folder.resolve("mine"));
    Files.writeString(mine.resolve("letter.txt"), "keep");
    Cli.Answer answer = Cli.call("--home", mine, "demo", "--no-serve");
    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.err()).contains(mine.toString());
    assertThat(mine.resolve("letter.txt")).hasContent("keep");
  }

  @Test
  void misuseEndsWith64AndSaysWhatIsAllowed() throws IOException {
    report("a.csv", "Lục Ngạn,2024-Q1,VD02,,310,QTE,2024-04-05");
    run();
    List<List<Object>> wrong =
        List.of(
            List.of("values", "--indicator", "XX", "--period", "2024"),
            List.of("values", "--indicator", "VD01", "--period", "20244"),
            List.of("values", "--indicator", "VD01", "--period", "2024", "--unit", "Nơi Nào"),
            List.of("values", "--indicator", "VD01", "--period", "2025", "--unit", "Bắc Ninh"),
            List.of("values", "--indicator", "VD01", "--period", "2024", "--by", "SEX"),
            List.of("values", "--indicator", "VD01", "--period", "2024", "--level", "street"),
            List.of("export", "x"),
            List.of("run", "--engine", "spark"),
            List.of("nonsense"));
    for (List<Object> words : wrong) {
      Object[] call = new Object[2 + words.size()];
      call[0] = "--home";
      call[1] = home;
      for (int i = 0; i < words.size(); i++) {
        call[i + 2] = words.get(i);
      }
      Cli.Answer answer = Cli.call(call);
      assertThat(answer.exit()).as(words + answer.err()).isEqualTo(64);
      assertThat(answer.out()).isEmpty();
      assertThat(answer.err()).isNotBlank().doesNotContain("\tat ");
    }
  }

  private Cli.Answer ask(Object... words) {
    Object[] call = new Object[2 + words.length];
    call[0] = "--home";
    call[1] = home;
    System.arraycopy(words, 0, call, 2, words.length);
    return Cli.call(call);
  }

  @Test
  void publishesAsksAsOfAndSaysWhatChanged() throws IOException {
    report("a.csv", "Lục Ngạn,2024-Q1,VD02,,310,QTE,2024-04-05");
    assertThat(ask("publish", "nothing").exit()).isEqualTo(1);
    run();
    Cli.Answer published = ask("publish", "bao-cao-1");
    assertThat(published.exit()).as(published.err()).isZero();
    assertThat(published.out()).isEqualTo("bao-cao-1\n");
    Cli.Answer taken = ask("publish", "bao-cao-1");
    assertThat(taken.exit()).isEqualTo(1);
    assertThat(taken.err()).contains("đã dùng").contains("is taken").doesNotContain("details");
    assertThat(ask("publish", "a b").exit()).isEqualTo(64);
    report("b.csv", "Lục Ngạn,2024-Q1,VD02,,300,QTE,2024-05-20");
    run();
    assertThat(value("VD02", "Lục Ngạn", "2024-Q1", "--as-of", "bao-cao-1"))
        .contains(",310,,310,reported,");
    assertThat(value("VD02", "Lục Ngạn", "2024-Q1", "--as-of", "2999-01-01"))
        .contains(",300,,300,reported,");
    assertAsOfEverywhere();
    assertThat(ask("publish", "bao-cao-2").exit()).isZero();
    Object[] changes = {
      "changes",
      "--indicator",
      "VD02",
      "--unit",
      "Lục Ngạn",
      "--period",
      "2024-Q1",
      "--format",
      "csv",
      "--from",
      "bao-cao-1",
      "--to"
    };
    Cli.Answer changed = ask(with(changes, "bao-cao-2"));
    assertThat(changed.exit()).as(changed.err()).isZero();
    assertThat(changed.lines().get(0)).isEqualTo("cause,detail,from,to,difference");
    assertThat(changed.lines()).hasSize(2);
    assertThat(changed.lastLine())
        .startsWith("data,")
        .contains("b.csv: sửa / corrected")
        .endsWith(",310,300,-10");
    Cli.Answer same = ask(with(changes, "bao-cao-1"));
    assertThat(same.exit()).isZero();
    assertThat(same.lines()).containsExactly("cause,detail,from,to,difference");
    assertThat(same.err()).contains("nothing changed");
  }

  private static Object[] with(Object[] words, Object last) {
    Object[] all = java.util.Arrays.copyOf(words, words.length + 1);
    all[words.length] = last;
    return all;
  }

  /** Every command that asks takes a moment, and says what it has where there is none. */
  private void assertAsOfEverywhere() {
    Path document = folder.resolve("x.pdf");
    List<List<Object>> questions =
        List.of(
            List.of("values", "--indicator", "VD02", "--period", "2024"),
            List.of("explain", "--indicator", "VD02", "--period", "2024-Q1"),
            List.of("plan", "BG"),
            List.of("due", "--unit", "Lai Châu"),
            List.of("report", "overview", "--period", "2024", "-o", document));
    for (List<Object> question : questions) {
      Object[] words = with(question.toArray(), "--as-of");
      Cli.Answer then = ask(with(words, "bao-cao-1"));
      assertThat(then.exit()).as(question + then.err()).isZero();
      Cli.Answer early = ask(with(words, "2020-01-01"));
      assertThat(early.exit()).as("" + question).isEqualTo(1);
      assertThat(early.err()).contains("đầu tiên").contains("the first generation is of");
      Cli.Answer unknown = ask(with(words, "hôm-nào"));
      assertThat(unknown.exit()).as("" + question).isEqualTo(64);
      assertThat(unknown.err()).contains("bao-cao-1");
    }
  }

  @Test
  void verifiesPublicationsAndSaysInWordsWhatIsWrong() throws IOException {
    assertThat(ask("publications").exit()).isEqualTo(1);
    report("a.csv", "Lục Ngạn,2024-Q1,VD02,,310,QTE,2024-04-05");
    run();
    ask("publish", "bao-cao-1");
    Cli.Answer sound = ask("publications", "--format", "csv");
    assertThat(sound.exit()).as(sound.err()).isZero();
    assertThat(sound.lines().get(0))
        .isEqualTo("name,generation,pack,published_at,values,verified,locked");
    assertThat(sound.lastLine()).matches("bao-cao-1,1,[0-9a-f]{64},[^,]*Z,[0-9a-f]{64},yes,");
    try (Stream<Path> files = Files.walk(home.resolve("lake/tiengnoi/indicator_value/data"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    Cli.Answer broken = ask("publications", "--format", "csv");
    assertThat(broken.exit()).isEqualTo(1);
    assertThat(broken.lastLine()).endsWith(",no,");
    assertThat(broken.err())
        .contains("bao-cao-1")
        .contains("files missing or changed")
        .doesNotContain("Exception")
        .doesNotContain("\tat ");
  }

  @Test
  void aNewPackIsARuleAmongTheChanges() throws IOException {
    report(
        "a.csv",
        "Tam Đường,2018,TG02_CONSULTED,,3,QTE,2019-01-05",
        "Tam Đường,2018,TG02_MADE,,4,QTE,2019-01-05",
        "Tam Đường,2018,TG03_CONSULTED,,1,QTE,2019-01-05",
        "Tam Đường,2018,TG03_MADE,,4,QTE,2019-01-05");
    run();
    ask("publish", "cu");
    Path pack = folder.resolve("gói");
    PackReader.archive(PackReader.builtIn("vietnam"), pack);
    Path formula = pack.resolve("catalogue/indicators/TG02.yaml");
    // The old formula's worked examples do not hold for the new one.
    String text = Files.readString(formula).split("\nexamples:")[0] + "\n";
    Files.writeString(
        formula,
        text.replace(
                "\nnumerator: TG02_CONSULTED\n", "\nnumerator: TG02_CONSULTED + TG03_CONSULTED\n")
            .replace("\ndenominator: TG02_MADE\n", "\ndenominator: TG02_MADE + TG03_MADE\n"));
    assertThat(ask("--pack", pack, "compute").exit()).isZero();
    ask("publish", "moi");
    Cli.Answer changed =
        ask(
            "changes",
            "--indicator",
            "TG02",
            "--unit",
            "Tam Đường",
            "--period",
            "2018",
            "--from",
            "cu",
            "--to",
            "moi",
            "--format",
            "csv");
    assertThat(changed.exit()).as(changed.err()).isZero();
    // 3 / 4 = 75 %; (3 + 1) / (4 + 4) = 50 %
    assertThat(changed.lines()).hasSize(2);
    assertThat(changed.lastLine()).startsWith("rule,").endsWith(",75,50,-25");
  }

  @Test
  void aMissingHomeIsSaidNotMade() {
    Cli.Answer answer =
        Cli.call("--home", home, "values", "--indicator", "VD01", "--period", "2024");
    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.err()).contains(home.toString());
    assertThat(home).doesNotExist();
  }

  @Test
  void aMovedHomeIsALivingOne() throws IOException {
    report("a.csv", "Lục Ngạn,2024-Q1,VD02,,310,QTE,2024-04-05");
    run();
    Path moved = folder.resolve("kho mới");
    Files.move(home, moved);
    home = moved;
    assertThat(value("VD02", "Lục Ngạn", "2024-Q1")).contains(",310,reported,");
  }

  @Test
  void verifiesThePack() {
    Cli.Answer answer = Cli.call("pack", "verify");
    assertThat(answer.exit()).as(answer.err()).isZero();
    assertThat(answer.out()).isEqualTo("indicators=60 forms=9 plans=5 examples=150\n");
  }
}

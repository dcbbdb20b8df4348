package vn.tiengnoi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.home.WriterLease;

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
    assertThat(answer.out()).isEqualTo("indicators=5 forms=2 plans=2 examples=7\n");
  }
}

package vn.tiengnoi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.dashboards.DashboardServer;
import vn.tiengnoi.dashboards.RunningServer;
import vn.tiengnoi.etl.workbook.FormWorkbookWriter;
import vn.tiengnoi.etl.workbook.SheetReport;
import vn.tiengnoi.reports.Documents;
import vn.tiengnoi.warehouse.answer.HomeReadApi;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.pack.PackReader;

/** An invented programme on an invented island, from its files to its pages. */
class OtherPackIT {
  private static final Path LUMARA =
      Document.root().resolve("warehouse/src/test/resources/packs/lumara");

  @TempDir Path folder;
  private Path pack = Path.of("");
  private Path home = Path.of("");
  private Path inbox = Path.of("");

  @BeforeEach
  void layReports() throws IOException {
    pack = folder.resolve("pack");
    PackReader.archive(PackReader.read(LUMARA), pack);
    home = folder.resolve("home");
    inbox = Files.createDirectories(folder.resolve("inbox"));
  }

  private static SheetReport sheet(
      String form, String reporter, String unit, String period, String element, int value) {
    return new SheetReport(
        form,
        form,
        reporter,
        unit,
        period,
        LocalDate.of(2024, 9, 10),
        null,
        null,
        List.of(new SheetReport.Entry(element, "", BigDecimal.valueOf(value), null)));
  }

  private void reports() throws IOException {
    Files.writeString(
        inbox.resolve("months.csv"),
        """
        unit,period,element,disaggregation,value,form,report_date
        Mill,2024-01,LOANS,,10,MON,2024-02-05
        Mill,2024-01,LOANS,READER=CHILD,4,MON,2024-02-05
        Mill,2024-01,LOANS,READER=ADULT,6,MON,2024-02-05
        Mill,2024-01,VISITS,,5,MON,2024-02-05
        Mill,2024-02,LOANS,,7,MON,2024-03-05
        Port,2024-01,LOANS,,30,MON,2024-02-20
        Port,2024-01,VISITS,,40,MON,2024-02-20
        """);
    Pack lumara = PackReader.read(pack);
    try (OutputStream out = Files.newOutputStream(inbox.resolve("sheets.xlsx"))) {
      FormWorkbookWriter.write(
          out,
          lumara,
          List.of(
              sheet("SCH", "room-mill", "Mill", "2023-2024S", "LESSONS", 120),
              sheet("ADM", "room-port", "Port", "adm:2024-Q1", "FAIRS", 3),
              sheet("QUA", "room-mill", "Mill", "2024-Q1", "BOOKS", 900)));
    }
  }

  private Cli.Answer ask(Object... words) {
    Object[] all = new Object[words.length + 4];
    all[0] = "--home";
    all[1] = home;
    all[2] = "--pack";
    all[3] = pack;
    System.arraycopy(words, 0, all, 4, words.length);
    return Cli.call(all);
  }

  private void run() throws IOException {
    reports();
    Cli.Answer answer = ask("run", "--inbox", inbox);
    assertThat(answer.out())
        .as(answer.err())
        .isEqualTo("received=6 accepted=6 held=0 rejected=0 unchanged=0\n");
  }

  private String value(String indicator, String unit, String period) {
    Cli.Answer answer =
        ask(
            "values",
            "--indicator",
            indicator,
            "--unit",
            unit,
            "--period",
            period,
            "--format",
            "csv");
    assertThat(answer.exit()).as(answer.err()).isZero();
    return answer.lastLine();
  }

  @Test
  void itsFiguresFollowItsOwnUnitsAndCalendars() throws IOException {
    run();
    // 10 + 7 + 30
    assertThat(value("LOANS", "West", "2024-Q1")).contains(",47,,47,reported,");
    // (10 + 30) / (5 + 40)
    assertThat(value("PER_VISIT", "West", "2024-01")).contains(",40,45,0.888889,reported,");
    assertThat(value("LESSONS", "West", "2023-2024S")).contains(",120,,120,reported,");
    assertThat(value("FAIRS", "West", "adm:2024-Q1")).contains(",3,,3,reported,");
    // the administrative quarter is another one than the statistical quarter
    assertThat(value("FAIRS", "West", "2024-Q1")).contains(",not_comparable,");
    assertThat(value("BOOKS", "Lumara", "2024-Q1")).contains(",900,,900,reported,");
    Cli.Answer cells =
        ask(
            "explain",
            "--indicator",
            "LESSONS",
            "--unit",
            "West",
            "--period",
            "2023-2024S",
            "--format",
            "csv");
    assertThat(cells.exit()).as(cells.err()).isZero();
    assertThat(cells.lastLine())
        .startsWith("numerator,LESSONS,w1-mill@1990-01-01,2023-2024S,120,reported,")
        .contains("sheets.xlsx,SCH,");
    // Mill owes three months and a quarter: January, February and the quarter came
    Cli.Answer due = ask("due", "--unit", "Mill", "--period", "2024-Q1", "--format", "csv");
    assertThat(due.lines().stream().skip(1).map(line -> line.split(",")))
        .extracting(line -> line[0] + " " + line[3] + " " + line[6])
        .containsExactlyInAnyOrder(
            "MON 2024-01 on_time",
            "MON 2024-02 on_time",
            "MON 2024-03 missing",
            "QUA 2024-Q1 late");
  }

  @Test
  void itsPagesAndDocumentsMakeSense() throws Exception {
    run();
    Path pdf = folder.resolve("lumara.pdf");
    Cli.Answer written = ask("report", "overview", "--period", "2024", "--lang", "en", "-o", pdf);
    assertThat(written.exit()).as(written.err()).isZero();
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("Lumara", "Loans")
          .doesNotContain("Việt Nam", "Vietnam");
    }
    Home opened = new Home(home);
    try (HomeDatabase database = HomeDatabase.open(opened);
        HomeReadApi api =
            HomeReadApi.open(opened, database, PackReader.read(pack), Clock.systemUTC());
        RunningServer server = DashboardServer.start(api, new Documents(), 0)) {
      String overview = get(server, "/?year=2024&lang=en");
      assertThat(overview)
          .contains("Reading rooms of Lumara", "Loans")
          .doesNotContain("Việt Nam", "Vietnam", "Hoàng Sa", "<figure class=\"map");
      assertThat(get(server, "/?year=2024&indicator=PER_VISIT")).contains("Lumara");
      assertThat(get(server, "/due?period=2024")).contains("Mill");
      assertThat(get(server, "/explain?indicator=LOANS&unit=w-west@1990-01-01&period=2024"))
          .contains("47");
    }
  }

  private static String get(RunningServer server, String path) throws Exception {
    HttpResponse<String> response =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create("http://localhost:%d%s".formatted(server.port(), path)))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).as(path + response.body()).isEqualTo(200);
    return response.body();
  }

  @Test
  void verifiesWithItsExamples() throws IOException {
    Cli.Answer sound = Cli.call("--pack", pack, "pack", "verify");
    assertThat(sound.exit()).as(sound.err()).isZero();
    assertThat(sound.out()).matches("indicators=\\d{2} forms=\\d+ plans=0 examples=\\d{2,3}\n");
    assertThat(Cli.call("pack", "verify", "--watch").exit()).isEqualTo(64);
    spoil("catalogue/indicators/LOANS.yaml", "value: \"23\"", "value: \"24\"");
    Cli.Answer faulty = Cli.call("--pack", pack, "pack", "verify");
    assertThat(faulty.exit()).isEqualTo(1);
    assertThat(faulty.out()).isEmpty();
    assertThat(faulty.err())
        .contains("catalogue/indicators/LOANS.yaml:12: ví dụ \"months and units add\"")
        .endsWith("1 lỗi / faults\n");
  }

  private void spoil(String file, String was, String is) throws IOException {
    Path path = pack.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(was);
    Files.writeString(path, text.replace(was, is));
  }

  /** A failing example is found only where the pack is new to the home; so is a faulty file. */
  @Test
  void aFaultyPackLeavesTheFormerInForce() throws IOException, SQLException {
    run();
    Map<String, Object> before = HomeFingerprint.of(home);
    List<String> packs = packs();
    spoil("catalogue/indicators/LOANS.yaml", "value: \"23\"", "value: \"24\"");
    assertRefused("LOANS.yaml:12", before, packs);
    spoil("catalogue/indicators/LOANS.yaml", "numerator: LOANS", "numerator: LOANZ");
    spoil("forms/MON.yaml", "element: SEATS", "element: SEETS");
    assertRefused("forms/MON.yaml:16", before, packs);
  }

  private void assertRefused(String place, Map<String, Object> before, List<String> packs)
      throws IOException, SQLException {
    for (List<Object> command :
        List.<List<Object>>of(
            List.of("run", "--inbox", inbox), List.of("compute"), List.of("serve", "--port", 0))) {
      Cli.Answer answer = ask(command.toArray());
      assertThat(answer.exit()).as(command + answer.err()).isEqualTo(1);
      assertThat(answer.out()).isEmpty();
      assertThat(answer.err()).contains(place).doesNotContain("\tat ");
    }
    assertThat(HomeFingerprint.of(home)).isEqualTo(before);
    assertThat(packs()).isEqualTo(packs);
  }

  private List<String> packs() throws IOException {
    try (Stream<Path> kept = Files.list(home.resolve("packs"))) {
      return kept.map(one -> one.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aFaultyPackMakesNoHome() throws IOException {
    reports();
    spoil("pack.yaml", "[LOANS]", "[LOANZ]");
    assertThat(ask("run", "--inbox", inbox).exit()).isEqualTo(1);
    assertThat(home).doesNotExist();
  }
}

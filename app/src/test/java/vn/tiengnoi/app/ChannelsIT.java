package vn.tiengnoi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tiengnoi.dashboards.DashboardServer;
import vn.tiengnoi.dashboards.RunningServer;
import vn.tiengnoi.etl.upload.Uploads;
import vn.tiengnoi.etl.workbook.FormWorkbookWriter;
import vn.tiengnoi.etl.workbook.SheetReport;
import vn.tiengnoi.reports.Documents;
import vn.tiengnoi.warehouse.answer.HomeReadApi;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.pack.PackReader;
import vn.tiengnoi.warehouse.read.ReadApi;
import vn.tiengnoi.warehouse.settings.Settings;

/** Contacts, tokens and uploads from outside: commands, and requests to a real server. */
class ChannelsIT {
  private static final Pack PACK = PackReader.builtIn("vietnam");
  private static final String SIN_HO = "hbvqte-108-sin-ho";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path folder;

  private static byte[] workbook(String period, String reporter, String unit) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FormWorkbookWriter.write(
        out,
        PACK,
        List.of(
            new SheetReport(
                "Báo cáo",
                "QTE",
                reporter,
                unit,
                period,
                LocalDate.of(2024, 4, 10),
                null,
                null,
                List.of(
                    new SheetReport.Entry("VD01", "", BigDecimal.TEN, null),
                    new SheetReport.Entry("VD02", "", BigDecimal.ONE, null)))));
    return out.toByteArray();
  }

  /** One server and who speaks to it. */
  private record Door(RunningServer server) {
    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
      return CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    HttpRequest.Builder at(String path, String token) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
      return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    HttpResponse<String> post(String path, String token, String type, BodyPublisher body)
        throws Exception {
      return send(at(path, token).header("Content-Type", type).POST(body));
    }

    HttpResponse<String> form(String token, String name, byte[] content) throws Exception {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      body.writeBytes(
          ("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                  + name
                  + "\"\r\n\r\n")
              .getBytes(StandardCharsets.UTF_8));
      body.writeBytes(content);
      body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
      return post(
          "/api/v1/reports",
          token,
          "multipart/form-data; boundary=b",
          BodyPublishers.ofByteArray(body.toByteArray()));
    }

    JsonNode json(String path, String token) throws Exception {
      return JSON.readTree(send(at(path, token).GET()).body());
    }
  }

  @Test
  void anUploadIsSafeBeforeItIsAnsweredAndItsSenderAloneLearnsWhatBecameOfIt() throws Exception {
    Home home = Home.create(folder.resolve("home"));
    Files.writeString(
        home.root().resolve(Settings.FILE), "upload:\n  largest_megabytes: 1\n  per_minute: 8\n");
    Cli.Answer created = Cli.call("--home", home.root(), "token", "create", "--reporter", SIN_HO);
    assertThat(created.exit()).isZero();
    String token = created.out().strip();
    assertThat(token).matches("tn_1_[A-Za-z0-9_-]{43}");
    String other =
        Cli.call(
                "--home",
                home.root(),
                "token",
                "create",
                "--reporter",
                "hbvqte-106-tam-duong",
                "--label",
                "Máy kế toán")
            .out()
            .strip();

    try (HomeDatabase database = HomeDatabase.open(home);
        ReadApi api = HomeReadApi.open(home, database, PACK, Clock.systemUTC());
        RunningServer server =
            DashboardServer.start(
                api,
                new Documents(),
                new Uploads(home, database, PACK, home.settings(), Clock.systemUTC()),
                0)) {
      Door door = new Door(server);
      refusals(door, token);

      HttpResponse<String> taken =
          door.form(
              token, "Báo cáo quý I.xlsx", workbook("2024-Q1", SIN_HO, "108-sin-ho@2004-01-01"));
      assertThat(taken.statusCode()).isEqualTo(202);
      JsonNode receipt = JSON.readTree(taken.body());
      assertThat(receipt.get("file").asString()).isEqualTo("Báo cáo quý I.xlsx");
      String address = receipt.get("status_address").asString();
      assertThat(taken.headers().firstValue("Location")).contains(address);
      Path original =
          home.vault()
              .resolve(receipt.get("sha256").asString().substring(0, 2))
              .resolve(receipt.get("sha256").asString());
      assertThat(Files.size(original)).isEqualTo(receipt.get("size").asLong());
      assertThat(door.json(address, token).get("state").asString()).isEqualTo("received");

      HttpResponse<String> foreign =
          door.post(
              "/api/v1/reports?name=../q%00.xlsx",
              other,
              "application/octet-stream",
              BodyPublishers.ofByteArray(workbook("2024-Q2", SIN_HO, "108-sin-ho@2004-01-01")));
      assertThat(foreign.statusCode()).isEqualTo(202);
      String foreignAddress = JSON.readTree(foreign.body()).get("status_address").asString();
      assertThat(JSON.readTree(foreign.body()).get("file").asString()).isEqualTo("q.xlsx");

      Cli.Answer mail = Cli.call("--home", home.root(), "mail");
      assertThat(mail.err()).contains("chưa đặt hộp thư");
      assertThat(mail.out().strip())
          .isEqualTo(
              "mails=0 answered=0 received=2 accepted=1 held=1 rejected=0 unchanged=0 sent=0 postponed=0 failed=0");

      JsonNode state = door.json(address, token);
      assertThat(state.get("state").asString()).isEqualTo("done");
      assertThat(state.get("verdict").asString()).isEqualTo("accepted");
      assertThat(state.get("receipt").get("channel").asString()).isEqualTo("upload");
      assertThat(state.get("receipt").get("received_at")).isEqualTo(state.get("received_at"));
      HttpResponse<String> text =
          door.send(door.at(address, token).header("Accept", "text/plain").GET());
      assertThat(text.body()).startsWith("BIÊN NHẬN BÁO CÁO").contains("tải lên, từ mã tải lên 1");
      assertThat(door.json(foreignAddress, other).get("receipt").toString())
          .contains("sender_not_allowed");
      assertThat(door.send(door.at(address, other).GET()).statusCode()).isEqualTo(404);
      assertThat(door.send(door.at("/api/v1/reports/99", token).GET()).statusCode()).isEqualTo(404);
      assertThat(door.send(door.at("/api/v1/reports/x", token).GET()).statusCode()).isEqualTo(404);

      assertThat(Cli.call("--home", home.root(), "token", "end", "1").exit()).isZero();
      assertThat(door.send(door.at(address, token).GET()).statusCode()).isEqualTo(401);
      assertThat(Cli.call("--home", home.root(), "token", "end", "1").exit()).isEqualTo(1);
      tooMany(door, other);
    }
    String tokens = Cli.call("--home", home.root(), "token", "list", "--format", "csv").out();
    assertThat(tokens.lines()).hasSize(3);
    assertThat(tokens).contains("Máy kế toán").doesNotContain(token.substring(6));
    try (Stream<Path> files = Files.walk(home.scratch())) {
      assertThat(files.filter(Files::isRegularFile)).isEmpty();
    }
  }

  private static void refusals(Door door, String token) throws Exception {
    String wrong = token.substring(0, token.length() - 4) + "AAAA";
    for (String bad : List.of("", "x", wrong, "tn_99_" + "A".repeat(43))) {
      HttpResponse<String> answer = door.form(bad, "a.csv", new byte[] {65});
      assertThat(answer.statusCode()).as(bad).isEqualTo(401);
      assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
    }
    HttpResponse<String> large = door.form(token, "a.bin", new byte[2 << 20]);
    assertThat(large.statusCode()).isEqualTo(413);
    assertThat(large.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode problem = JSON.readTree(large.body());
    assertThat(problem.get("type").asString()).isEqualTo("urn:tiengnoi:upload:too-large");
    assertThat(problem.get("title").asString()).isEqualTo("Tệp quá lớn; tối đa 1 MB.");
    HttpResponse<String> unsized =
        door.post(
            "/api/v1/reports",
            token,
            "text/csv",
            BodyPublishers.ofInputStream(
                () -> new java.io.ByteArrayInputStream(new byte[2 << 20])));
    assertThat(unsized.statusCode()).isEqualTo(413);
    HttpResponse<String> type =
        door.post("/api/v1/reports", token, "application/zip", BodyPublishers.ofString("PK"));
    assertThat(type.statusCode()).isEqualTo(415);
    HttpResponse<String> none =
        door.post(
            "/api/v1/reports",
            token,
            "multipart/form-data; boundary=b",
            BodyPublishers.ofString("--b--\r\n"));
    assertThat(none.statusCode()).isEqualTo(400);
    HttpResponse<String> elsewhere =
        door.post("/due", token, "text/csv", BodyPublishers.ofString("x"));
    assertThat(elsewhere.statusCode()).isEqualTo(405);
  }

  private static void tooMany(Door door, String token) throws Exception {
    HttpResponse<String> last = door.form(token, "leer.csv", "x".getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < 8 && last.statusCode() == 202; i++) {
      last = door.form(token, "leer.csv", "x".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(last.headers().firstValue("Retry-After").map(Integer::parseInt).orElse(0))
        .isBetween(1, 8);
  }

  @Test
  void contactsAreKeptWithWhoAddedThemAndAFileIsTakenWholeOrNotAtAll() throws Exception {
    Path home = folder.resolve("home");
    assertThat(
            Cli.call("--home", home, "contacts", "add", "--reporter", "nobody", "a@b.example")
                .exit())
        .isEqualTo(64);
    assertThat(
            Cli.call(
                    "--home",
                    home,
                    "contacts",
                    "add",
                    "--reporter",
                    SIN_HO,
                    "--by",
                    "Chị Hoa",
                    "--name",
                    "Lan",
                    "Can.Bo@SinHo.example")
                .out()
                .strip())
        .isEqualTo("added=1 known=0");
    Path bad = folder.resolve("bad.csv");
    Files.writeString(bad, "reporter,email\n" + SIN_HO + ",c@d.example\nnobody,x\n");
    Cli.Answer refused = Cli.call("--home", home, "contacts", "import", bad);
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err())
        .contains("dòng 3 / line 3: không có đơn vị báo cáo \"nobody\"")
        .contains("\"x\" không phải địa chỉ thư điện tử");
    Path good = folder.resolve("good.csv");
    Files.writeString(
        good,
        "\uFEFFemail,reporter,name\nc@d.example,%1$s,\nc@d.example,%1$s,\ncan.bo@sinho.example,%1$s,x\n"
            .formatted(SIN_HO));
    assertThat(Cli.call("--home", home, "contacts", "import", good).out().strip())
        .isEqualTo("added=1 known=2");
    assertThat(
            Cli.call("--home", home, "contacts", "end", "--reporter", SIN_HO, "c@d.example").exit())
        .isZero();
    assertThat(
            Cli.call("--home", home, "contacts", "list", "--format", "csv").out().lines().toList())
        .hasSize(2)
        .last()
        .asString()
        .startsWith(SIN_HO + ",Hội Bảo vệ quyền trẻ em huyện Sìn Hồ,can.bo@sinho.example,Lan,")
        .endsWith(",Chị Hoa");
    assertThat(Cli.call("--home", home, "messages", "--format", "json").out().strip())
        .isEqualTo("[ ]");
    assertThat(Cli.call("--home", home, "outbox", "--state", "failed").exit()).isZero();
    assertThat(Cli.call("--home", home, "outbox", "retry").out().strip()).isEqualTo("waiting=0");

    Files.writeString(home.resolve(Settings.FILE), "mailbox:\n  hots: x\n");
    Cli.Answer misspelt = Cli.call("--home", home, "mail");
    assertThat(misspelt.exit()).isEqualTo(1);
    assertThat(misspelt.err()).contains("settings.yaml:2: mailbox.hots không có");
  }
}

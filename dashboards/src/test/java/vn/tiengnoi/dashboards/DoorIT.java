package vn.tiengnoi.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiengnoi.reports.Documents;
import vn.tiengnoi.warehouse.read.AsOf;
import vn.tiengnoi.warehouse.read.Change;
import vn.tiengnoi.warehouse.read.ChangesQuestion;
import vn.tiengnoi.warehouse.read.Reading;
import vn.tiengnoi.warehouse.read.SampleMark;

/** Who may read, what a browser may load, and what is said about errors. */
class DoorIT {
  private static Site site;

  @BeforeAll
  static void start() {
    site = Site.over(FixtureReading.generated());
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void listensOnLoopbackOnly() throws Exception {
    List<InetAddress> others =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> !address.isLoopbackAddress())
            .toList();
    for (InetAddress address : others) {
      assertThatThrownBy(() -> new Socket(address, site.port()).close())
          .isInstanceOf(java.io.IOException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/explain?indicator=VD01&period=2024", "/nope", "/files/page.css"})
  void tellsTheBrowserToLoadNothingFromElsewhere(String path) {
    var headers = site.get(path).headers();
    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(headers.firstValue("Server")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?year=2024",
        "/explain?indicator=TG01&unit=12-lai-chau@2004-01-01&period=2020",
        "/due?period=2024",
        "/nope"
      })
  void writesNoScriptOrStyleIntoAPage(String path) {
    assertThat(site.get(path).body())
        .doesNotContainPattern("<script>|<style| style=|javascript:| on[a-z]+=\"")
        .doesNotContainPattern("(src|href)=\"//")
        .doesNotContainPattern("<(script|link|img)[^>]+https?://");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1:8080", "[::1]:99", "LOCALHOST:1"})
  void answersUnderThisMachinesNames(String host) {
    assertThat(site.raw("GET /health HTTP/1.1", "Host: " + host)).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "localhost.evil.example:80", "192.168.1.4", "[::2]"})
  void refusesEveryOtherName(String host) {
    assertThat(site.raw("GET / HTTP/1.1", "Host: " + host))
        .startsWith("HTTP/1.1 421")
        .doesNotContain("<html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS"})
  void onlyReads(String method) {
    var answer = site.method(method, "/");
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
  }

  @Test
  void answersHeadWithoutABody() {
    assertThat(site.method("HEAD", "/").statusCode()).isEqualTo(200);
    assertThat(site.method("HEAD", "/").body()).isEmpty();
  }

  @Test
  void escapesWhatCameInFiles() {
    String page = site.page("/explain?indicator=VD01&period=2024");
    assertThat(page).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert(1)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?year=20x4|year|2004 đến 2031",
        "/?year=1999|year|2004 đến 2031",
        "/?indicator=XX|indicator|VD01, VD02",
        "/?boundaries=1900-01-01|boundaries|as-reported, 2025-06-30, 2025-07-01",
        "/?boundaries=x|boundaries|as-reported",
        "/?unit=Atlantis|unit|định danh của một đơn vị",
        "/?unit=219-luc-ngan@2004-01-01&year=2024|unit|một tỉnh, thành phố",
        "/?lang=fr|lang|vi hoặc en",
        "/explain?indicator=VD01&period=2024-Q9|period|2024-Q3",
        "/explain?period=2024|indicator|TG01",
        "/explain?indicator=VD01&period=2024&disaggregation=SEX|disaggregation|SEX=M",
        "/explain?indicator=VD01&period=2024&disaggregation=SEX%3DZ|disaggregation|SEX=M",
        "/due?period=2024&form=ZZ|form|QTE",
        "/document?name=x|name|overview"
      })
  void saysWhatIsAllowedWhereAParameterIsWrong(String example) {
    String[] parts = example.split("\\|");
    var answer = site.get(parts[0]);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains(parts[1] + " = “")
        .contains(parts[2])
        .contains("Địa chỉ chưa đúng", "The address is not right");
  }

  @Test
  void echoesAWrongParameterHarmlessly() {
    assertThat(site.get("/?indicator=%3Cscript%3Ealert(1)%3C/script%3E").body())
        .contains("&lt;script&gt;")
        .doesNotContain("<script>alert");
  }

  @Test
  void showsAMissingPageInBothLanguagesTheReadersFirst() {
    var answer = site.get("/nope?lang=en");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("<html lang=\"en\">", "Không có trang này");
    assertThat(answer.body().indexOf("There is no such page"))
        .isLessThan(answer.body().indexOf("Không có trang này"));
  }

  @Test
  void hidesWhatBrokeFromTheReader() {
    FixtureReading working = FixtureReading.generated();
    var broken =
        new vn.tiengnoi.warehouse.read.ReadApi() {
          @Override
          public Reading newest() {
            throw new IllegalStateException("secret detail");
          }

          @Override
          public Reading asOf(AsOf asOf) {
            return newest();
          }

          @Override
          public List<Change> changes(ChangesQuestion question) {
            return working.changes(question);
          }

          @Override
          public void close() {
            working.close();
          }
        };
    try (Site failing = Site.over(broken)) {
      var answer = failing.get("/");
      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body())
          .contains("Trang bị lỗi", "The page failed")
          .doesNotContain("secret", "Exception", "\tat ");
    }
  }

  @Test
  void saysThatAPortIsTaken() {
    assertThatThrownBy(
            () ->
                DashboardServer.start(FixtureReading.generated(), new Documents(), site.port())
                    .close())
        .isInstanceOf(PortTakenException.class)
        .hasMessageContaining("Cổng " + site.port());
  }

  @Test
  void saysWhetherItIsUp() {
    assertThat(site.page("/health")).contains("\"status\":\"UP\"", "\"generation\":3");
  }

  @Test
  void servesItsOwnStylesAndCharts() {
    Stream.of("/colours.css", "/files/page.css", "/files/page.js", "/charts/echarts.common.min.js")
        .forEach(path -> assertThat(site.page(path)).isNotEmpty());
    assertThat(site.get("/files/..%2fmessages.properties").statusCode()).isBetween(400, 404);
  }

  @Test
  void neverMarksARealHomeAsASample() {
    try (Site real = Site.over(new FixtureReading(SampleMark.NONE, 1))) {
      assertThat(real.page("/")).doesNotContain("class=\"band\"");
    }
  }
}

package vn.tiengnoi.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.urlContains;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import vn.tiengnoi.dashboards.DashboardServer;
import vn.tiengnoi.dashboards.RunningServer;
import vn.tiengnoi.reports.Documents;
import vn.tiengnoi.warehouse.answer.HomeReadApi;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.pack.PackReader;

/** The pages as a reader sees them: a real home, a real server, a real browser. */
class DashboardBrowserIT {
  private static final String BAC_GIANG = "24-bac-giang@2004-01-01";
  private static final Pattern FOREIGN =
      Pattern.compile(
          "\"url\":\"(?!http://localhost:|data:|blob:|chrome:|about:)([a-z]+://[^\"]*)");

  @TempDir static Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init")
  private static HomeDatabase database;

  @SuppressWarnings("NullAway.Init")
  private static RunningServer server;

  @SuppressWarnings("NullAway.Init")
  private static ChromeDriver browser;

  @BeforeAll
  static void start() throws IOException {
    Path inbox = Files.createDirectories(folder.resolve("inbox"));
    Files.writeString(inbox.resolve("reports.csv"), BrowserReports.csv());
    Path root = folder.resolve("home");
    Cli.Answer run = Cli.call("--home", root, "run", "--inbox", inbox);
    assertThat(run.exit()).as(run.err()).isZero();
    Home home = Home.create(root);
    database = HomeDatabase.open(home);
    server =
        DashboardServer.start(
            HomeReadApi.open(home, database, PackReader.builtIn("vietnam"), Clock.systemUTC()),
            new Documents(),
            0);
    browser = Browser.start(folder.resolve("profile"));
  }

  @AfterAll
  static void stop() {
    browser.quit();
    server.close();
    database.close();
  }

  @BeforeEach
  void forgetEarlierLogs() {
    Browser.resize(browser, 1280, 900);
    browser.manage().logs().get(LogType.BROWSER);
    browser.manage().logs().get(LogType.PERFORMANCE);
  }

  private static void open(String path) {
    browser.get("http://localhost:" + server.port() + path);
  }

  private static WebElement find(String selector) {
    return browser.findElement(By.cssSelector(selector));
  }

  private static Object run(String script) {
    return Objects.requireNonNull(browser.executeScript(script));
  }

  private static void noComplaints() {
    List<LogEntry> complaints =
        browser.manage().logs().get(LogType.BROWSER).getAll().stream()
            .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
            .toList();
    assertThat(complaints).isEmpty();
  }

  @Test
  void drawsItsCharts() {
    open("/?year=2024&indicator=VD01");
    for (String chart : List.of("#trend-plot", "#ranking-plot")) {
      assertThat(find(chart).getDomAttribute("data-drawn")).isEqualTo("true");
      assertThat(
              run(
                  "const c = document.querySelector('"
                      + chart
                      + " canvas'); const d = c.getContext('2d').getImageData(0, 0, c.width,"
                      + " c.height).data; return d.some((v) => v !== 0);"))
          .isEqualTo(true);
    }
    assertThat(browser.findElements(By.cssSelector("#map path.area"))).hasSize(63);
    noComplaints();
  }

  @Test
  void keepsARealTableUnderEachChart() {
    open("/?year=2024&indicator=VD01");
    for (String chart : List.of("#trend", "#ranking")) {
      WebElement table = find(chart + " details table");
      assertThat(table.isDisplayed()).isFalse();
      find(chart + " summary").click();
      assertThat(table.isDisplayed()).isTrue();
      assertThat(table.findElements(By.cssSelector("tbody td.number a"))).isNotEmpty();
    }
  }

  @Test
  void changesTheFiguresWithTheFilters() {
    open("/?year=2024&indicator=VD01");
    String before = find("h1").getText();
    new Select(find("#filter-year")).selectByValue("2023");
    new Select(find("#filter-unit")).selectByValue(BAC_GIANG);
    find("#filter-show").click();
    // A click does not always wait for the page that it asks for.
    new WebDriverWait(browser, Duration.ofSeconds(10)).until(urlContains("year=2023"));
    assertThat(browser.getCurrentUrl()).contains("unit=24-bac-giang");
    assertThat(find("h1").getText()).isNotEqualTo(before);
    assertThat(find(".lead .context").getText()).contains("Bắc Giang", "năm 2023");
  }

  @Test
  void keepsTheFiltersWhenTheLanguageIsSwitched() {
    open("/?year=2023&indicator=VD02&unit=" + BAC_GIANG);
    find("a.language").click();
    assertThat(find("html").getDomAttribute("lang")).isEqualTo("en");
    assertThat(find("#filter-year").getDomProperty("value")).isEqualTo("2023");
    assertThat(find("#filter-indicator").getDomProperty("value")).isEqualTo("VD02");
    assertThat(find("#filter-unit").getDomProperty("value")).isEqualTo(BAC_GIANG);
  }

  @Test
  void leadsFromATileToTheCellsOfTheFile() {
    open("/?year=2024&indicator=VD01&unit=" + BAC_GIANG);
    find(".tile.focused .figure a").click();
    assertThat(browser.getCurrentUrl()).contains("/explain?indicator=VD01");
    assertThat(find("#parts").getText()).contains("reports.csv", ":value");
    assertThat(find("#formula .numbers").getText()).contains("đồng");
    noComplaints();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?unit=" + BAC_GIANG + "&year=2024",
        "/explain?indicator=VD01&period=2024",
        "/due?period=2024",
        "/nope"
      })
  void fitsAPhone(String path) {
    Browser.resize(browser, 390, 844);
    open(path);
    assertThat(run("return document.documentElement.scrollWidth")).isEqualTo(390L);
  }

  @Test
  void asksNoOtherHostForAnything() {
    open("/?year=2024");
    open("/explain?indicator=VD01&period=2024");
    List<String> messages =
        browser.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
            .map(LogEntry::getMessage)
            .filter(message -> message.contains("Network.requestWillBeSent"))
            .toList();
    assertThat(messages).isNotEmpty().noneMatch(message -> FOREIGN.matcher(message).find());
    noComplaints();
  }

  @Test
  void isReachedByKeyboardWithTheFocusInSight() {
    open("/");
    find("body").sendKeys(Keys.TAB);
    assertThat(browser.switchTo().activeElement().getDomAttribute("class")).isEqualTo("skip");
    browser.switchTo().activeElement().sendKeys(Keys.ENTER);
    browser.switchTo().activeElement().sendKeys(Keys.TAB);
    assertThat(run("return getComputedStyle(document.activeElement).outlineStyle"))
        .isEqualTo("solid");
  }

  @Test
  void showsEveryFigureWithoutScripts() throws IOException {
    Map<String, Object> off = Map.of("profile.managed_default_content_settings.javascript", 2);
    ChromeDriver plain = Browser.start(folder.resolve("plain"), off);
    try {
      plain.get("http://localhost:" + server.port() + "/?year=2024&indicator=VD01");
      assertThat(plain.findElement(By.cssSelector("#trend table")).isDisplayed()).isTrue();
      assertThat(plain.findElement(By.cssSelector("#ranking table")).isDisplayed()).isTrue();
      assertThat(plain.findElements(By.cssSelector("#map path.area"))).hasSize(63);
    } finally {
      plain.quit();
    }
  }
}

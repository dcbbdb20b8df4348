package vn.tiengnoi.app.command;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import vn.tiengnoi.app.Main;
import vn.tiengnoi.app.sample.SampleKind;
import vn.tiengnoi.dashboards.DashboardServer;
import vn.tiengnoi.dashboards.RunningServer;
import vn.tiengnoi.etl.Intake;
import vn.tiengnoi.etl.Progress;
import vn.tiengnoi.reports.Documents;
import vn.tiengnoi.warehouse.answer.HomeReadApi;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.pack.PackReader;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.read.OverviewQuestion;
import vn.tiengnoi.warehouse.read.ReadApi;
import vn.tiengnoi.warehouse.read.Reading;
import vn.tiengnoi.warehouse.read.ValuesQuestion;
import vn.tiengnoi.warehouse.unit.Boundaries;

/**
 * {@code self-check}: the whole way once with one report in a temporary folder: does this machine
 * run it? The launcher calls it after a build, to note which classes a start needs.
 */
@Command(
    name = "self-check",
    mixinStandardHelpOptions = true,
    description =
        "Thử cả chặng đường với một báo cáo trong thư mục tạm (tries the whole way in a temporary folder).")
public final class SelfCheckCommand implements Callable<Integer> {
  private static final String UNIT = "219-luc-ngan@2004-01-01";
  private static final String REPORT =
      "unit,period,element,disaggregation,value,form\n" + UNIT + ",2024-Q1,VD02,,310,QTE\n";

  @ParentCommand @Nullable Main main;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("tiengnoi-self-check-");
    try {
      Home home = DemoFolder.fresh(folder.resolve("home"), SampleKind.GENERATED);
      Path inbox = Files.createDirectories(folder.resolve("inbox"));
      Files.writeString(inbox.resolve("report.csv"), REPORT);
      Pack pack = PackReader.builtIn("vietnam");
      new Intake(Clock.systemUTC()).run(home, pack, inbox, Progress.NONE);
      try (HomeDatabase database = HomeDatabase.open(home);
          ReadApi api = HomeReadApi.open(home, database, pack, Clock.systemUTC())) {
        figure(api.newest());
        document(api.newest(), folder.resolve("overview.pdf"));
        page(api);
      }
    } finally {
      DemoFolder.remove(folder);
    }
    System.out.println("ok");
    return Main.DONE;
  }

  private static void figure(Reading reading) {
    ValuesQuestion question = ValuesQuestion.of("VD02", Period.parse("2024-Q1")).forUnit(UNIT);
    BigDecimal value = reading.values(question).get(0).value();
    if (value == null || value.compareTo(new BigDecimal(310)) != 0) {
      throw new FailedException("con số sai / a wrong figure: " + value);
    }
  }

  private static void document(Reading reading, Path file) {
    ReportCommand.write(
        new Documents(),
        "overview",
        reading,
        new OverviewQuestion(
            reading.pack().units().country().id(), 2024, "VD02", Boundaries.AS_REPORTED),
        "vi",
        file);
  }

  private static void page(ReadApi api) throws IOException, InterruptedException {
    try (RunningServer server = DashboardServer.start(api, new Documents(), 0)) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/")).build();
      int status =
          HttpClient.newHttpClient()
              .send(request, HttpResponse.BodyHandlers.discarding())
              .statusCode();
      if (status != 200) {
        throw new FailedException("trang không mở được / the page does not open: " + status);
      }
    }
  }
}

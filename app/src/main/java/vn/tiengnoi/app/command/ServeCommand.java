package vn.tiengnoi.app.command;

import java.io.PrintStream;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.tiengnoi.app.Main;
import vn.tiengnoi.app.schedule.HomeJobs;
import vn.tiengnoi.app.schedule.Schedule;
import vn.tiengnoi.dashboards.DashboardServer;
import vn.tiengnoi.dashboards.RunningServer;
import vn.tiengnoi.etl.upload.Uploads;
import vn.tiengnoi.reports.Documents;
import vn.tiengnoi.warehouse.answer.HomeReadApi;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.read.ReadApi;
import vn.tiengnoi.warehouse.settings.Settings;

/** {@code serve}: the pages, for this machine only. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Mở trang điều hành trên máy này (serves the pages on this machine).")
public final class ServeCommand implements Callable<Integer> {
  /** Port where none is named. */
  static final int PORT = 8080;

  private static final long STOP_LOOKED_AT_MILLIS = 200;

  @ParentCommand @Nullable Main main;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "" + PORT,
      description = "Cổng; 0 là cổng trống bất kỳ")
  int port = PORT;

  @Option(
      names = "--no-schedule",
      description = "Không làm việc theo lịch (does no jobs by the clock)")
  boolean noSchedule;

  @Override
  public Integer call() throws InterruptedException {
    HomeOptions options = Main.of(main).options();
    Pack pack = options.admitPack();
    Home home = Home.create(options.root());
    serve(home, pack, port, !noSchedule);
    return Main.DONE;
  }

  /**
   * Serves the pages alone until the process is told to end: no uploads, since nobody would take
   * them in.
   */
  static void serve(Home home, Pack pack, int port) throws InterruptedException {
    serve(home, pack, port, false);
  }

  private static void serve(Home home, Pack pack, int port, boolean scheduled)
      throws InterruptedException {
    Clock clock = Clock.systemUTC();
    Settings settings = home.settings();
    PrintStream err = System.err;
    try (HomeDatabase database = HomeDatabase.open(home);
        ReadApi api = HomeReadApi.open(home, database, pack, clock);
        RunningServer server = start(home, database, pack, settings, api, port, scheduled);
        Schedule schedule =
            new HomeJobs(home, database, api, pack, clock)
                .schedule(settings, ServerName.of("serve"), Spoken::words);
        StopSignal stop = StopSignal.listen(err)) {
      System.out.printf("http://localhost:%d/%n", server.port());
      if (scheduled) {
        schedule.start();
        err.println("Việc theo lịch: \"jobs\" / jobs by the clock: \"jobs\" (--no-schedule)");
      }
      err.println("Đang phục vụ; nhấn Ctrl+C để dừng / serving; Ctrl+C stops");
      while (!stop.isAsked()) {
        Thread.sleep(STOP_LOOKED_AT_MILLIS);
      }
    }
  }

  private static RunningServer start(
      Home home,
      HomeDatabase database,
      Pack pack,
      Settings settings,
      ReadApi api,
      int port,
      boolean scheduled) {
    Documents documents = new Documents();
    return scheduled
        ? DashboardServer.start(
            api, documents, new Uploads(home, database, pack, settings, Clock.systemUTC()), port)
        : DashboardServer.start(api, documents, port);
  }
}

package vn.tiengnoi.app.command;

import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.tiengnoi.app.Main;
import vn.tiengnoi.app.schedule.HomeJobs;
import vn.tiengnoi.app.schedule.Schedule;
import vn.tiengnoi.dashboards.DashboardServer;
import vn.tiengnoi.dashboards.RunningServer;
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

  /** Serves the pages alone until the process is told to end. */
  static void serve(Home home, Pack pack, int port) throws InterruptedException {
    serve(home, pack, port, false);
  }

  private static void serve(Home home, Pack pack, int port, boolean scheduled)
      throws InterruptedException {
    Clock clock = Clock.systemUTC();
    CountDownLatch end = new CountDownLatch(1);
    Thread ending = new Thread(end::countDown, "end");
    try (HomeDatabase database = HomeDatabase.open(home);
        ReadApi api = HomeReadApi.open(home, database, pack, clock);
        RunningServer server = DashboardServer.start(api, new Documents(), port);
        Schedule schedule =
            new HomeJobs(home, database, api, pack, clock)
                .schedule(Settings.read(home), ServerName.of("serve"), Spoken::words)) {
      System.out.printf("http://localhost:%d/%n", server.port());
      if (scheduled) {
        schedule.start();
        System.err.println(
            "Việc theo lịch: \"jobs\" / jobs by the clock: \"jobs\" (--no-schedule)");
      }
      System.err.println("Đang phục vụ; nhấn Ctrl+C để dừng / serving; Ctrl+C stops");
      Runtime.getRuntime().addShutdownHook(ending);
      end.await();
    }
  }
}

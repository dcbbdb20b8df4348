package vn.tiengnoi.app.command;

import java.io.PrintStream;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.tiengnoi.app.Main;
import vn.tiengnoi.app.channel.ServedChannels;
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

/** {@code serve}: the pages, for this machine only, and the channels through which reports come. */
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

  @Override
  public Integer call() throws InterruptedException {
    HomeOptions options = Main.of(main).options();
    Pack pack = options.admitPack();
    serve(Home.create(options.root()), pack, port);
    return Main.DONE;
  }

  /** Serves until the process is told to end. */
  static void serve(Home home, Pack pack, int port) throws InterruptedException {
    Settings settings = Settings.read(home);
    Clock clock = Clock.systemUTC();
    PrintStream err = System.err;
    try (HomeDatabase database = HomeDatabase.open(home);
        ReadApi api = HomeReadApi.open(home, database, pack, clock);
        RunningServer server =
            DashboardServer.start(
                api, new Documents(), new Uploads(home, database, pack, settings, clock), port);
        StopSignal stop = StopSignal.listen(err)) {
      ServedChannels channels = ServedChannels.open(home, database, pack, settings, clock);
      try {
        System.out.printf("http://localhost:%d/%n", server.port());
        err.println("Đang phục vụ; nhấn Ctrl+C để dừng / serving; Ctrl+C stops");
        while (!stop.isAsked()) {
          Thread.sleep(STOP_LOOKED_AT_MILLIS);
        }
      } finally {
        channels.close();
      }
    }
  }
}

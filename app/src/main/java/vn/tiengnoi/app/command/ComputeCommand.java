package vn.tiengnoi.app.command;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.tiengnoi.app.Main;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.home.WriterLease;
import vn.tiengnoi.warehouse.load.Loader;
import vn.tiengnoi.warehouse.pack.Pack;

/** {@code compute}: computes all figures anew, for example after the pack has changed. */
@Command(
    name = "compute",
    mixinStandardHelpOptions = true,
    description = "Tính lại mọi chỉ tiêu (computes all figures anew).")
public final class ComputeCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @ParentCommand @Nullable Main main;
  @Mixin EngineOption engine = new EngineOption();

  @Option(
      names = "--all",
      description = "Tất cả, cũng là mặc định (everything, which is the default)")
  boolean all;

  @Override
  public Integer call() {
    engine.check();
    Home home = Main.of(main).options().existing();
    Pack pack = Main.of(main).options().admitPack();
    try (HomeDatabase database = HomeDatabase.open(home)) {
      WriterLease lease = WriterLease.acquire(database, "compute", PATIENCE);
      try {
        long generation = new Loader(home, database, Clock.systemUTC()).recompute(pack);
        System.err.println("  đã tính xong, thế hệ dữ liệu / computed, generation " + generation);
      } finally {
        lease.close();
      }
    }
    return Main.DONE;
  }
}

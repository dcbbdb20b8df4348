package vn.tiengnoi.app.command;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.tiengnoi.app.Main;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.home.WriterLease;
import vn.tiengnoi.warehouse.lake.Publications;
import vn.tiengnoi.warehouse.lake.Publications.Publication;

/** {@code publish}: names the newest generation for good. */
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    description =
        "Công bố: đặt tên vĩnh viễn cho số liệu hiện có (names the present figures for good).")
public final class PublishCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @ParentCommand @Nullable Main main;

  @Parameters(
      paramLabel = "NAME",
      description = "Tên: chữ, số, gạch nối, ví dụ bao-cao-2024 (letters, digits, hyphens)")
  String name = "";

  @Override
  public Integer call() {
    Home home = Main.of(main).options().existing();
    try (HomeDatabase database = HomeDatabase.open(home)) {
      WriterLease lease = WriterLease.acquire(database, "publish", PATIENCE);
      try {
        Publication publication =
            new Publications(home, database).publish(name, Clock.systemUTC().instant());
        System.err.printf(
            "  đã công bố thế hệ dữ liệu %1$d, mã kiểm %2$s / published generation %1$d, hash %2$s%n",
            publication.generation(), publication.valuesHash());
        System.out.println(publication.name());
      } catch (IllegalArgumentException noName) {
        throw new UsageException(String.valueOf(noName.getMessage()));
      } finally {
        lease.close();
      }
    }
    return Main.DONE;
  }
}

package vn.tiengnoi.app.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.tiengnoi.app.Main;
import vn.tiengnoi.etl.revision.Revisions.By;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.home.WriterLease;
import vn.tiengnoi.warehouse.lake.LockedPeriods;
import vn.tiengnoi.warehouse.lake.Publications;
import vn.tiengnoi.warehouse.lake.Publications.Publication;
import vn.tiengnoi.warehouse.period.Period;

/** {@code publish}: names the newest generation for good. */
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    description =
        "Công bố: đặt tên vĩnh viễn cho số liệu hiện có (names the present figures for good).")
public final class PublishCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @ParentCommand @Nullable Main main;

  @Mixin ByOptions by = new ByOptions();

  @Option(
      names = "--lock",
      split = ",",
      paramLabel = "PERIOD",
      description =
          "Khóa các kỳ này: báo cáo đến sau phải được cho qua (locks periods: later reports wait to be released)")
  List<String> lock = new ArrayList<>();

  @Option(
      names = "--unlock",
      split = ",",
      paramLabel = "PERIOD",
      description = "Mở khóa các kỳ này (lifts the locks of these periods)")
  List<String> unlock = new ArrayList<>();

  @Option(
      names = "--form",
      paramLabel = "F",
      description = "Chỉ khóa, mở cho biểu này (locks and unlocks for this form only)")
  @Nullable String form;

  @Parameters(
      paramLabel = "NAME",
      arity = "0..1",
      description = "Tên: chữ, số, gạch nối, ví dụ bao-cao-2024 (letters, digits, hyphens)")
  String name = "";

  @Override
  public Integer call() {
    if (name.isEmpty() == unlock.isEmpty()) {
      throw new UsageException(
          "hãy ghi tên công bố, hoặc --unlock / name the publication, or --unlock periods");
    }
    List<Period> toLock = lock.stream().map(Named::period).toList();
    List<Period> toUnlock = unlock.stream().map(Named::period).toList();
    if (form != null && !Main.of(main).options().readPack().forms().containsKey(form)) {
      throw new UsageException("không có biểu %1$s / there is no form %1$s".formatted(form));
    }
    Home home = Main.of(main).options().existing();
    try (HomeDatabase database = HomeDatabase.open(home)) {
      WriterLease lease = WriterLease.acquire(database, "publish", PATIENCE);
      try {
        if (name.isEmpty()) {
          unlock(new LockedPeriods(database), toUnlock);
        } else {
          publish(home, database, toLock);
        }
      } catch (IllegalArgumentException noName) {
        throw new UsageException(String.valueOf(noName.getMessage()));
      } finally {
        lease.close();
      }
    }
    return Main.DONE;
  }

  private void publish(Home home, HomeDatabase database, List<Period> periods) {
    Instant now = Clock.systemUTC().instant();
    Publications publications = new Publications(home, database);
    LockedPeriods locks = new LockedPeriods(database);
    Publication publication = publications.publish(name, now);
    locks.lock(publication.name(), periods, form, by.by().who(), now);
    System.err.printf(
        "  đã công bố thế hệ dữ liệu %1$d, mã kiểm %2$s / published generation %1$d, hash %2$s%n",
        publication.generation(), publication.valuesHash());
    periods.forEach(
        period ->
            System.err.printf("  đã khóa kỳ %1$s / the period %1$s is locked%n", period.code()));
    System.out.println(publication.name());
  }

  private void unlock(LockedPeriods locks, List<Period> periods) {
    By who = by.withReason();
    for (Period period : periods) {
      int lifted = locks.unlock(period, form, who.who(), who.reason(), Clock.systemUTC().instant());
      if (lifted == 0) {
        throw new FailedException(
            "kỳ %1$s không bị khóa / the period %1$s is not locked".formatted(period.code()));
      }
      System.out.println(period.code());
    }
  }
}

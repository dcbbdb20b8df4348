package vn.tiengnoi.app.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
import vn.tiengnoi.warehouse.lake.LockedPeriods.Lock;
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
    if (name.isEmpty() && unlock.isEmpty()) {
      throw new UsageException(
          "hãy ghi tên công bố (kèm --lock nếu cần khóa kỳ), hoặc --unlock / name the publication (with --lock to lock periods), or --unlock periods");
    }
    if (!unlock.isEmpty() && !(name.isEmpty() && lock.isEmpty())) {
      throw new UsageException(
          "--unlock đứng riêng, không kèm tên công bố hay --lock / --unlock stands alone, without a name and without --lock");
    }
    List<Period> toLock = lock.stream().map(Named::period).toList();
    List<Period> toUnlock = unlock.stream().map(Named::period).toList();
    if (form != null) {
      Named.form(Main.of(main).options().readPack(), form);
    }
    By who = unlock.isEmpty() ? by.by() : by.withReason();
    Home home = Main.of(main).options().existing();
    try (HomeDatabase database = HomeDatabase.open(home)) {
      WriterLease lease = WriterLease.acquire(database, "publish", PATIENCE);
      try {
        if (name.isEmpty()) {
          unlock(new LockedPeriods(database), toUnlock, who);
        } else {
          publish(home, database, toLock, who);
        }
      } catch (IllegalArgumentException noName) {
        throw new UsageException(String.valueOf(noName.getMessage()));
      } finally {
        lease.close();
      }
    }
    return Main.DONE;
  }

  private void publish(Home home, HomeDatabase database, List<Period> periods, By who) {
    Instant now = Clock.systemUTC().instant();
    Publications publications = new Publications(home, database);
    LockedPeriods locks = new LockedPeriods(database);
    Publication publication = publications.publish(name, now);
    List<Lock> before = locks.holding();
    locks.lock(publication.name(), periods, form, who.who(), now);
    System.err.printf(
        "  đã công bố thế hệ dữ liệu %1$d, mã kiểm %2$s / published generation %1$d, hash %2$s%n",
        publication.generation(), publication.valuesHash());
    periods.forEach(period -> System.err.println("  " + locked(period, before)));
    System.out.println(publication.name());
  }

  private String locked(Period period, List<Lock> before) {
    return before.stream()
        .filter(lock -> lock.period().equals(period) && Objects.equals(lock.form(), form))
        .findFirst()
        .map(
            lock ->
                "kỳ %1$s đã khóa từ trước theo công bố %2$s / the period %1$s was locked before by the publication %2$s"
                    .formatted(period.code(), lock.publication()))
        .orElseGet(() -> "đã khóa kỳ %1$s / the period %1$s is locked".formatted(period.code()));
  }

  private void unlock(LockedPeriods locks, List<Period> periods, By who) {
    for (Period period : periods) {
      int lifted = locks.unlock(period, form, who.who(), who.reason(), Clock.systemUTC().instant());
      if (lifted == 0) {
        throw new FailedException(
            "kỳ %1$s không bị khóa%2$s / the period %1$s is not locked%3$s"
                .formatted(
                    period.code(),
                    form == null ? "" : " cho biểu " + form,
                    form == null ? "" : " for the form " + form));
      }
      System.out.println(period.code());
    }
  }
}

package vn.tiengnoi.app.command;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.tiengnoi.app.Main;
import vn.tiengnoi.etl.decision.Decision;
import vn.tiengnoi.etl.decision.Decision.Kind;
import vn.tiengnoi.etl.decision.DecisionTable;
import vn.tiengnoi.etl.decision.DoubtedFaults;
import vn.tiengnoi.etl.decision.DoubtedFaults.Doubted;
import vn.tiengnoi.etl.revision.Revisions.By;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.home.WriterLease;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.text.NameKey;

/** {@code decide}: what a person says where a check could not. */
@Command(
    name = "decide",
    mixinStandardHelpOptions = true,
    subcommands = {
      DecideCommand.Name.class,
      DecideCommand.Confirm.class,
      DecideCommand.Revoke.class
    },
    description =
        "Quyết định của người phụ trách: tên chỉ nơi nào, số liệu đúng (what a name means, that a figure is right).")
public final class DecideCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @ParentCommand @Nullable Main main;

  @Override
  public Integer call() {
    throw new UsageException(
        "hãy ghi việc cần quyết định / say what is decided: decide name | confirm | revoke");
  }

  private static DecideCommand of(@Nullable DecideCommand parent) {
    if (parent == null) {
      throw new IllegalStateException("a decision is taken only below decide");
    }
    return parent;
  }

  /** Takes a decision as the only writer, and says what follows. */
  private int decide(Function<HomeDatabase, Decision> work) {
    try (HomeDatabase database = HomeDatabase.open(Main.of(main).options().existing())) {
      WriterLease lease = WriterLease.acquire(database, "decide", PATIENCE);
      try {
        long before = new DecisionTable(database).newest();
        Decision decision = work.apply(database);
        if (new DecisionTable(database).newest() == before) {
          System.err.println("  đã quyết định như vậy từ trước / it was decided so before");
          System.out.println(decision.number());
          return Main.DONE;
        }
        System.err.println(
            "  lần \"run\" tới sẽ đọc lại những tệp liên quan / the next \"run\" reads the files concerned again");
        System.out.println(decision.number());
      } finally {
        lease.close();
      }
    }
    return Main.DONE;
  }

  private Pack pack() {
    return Main.of(main).options().readPack();
  }

  /** {@code decide name}. */
  @Command(
      name = "name",
      mixinStandardHelpOptions = true,
      description = "Tên viết như vậy chỉ địa bàn nào (which unit a written name means).")
  static final class Name implements Callable<Integer> {
    @ParentCommand @Nullable DecideCommand parent;
    @Mixin ByOptions by = new ByOptions();

    @Parameters(
        paramLabel = "NAME",
        description = "Tên như người gửi viết (as the sender wrote it)")
    String name = "";

    @Option(
        names = "--unit",
        required = true,
        paramLabel = "U",
        description =
            "Đơn vị được chỉ: mã định danh, hoặc tên nếu chỉ có một (the unit meant: its identity, or its name where only one has it)")
    String unit = "";

    @Option(
        names = "--reporter",
        paramLabel = "R",
        description = "Chỉ khi đơn vị báo cáo này viết (only where this reporter writes it)")
    String reporter = "";

    @Override
    public Integer call() {
      DecideCommand decide = of(parent);
      Pack pack = decide.pack();
      String meant = Named.unitOfAnyTime(pack, unit).id();
      if (!reporter.isEmpty() && pack.findReporter(reporter).isEmpty()) {
        throw new UsageException(
            "không có đơn vị báo cáo \"%1$s\" / there is no reporter \"%1$s\"%2$s"
                .formatted(reporter, Suggestions.reporters(pack, reporter)));
      }
      if (name.isBlank()) {
        throw new UsageException("tên trống / the name is blank");
      }
      By who = by.withReason();
      return decide.decide(
          database ->
              new DecisionTable(database)
                  .decide(
                      Kind.NAME,
                      NameKey.of(name),
                      reporter,
                      meant,
                      who.reason(),
                      who.who(),
                      Clock.systemUTC().instant()));
    }
  }

  /** {@code decide confirm}. */
  @Command(
      name = "confirm",
      mixinStandardHelpOptions = true,
      description = "Số liệu bị nghi ngờ là đúng (that a doubted figure is right).")
  static final class Confirm implements Callable<Integer> {
    @ParentCommand @Nullable DecideCommand parent;
    @Mixin ByOptions by = new ByOptions();

    @Option(
        names = "--fault",
        required = true,
        paramLabel = "RUN/NO",
        description =
            "Lỗi nào: lượt chạy và số thứ tự; xem \"decisions --open\" (which fault: its run and number; see \"decisions --open\")")
    String fault = "";

    @Override
    public Integer call() {
      By who = by.withReason();
      return of(parent)
          .decide(
              database -> {
                Doubted doubted = new DoubtedFaults(database).get(fault);
                return new DecisionTable(database)
                    .decide(
                        Kind.CONFIRM,
                        Decision.subjectOf(doubted.doubt()),
                        doubted.doubt().report(),
                        Decision.RIGHT,
                        who.reason(),
                        who.who(),
                        Clock.systemUTC().instant());
              });
    }
  }

  /** {@code decide revoke}. */
  @Command(
      name = "revoke",
      mixinStandardHelpOptions = true,
      description = "Bỏ một quyết định (ends a decision).")
  static final class Revoke implements Callable<Integer> {
    @ParentCommand @Nullable DecideCommand parent;
    @Mixin ByOptions by = new ByOptions();

    @Parameters(
        paramLabel = "NO",
        description = "Số quyết định; xem \"decisions\" (its number; see \"decisions\")")
    long number;

    @Override
    public Integer call() {
      By who = by.withReason();
      return of(parent)
          .decide(
              database ->
                  new DecisionTable(database)
                      .revoke(number, who.reason(), who.who(), Clock.systemUTC().instant()));
    }
  }
}

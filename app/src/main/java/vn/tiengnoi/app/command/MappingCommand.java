package vn.tiengnoi.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.tiengnoi.app.Main;
import vn.tiengnoi.etl.decision.Decision;
import vn.tiengnoi.etl.decision.Decision.Kind;
import vn.tiengnoi.etl.decision.DecisionTable;
import vn.tiengnoi.etl.fault.UnreadableFileException;
import vn.tiengnoi.etl.layout.FreeLayouts;
import vn.tiengnoi.etl.layout.KnownMapping;
import vn.tiengnoi.etl.layout.LayoutMapping;
import vn.tiengnoi.etl.layout.MappingFile;
import vn.tiengnoi.etl.layout.MappingText;
import vn.tiengnoi.etl.layout.Mappings;
import vn.tiengnoi.etl.layout.ProposedMapping;
import vn.tiengnoi.etl.revision.Revisions.By;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.home.WriterLease;
import vn.tiengnoi.warehouse.pack.Pack;

/** {@code mapping}: what layouts mean that are not certain by their words. */
@Command(
    name = "mapping",
    mixinStandardHelpOptions = true,
    subcommands = {
      MappingCommand.Listing.class,
      MappingCommand.Show.class,
      MappingCommand.Propose.class,
      MappingCommand.Confirm.class
    },
    description =
        "Ánh xạ bố cục của biểu tự kẻ: liệt kê, xem, đề xuất, xác nhận (what layouts mean: list, show, propose, confirm).")
public final class MappingCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @ParentCommand @Nullable Main main;

  @Override
  public Integer call() {
    throw new UsageException(
        "hãy ghi việc cần làm / say what to do: mapping list | show | propose | confirm");
  }

  private static MappingCommand of(@Nullable MappingCommand parent) {
    if (parent == null) {
      throw new IllegalStateException("it is used only below mapping");
    }
    return parent;
  }

  private HomeOptions options() {
    return Main.of(main).options();
  }

  private static LayoutMapping read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UsageException("không có tệp %1$s / there is no file %1$s".formatted(file));
    }
    try {
      return MappingFile.read(file);
    } catch (MappingFile.MalformedException e) {
      throw new FailedException("%s: %s".formatted(file.getFileName(), e.getMessage()));
    } catch (IOException e) {
      throw new FailedException(
          "không đọc được tệp %1$s / the file %1$s cannot be read".formatted(file));
    }
  }

  /** {@code mapping list}. */
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Các ánh xạ đang dùng và đang chờ (mappings in use, and those that wait).")
  static final class Listing implements Callable<Integer> {
    @ParentCommand @Nullable MappingCommand parent;
    @Mixin Answer.FormatOption format = new Answer.FormatOption();

    @Override
    public Integer call() {
      MappingCommand mapping = of(parent);
      Answer answer =
          new Answer("layout,state,form,orientation,columns,rows,no,who,at,reason,file");
      try (HomeDatabase database = HomeDatabase.open(mapping.options().existing())) {
        Set<String> confirmed = new HashSet<>();
        for (KnownMapping known : Mappings.ofPack(mapping.options().readPack())) {
          add(answer, known.mapping(), "pack", null, known.source());
        }
        for (Decision decision : new DecisionTable(database).list()) {
          if (decision.kind() == Kind.LAYOUT) {
            String state = decision.holds() ? "confirmed" : "revoked";
            add(answer, Mappings.kept(decision), state, decision, null);
            if (decision.holds()) {
              confirmed.add(decision.subject());
            }
          }
        }
        for (Path file : Mappings.proposals(mapping.options().existing())) {
          LayoutMapping proposed = read(file);
          if (!confirmed.contains(proposed.fingerprint())) {
            add(answer, proposed, "proposed", null, file.toString());
          }
        }
      }
      answer.print(format, System.out);
      return Main.DONE;
    }

    private static void add(
        Answer answer,
        LayoutMapping one,
        String state,
        @Nullable Decision decision,
        @Nullable String file) {
      answer.add(
          one.fingerprint(),
          state,
          one.form(),
          one.orientation().code(),
          one.columns().size(),
          one.rows().size(),
          decision == null ? null : decision.number(),
          decision == null ? null : decision.who(),
          decision == null ? null : decision.at(),
          decision == null ? null : decision.reason(),
          file);
    }
  }

  /** {@code mapping show}. */
  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "In ra một ánh xạ (prints a mapping).")
  static final class Show implements Callable<Integer> {
    @ParentCommand @Nullable MappingCommand parent;

    @Parameters(
        paramLabel = "LAYOUT",
        description = "Dấu của bố cục; xem \"mapping list\" (its sign; see \"mapping list\")")
    String layout = "";

    @Override
    public Integer call() {
      MappingCommand mapping = of(parent);
      try (HomeDatabase database = HomeDatabase.open(mapping.options().existing())) {
        Optional<String> known =
            Mappings.known(database, mapping.options().readPack()).stream()
                .filter(one -> one.mapping().fingerprint().equals(layout))
                .map(one -> "# %s%n%s".formatted(one.source(), MappingText.of(one.mapping())))
                .reduce((earlier, later) -> later);
        System.out.print(known.orElseGet(() -> proposed(mapping)));
      }
      return Main.DONE;
    }

    private String proposed(MappingCommand mapping) {
      for (Path file : Mappings.proposals(mapping.options().existing())) {
        if (file.getFileName().toString().startsWith(layout + ".")) {
          try {
            return Files.readString(file);
          } catch (IOException e) {
            throw new FailedException(
                "không đọc được tệp %1$s / the file %1$s cannot be read".formatted(file));
          }
        }
      }
      throw new UsageException(
          "không có ánh xạ \"%1$s\" / there is no mapping \"%1$s\"".formatted(layout));
    }
  }

  /** {@code mapping propose}. */
  @Command(
      name = "propose",
      mixinStandardHelpOptions = true,
      description =
          "Đề xuất ánh xạ cho các bảng của một tệp (proposes mappings for a file's tables).")
  static final class Propose implements Callable<Integer> {
    @ParentCommand @Nullable MappingCommand parent;

    @Parameters(paramLabel = "FILE", description = "Tệp báo cáo (a report)")
    Path file = Path.of("");

    @Override
    public Integer call() {
      MappingCommand mapping = of(parent);
      if (!Files.isRegularFile(file)) {
        throw new UsageException("không có tệp %1$s / there is no file %1$s".formatted(file));
      }
      Pack pack = mapping.options().readPack();
      List<ProposedMapping> proposed;
      try (HomeDatabase database = HomeDatabase.open(mapping.options().existing())) {
        FreeLayouts layouts = new FreeLayouts(pack, Mappings.known(database, pack), unused -> {});
        proposed = layouts.propose(file, String.valueOf(file.getFileName()));
      } catch (UnreadableFileException e) {
        throw new FailedException(
            e.faults().stream()
                .map(fault -> fault.messageVi() + " / " + fault.messageEn())
                .collect(Collectors.joining("\n")));
      } catch (IOException e) {
        throw new FailedException(
            "không đọc được tệp %1$s / the file %1$s cannot be read".formatted(file));
      }
      if (proposed.isEmpty()) {
        throw new FailedException(
            "không thấy bảng số liệu nào trong tệp / no table of figures is found in the file");
      }
      for (ProposedMapping one : proposed) {
        System.out.println(Mappings.propose(mapping.options().existing(), one));
      }
      return Main.DONE;
    }
  }

  /** {@code mapping confirm}. */
  @Command(
      name = "confirm",
      mixinStandardHelpOptions = true,
      description =
          "Xác nhận một ánh xạ đã xem và bổ sung (confirms a mapping that was completed).")
  static final class Confirm implements Callable<Integer> {
    @ParentCommand @Nullable MappingCommand parent;
    @Mixin ByOptions by = new ByOptions();

    @Parameters(paramLabel = "MAPPING.yaml", description = "Tệp ánh xạ (the mapping)")
    Path file = Path.of("");

    @Override
    public Integer call() {
      MappingCommand mapping = of(parent);
      By who = by.withReason();
      LayoutMapping read = read(file);
      Pack pack = mapping.options().readPack();
      try (HomeDatabase database = HomeDatabase.open(mapping.options().existing())) {
        WriterLease lease = WriterLease.acquire(database, "mapping", PATIENCE);
        try {
          Decision decision =
              Mappings.confirm(
                  database, pack, read, who.who(), who.reason(), Clock.systemUTC().instant());
          System.err.println(
              "  lần \"run\" tới sẽ đọc lại những tệp có bố cục này / the next \"run\" reads the files of this layout again");
          System.out.println(decision.number());
        } finally {
          lease.close();
        }
      }
      return Main.DONE;
    }
  }
}

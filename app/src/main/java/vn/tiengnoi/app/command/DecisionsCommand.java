package vn.tiengnoi.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.tiengnoi.app.Main;
import vn.tiengnoi.etl.decision.Decision;
import vn.tiengnoi.etl.decision.DecisionFile;
import vn.tiengnoi.etl.decision.DecisionTable;
import vn.tiengnoi.etl.decision.Doubt;
import vn.tiengnoi.etl.decision.DoubtedFaults;
import vn.tiengnoi.etl.decision.DoubtedFaults.Doubted;
import vn.tiengnoi.etl.layout.Mappings;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.home.WriterLease;
import vn.tiengnoi.warehouse.pack.Pack;

/** {@code decisions}: what people decided; carried out of a home and into another. */
@Command(
    name = "decisions",
    mixinStandardHelpOptions = true,
    description = "Các quyết định, xuất và nhập (what people decided; export and import).")
public final class DecisionsCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @ParentCommand @Nullable Main main;
  @Mixin Answer.FormatOption format = new Answer.FormatOption();

  @Option(names = "--open", description = "Những lỗi xác nhận được (faults that can be confirmed)")
  boolean open;

  @Option(names = "--export", paramLabel = "FILE.csv", description = "Ghi ra tệp (writes a file)")
  @Nullable Path exportTo;

  @Option(names = "--import", paramLabel = "FILE.csv", description = "Nhập từ tệp (adds a file's)")
  @Nullable Path importFrom;

  @Override
  public Integer call() {
    try (HomeDatabase database = HomeDatabase.open(Main.of(main).options().existing())) {
      if (importFrom != null) {
        return importFile(database, importFrom);
      }
      List<Decision> decisions = new DecisionTable(database).list();
      if (exportTo != null) {
        return export(decisions, exportTo);
      }
      (open ? openDoubts(new DoubtedFaults(database).open()) : table(decisions))
          .print(format, System.out);
      return Main.DONE;
    }
  }

  private static int export(List<Decision> decisions, Path file) {
    try {
      DecisionFile.write(decisions, file);
    } catch (IOException unwritable) {
      throw new FailedException(
          "không ghi được %1$s / cannot write %1$s".formatted(file.toAbsolutePath()));
    }
    System.out.println("decisions=" + decisions.size());
    return Main.DONE;
  }

  private int importFile(HomeDatabase database, Path file) {
    Pack pack = Main.of(main).options().readPack();
    WriterLease lease = WriterLease.acquire(database, "decisions", PATIENCE);
    try {
      DecisionFile.Imported imported =
          DecisionFile.read(
              file,
              new DecisionTable(database),
              unit -> pack.units().findUnit(unit).isPresent(),
              mapping -> Mappings.mayHold(mapping, pack));
      System.out.printf("added=%d known=%d%n", imported.added(), imported.known());
    } catch (IOException unreadable) {
      throw new FailedException(
          "không đọc được %1$s; cần một tệp CSV mã UTF-8 / cannot read %1$s; it takes a CSV in UTF-8"
              .formatted(file.toAbsolutePath()));
    } finally {
      lease.close();
    }
    return Main.DONE;
  }

  private static Answer table(List<Decision> decisions) {
    Answer answer =
        new Answer(
            "no,kind,subject,scope,answer,reason,who,at,revoked_reason,revoked_who,revoked_at");
    for (Decision d : decisions) {
      Decision.Revoked end = d.revoked();
      answer.add(
          d.number(),
          d.kind().code(),
          d.subject(),
          d.scope(),
          // A mapping is a text of many lines: "mapping show" has it.
          d.kind() == Decision.Kind.LAYOUT ? "mapping" : d.answer(),
          d.reason(),
          d.who(),
          d.at(),
          end == null ? null : end.reason(),
          end == null ? null : end.who(),
          end == null ? null : end.at());
    }
    return answer;
  }

  private static Answer openDoubts(List<Doubted> faults) {
    Answer answer = new Answer("fault,file,check,report,figure,value");
    for (Doubted fault : faults) {
      Doubt doubt = fault.doubt();
      answer.add(
          fault.fault(),
          fault.file(),
          doubt.check(),
          doubt.report(),
          doubt.figure(),
          doubt.value());
    }
    return answer;
  }
}

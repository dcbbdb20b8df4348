package vn.tiengnoi.app.command;

import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.tiengnoi.app.Main;
import vn.tiengnoi.etl.revision.Submission;
import vn.tiengnoi.etl.revision.SubmissionList;
import vn.tiengnoi.warehouse.answer.CountingSubmissions;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.unit.Boundaries;

/** {@code submissions}: every report that came, and what it is worth. */
@Command(
    name = "submissions",
    mixinStandardHelpOptions = true,
    description =
        "Các bản nộp và tình trạng của chúng (the reports that came, what they are worth).")
public final class SubmissionsCommand implements Callable<Integer> {
  private static final Set<String> STATES =
      Set.of("accepted", "held", "awaiting", "locked", "withdrawn", "replaced", "unchanged");

  @ParentCommand @Nullable Main main;
  @Mixin Answer.FormatOption format = new Answer.FormatOption();

  @Option(names = "--unit", paramLabel = "U", description = "Chỉ của địa bàn này (of this unit)")
  @Nullable String unit;

  @Option(
      names = "--period",
      paramLabel = "P",
      description = "Chỉ của các kỳ nằm trong kỳ này (of periods within this one)")
  @Nullable String period;

  @Option(names = "--form", paramLabel = "F", description = "Chỉ của biểu này (of this form)")
  @Nullable String form;

  @Option(
      names = "--state",
      paramLabel = "S",
      description =
          "Chỉ ở tình trạng này (in this state): accepted, held, awaiting, locked, withdrawn, replaced, unchanged")
  @Nullable String state;

  @Override
  public Integer call() {
    if (state != null && !STATES.contains(state)) {
      throw new UsageException(
          "không có tình trạng \"%1$s\"; có %2$s / there is no state \"%1$s\"; there are %2$s"
              .formatted(state, String.join(", ", STATES.stream().sorted().toList())));
    }
    Home home = Main.of(main).options().existing();
    Pack pack = Main.of(main).options().readPack();
    if (form != null) {
      Named.form(pack, form);
    }
    Period within = period == null ? null : Named.period(period);
    String unitId = unitId(pack, within);
    Answer answer =
        new Answer(
            "submission,form,reporter,unit,period,date,number,state,counts,file,sheet,received,run");
    try (HomeDatabase database = HomeDatabase.open(home)) {
      Set<String> counting = CountingSubmissions.of(home, database, pack);
      for (Submission one : new SubmissionList(database).all()) {
        if (isAsked(one, unitId, within)) {
          answer.add(
              one.id(),
              one.form(),
              one.reporter(),
              one.unit(),
              one.period(),
              one.reportDate(),
              one.reportNumber(),
              one.state(),
              counting.contains(one.id()) ? "yes" : "no",
              one.file(),
              one.sheet(),
              one.received(),
              one.run());
        }
      }
    }
    if (answer.isEmpty()) {
      System.err.println("  không có bản nộp nào như vậy / there is no such submission");
    }
    answer.print(format, System.out);
    return Main.DONE;
  }

  private @Nullable String unitId(Pack pack, @Nullable Period within) {
    if (unit == null) {
      return null;
    }
    return within == null
        ? Named.unitOfAnyTime(pack, unit).id()
        : Named.unit(pack, unit, within, Boundaries.AS_REPORTED).id();
  }

  private boolean isAsked(Submission one, @Nullable String unitId, @Nullable Period within) {
    return (unitId == null || one.unit().equals(unitId))
        && (form == null || one.form().equals(form))
        && (state == null || one.state().equals(state))
        && (within == null
            || one.findPeriod()
                .filter(
                    own -> !own.from().isBefore(within.from()) && !own.to().isAfter(within.to()))
                .isPresent());
  }
}

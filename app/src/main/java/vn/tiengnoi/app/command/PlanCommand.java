package vn.tiengnoi.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.tiengnoi.app.Main;
import vn.tiengnoi.warehouse.plan.Plan;
import vn.tiengnoi.warehouse.plan.Target;
import vn.tiengnoi.warehouse.read.Reading;
import vn.tiengnoi.warehouse.read.TargetResult;

/** {@code plan}: the plans, or the targets of one held against their actuals. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description = "Các kế hoạch, hoặc chỉ tiêu của một kế hoạch (plans, or one plan's targets).")
public final class PlanCommand implements Callable<Integer> {
  @ParentCommand @Nullable Main main;
  @Mixin Answer.FormatOption format = new Answer.FormatOption();
  @Mixin AsOfOption asOf = new AsOfOption();

  @Parameters(arity = "0..1", paramLabel = "CODE", description = "Mã kế hoạch, ví dụ BG")
  @Nullable String code;

  @Override
  public Integer call() {
    Answer answer =
        Main.of(main)
            .options()
            .ask(asOf, reading -> code == null ? plans(reading) : targets(reading, code));
    answer.print(format, System.out);
    return Main.DONE;
  }

  private static Answer plans(Reading reading) {
    Answer answer = new Answer("code,name,from,to,targets");
    for (Plan plan : reading.pack().plans().values()) {
      answer.add(plan.code(), plan.nameVi(), plan.from(), plan.to(), plan.targets().size());
    }
    return answer;
  }

  private static Answer targets(Reading reading, String code) {
    Plan plan = reading.pack().plans().get(code);
    if (plan == null) {
      throw new UsageException(
          "không có kế hoạch \"%1$s\"; có %2$s / there is no plan \"%1$s\"; there are %2$s"
              .formatted(code, List.copyOf(reading.pack().plans().keySet())));
    }
    Answer answer =
        new Answer(
            "target,indicator,unit,period,comparator,min,max,actual,attainment,status,reported,due");
    for (Target target : plan.targets()) {
      TargetResult result = reading.target(target);
      answer.add(
          target.id(),
          target.indicator(),
          target.unit(),
          target.period().code(),
          target.comparator().code(),
          target.min(),
          target.max(),
          result.actual().value(),
          result.attainment(),
          result.actual().status().code(),
          result.actual().reported(),
          result.actual().due());
    }
    return answer;
  }
}

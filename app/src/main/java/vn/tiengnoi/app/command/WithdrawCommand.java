package vn.tiengnoi.app.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.tiengnoi.app.Main;
import vn.tiengnoi.etl.revision.Revisions.By;
import vn.tiengnoi.etl.revision.Selection;

/** {@code withdraw}: takes reports back, as if they had never come. */
@Command(
    name = "withdraw",
    mixinStandardHelpOptions = true,
    description = "Rút lại báo cáo, hoặc bỏ việc rút (takes reports back, or undoes that).")
public final class WithdrawCommand implements Callable<Integer> {
  @ParentCommand @Nullable Main main;
  @Mixin Answer.FormatOption format = new Answer.FormatOption();
  @Mixin SelectionOptions selected = new SelectionOptions();
  @Mixin ByOptions by = new ByOptions();

  @Option(
      names = "--force",
      description = "Cả khi kỳ đã khóa theo công bố (even where a publication locks the period)")
  boolean force;

  @Option(names = "--undo", description = "Bỏ việc rút lại (undoes a withdrawal)")
  boolean undo;

  @Override
  public Integer call() {
    Selection selection = selected.selection();
    By who = by.withReason();
    return RevisionWork.run(
        Main.of(main),
        format,
        revisions ->
            undo
                ? revisions.restore(selection, who, force)
                : revisions.withdraw(selection, who, force));
  }
}

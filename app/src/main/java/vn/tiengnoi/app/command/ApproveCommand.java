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

/** {@code approve}: lets the figures of reports count. */
@Command(
    name = "approve",
    mixinStandardHelpOptions = true,
    description =
        "Phê duyệt báo cáo mà biểu mẫu yêu cầu (approves reports whose form asks for it).")
public final class ApproveCommand implements Callable<Integer> {
  @ParentCommand @Nullable Main main;
  @Mixin Answer.FormatOption format = new Answer.FormatOption();
  @Mixin SelectionOptions selected = new SelectionOptions();
  @Mixin ByOptions by = new ByOptions();

  @Option(
      names = "--force",
      description = "Cả khi kỳ đã khóa theo công bố (even where a publication locks the period)")
  boolean force;

  @Override
  public Integer call() {
    Selection selection = selected.selection();
    By who = by.by();
    return RevisionWork.run(
        Main.of(main), format, revisions -> revisions.approve(selection, who, force));
  }
}

package vn.tiengnoi.app.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import vn.tiengnoi.app.Main;
import vn.tiengnoi.etl.revision.Revisions.By;
import vn.tiengnoi.etl.revision.Selection;

/** {@code release}: lets reports for a locked period count. */
@Command(
    name = "release",
    mixinStandardHelpOptions = true,
    description = "Cho báo cáo của kỳ đã khóa được tính (lets reports for a locked period count).")
public final class ReleaseCommand implements Callable<Integer> {
  @ParentCommand @Nullable Main main;
  @Mixin Answer.FormatOption format = new Answer.FormatOption();
  @Mixin SelectionOptions selected = new SelectionOptions();
  @Mixin ByOptions by = new ByOptions();

  @Override
  public Integer call() {
    Selection selection = selected.selection();
    By who = by.withReason();
    return RevisionWork.run(Main.of(main), format, revisions -> revisions.release(selection, who));
  }
}

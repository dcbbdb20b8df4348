package vn.tiengnoi.app.command;

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
import vn.tiengnoi.etl.revision.Selection;

/** {@code withdraw}: takes reports back, as if they had never come. */
@Command(
    name = "withdraw",
    mixinStandardHelpOptions = true,
    description = "Rút lại báo cáo, hoặc bỏ việc rút (takes reports back, or undoes that).")
public final class WithdrawCommand implements Callable<Integer> {
  @ParentCommand @Nullable Main main;
  @Mixin Answer.FormatOption format = new Answer.FormatOption();
  @Mixin ByOptions by = new ByOptions();

  @Parameters(
      paramLabel = "SUBMISSION|FILE",
      arity = "0..*",
      description = "Mã bản nộp (từ 8 ký tự) hoặc tên tệp (an id, from 8 characters, or a file)")
  List<String> words = new ArrayList<>();

  @Option(
      names = "--run",
      paramLabel = "RUN",
      description = "Mọi bản nộp của một lượt chạy (all that a run brought)")
  @Nullable String run;

  @Option(
      names = "--force",
      description = "Cả khi kỳ đã khóa theo công bố (even where a publication locks the period)")
  boolean force;

  @Option(names = "--undo", description = "Bỏ việc rút lại (undoes a withdrawal)")
  boolean undo;

  @Override
  public Integer call() {
    if (words.isEmpty() && run == null) {
      throw new UsageException(
          "hãy ghi bản nộp, tệp hoặc --run / name a submission, a file or --run");
    }
    Selection selection = new Selection(words, run);
    return RevisionWork.run(
        Main.of(main),
        format,
        revisions ->
            undo
                ? revisions.restore(selection, by.withReason(), force)
                : revisions.withdraw(selection, by.withReason(), force));
  }
}

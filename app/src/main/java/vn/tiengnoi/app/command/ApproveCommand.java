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

/** {@code approve}: lets the figures of reports count. */
@Command(
    name = "approve",
    mixinStandardHelpOptions = true,
    description =
        "Phê duyệt báo cáo mà biểu mẫu yêu cầu (approves reports whose form asks for it).")
public final class ApproveCommand implements Callable<Integer> {
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

  @Override
  public Integer call() {
    if (words.isEmpty() && run == null) {
      throw new UsageException(
          "hãy ghi bản nộp, tệp hoặc --run / name a submission, a file or --run");
    }
    return RevisionWork.run(
        Main.of(main),
        format,
        revisions -> revisions.approve(new Selection(words, run), by.by(), force));
  }
}

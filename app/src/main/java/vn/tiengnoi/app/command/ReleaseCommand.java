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

/** {@code release}: lets reports for a locked period count. */
@Command(
    name = "release",
    mixinStandardHelpOptions = true,
    description = "Cho báo cáo của kỳ đã khóa được tính (lets reports for a locked period count).")
public final class ReleaseCommand implements Callable<Integer> {
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

  @Override
  public Integer call() {
    if (words.isEmpty() && run == null) {
      throw new UsageException(
          "hãy ghi bản nộp, tệp hoặc --run / name a submission, a file or --run");
    }
    return RevisionWork.run(
        Main.of(main),
        format,
        revisions -> revisions.release(new Selection(words, run), by.withReason()));
  }
}

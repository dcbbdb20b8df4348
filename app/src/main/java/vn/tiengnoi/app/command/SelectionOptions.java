package vn.tiengnoi.app.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tiengnoi.etl.revision.Selection;

/** Which submissions a command is about. */
final class SelectionOptions {
  @Parameters(
      paramLabel = "SUBMISSION|FILE",
      arity = "0..*",
      description =
          "Mã bản nộp (từ 8 ký tự) hoặc tên tệp; xem \"submissions\" (an id, from 8 characters, or a file; see \"submissions\")")
  List<String> words = new ArrayList<>();

  @Option(
      names = "--run",
      paramLabel = "RUN",
      description = "Mọi bản nộp của một lượt chạy (all that a run brought)")
  @Nullable String run;

  Selection selection() {
    if (words.isEmpty() && run == null) {
      throw new UsageException(
          "hãy ghi bản nộp, tệp hoặc --run / name a submission, a file or --run");
    }
    return new Selection(words, run);
  }
}

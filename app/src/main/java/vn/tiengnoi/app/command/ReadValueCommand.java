package vn.tiengnoi.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.tiengnoi.app.Main;
import vn.tiengnoi.etl.cases.CaseAnswer;
import vn.tiengnoi.etl.cases.CaseFile;
import vn.tiengnoi.etl.cases.CellCase;
import vn.tiengnoi.etl.cases.CellCases;

/** {@code read-value}: single cells, read as intake would. */
@Command(
    name = "read-value",
    mixinStandardHelpOptions = true,
    description = "Đọc từng ô như khi nhận báo cáo (reads cells as intake would).")
public final class ReadValueCommand implements Callable<Integer> {
  @ParentCommand @Nullable Main main;
  @Mixin Answer.FormatOption format = new Answer.FormatOption();

  @Option(
      names = "--cases",
      required = true,
      paramLabel = "FILE.csv",
      description = "Các ô, mỗi dòng một ô (the cells, one a line)")
  Path cases = Path.of("");

  @Override
  public Integer call() {
    List<CellCase> asked = readCases();
    CellCases reader = new CellCases(Main.of(main).options().readPack().units());
    Answer answer = new Answer(String.join(",", CaseFile.COLUMNS) + ",value,status,action,flags");
    for (CellCase one : asked) {
      CaseAnswer read = reader.read(one);
      answer.add(
          one.kind(),
          one.raw(),
          shown(one.cell()),
          shown(one.format()),
          shown(one.columnUnit()),
          shown(one.parts()),
          shown(one.level()),
          shown(one.parent()),
          shown(one.reportDate()),
          shown(one.calendar()),
          shown(read.value()),
          shown(read.status()),
          read.action(),
          shown(read.flags()));
    }
    answer.print(format, System.out);
    return Main.DONE;
  }

  private List<CellCase> readCases() {
    if (!Files.isRegularFile(cases)) {
      throw new UsageException("không có tệp %1$s / there is no file %1$s".formatted(cases));
    }
    try {
      return CaseFile.read(cases);
    } catch (CaseFile.MalformedException e) {
      throw new UsageException("%s: %s".formatted(cases, e.getMessage()));
    } catch (IOException e) {
      throw new FailedException(
          "không đọc được tệp %1$s / the file %1$s cannot be read".formatted(cases));
    }
  }

  /** Nothing is null in JSON and empty in CSV. */
  private static @Nullable String shown(String text) {
    return text.isEmpty() ? null : text;
  }
}

package vn.tiengnoi.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import vn.tiengnoi.app.command.Spoken;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.NoRoom;

/** What went wrong, in words on standard error; a stack trace goes to a file and is only named. */
final class SpokenErrors implements CommandLine.IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(
      Exception problem, CommandLine command, CommandLine.ParseResult parsed) {
    return Spoken.exitCode(problem)
        .map(
            code -> {
              System.err.println("tiengnoi: " + problem.getMessage());
              return code;
            })
        .orElseGet(() -> NoRoom.isBehind(problem) ? noRoom(command) : unexpected(problem));
  }

  private static int noRoom(CommandLine command) {
    Main main = (Main) command.getCommandSpec().root().userObject();
    System.err.println("tiengnoi: " + NoRoom.words(new Home(main.options().root())));
    return Main.FAILED;
  }

  static int misused(CommandLine.ParameterException problem, String[] arguments) {
    System.err.println("tiengnoi: lệnh viết chưa đúng / wrong use: " + problem.getMessage());
    problem.getCommandLine().usage(System.err);
    return Main.USAGE;
  }

  private static int unexpected(Exception problem) {
    StringWriter trace = new StringWriter();
    problem.printStackTrace(new PrintWriter(trace));
    String where = "";
    try {
      Path file = Files.createTempFile("tiengnoi-error-", ".txt");
      Files.writeString(file, trace.toString(), StandardCharsets.UTF_8);
      where = " (chi tiết / details: " + file + ")";
    } catch (IOException e) {
      System.err.println("tiengnoi: " + e.getMessage());
    }
    System.err.println(
        "tiengnoi: lỗi ngoài dự kiến / an unexpected error: " + problem.getMessage() + where);
    return Main.FAILED;
  }
}

package vn.tiengnoi.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Calls the command line in this process, as the launcher would, and keeps what it said. */
final class Cli {
  private Cli() {}

  /** What a command answered. */
  record Answer(int exit, String out, String err) {
    List<String> lines() {
      return out.lines().toList();
    }

    String lastLine() {
      return lines().get(lines().size() - 1);
    }
  }

  static synchronized Answer call(Object... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream answered = new ByteArrayOutputStream();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(answered, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
      String[] words =
          java.util.Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
      int exit = Main.commandLine().execute(words);
      return new Answer(
          exit, answered.toString(StandardCharsets.UTF_8), said.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }
}

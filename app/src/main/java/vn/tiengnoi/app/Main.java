package vn.tiengnoi.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line {@code tiengnoi}. Exits 0 done, 1 failed, 64 usage error. */
@Command(name = "tiengnoi", mixinStandardHelpOptions = true)
public final class Main implements Runnable {

  /** Exit code of a command that was called wrongly, or that is not built yet. */
  static final int USAGE = 64;

  @Option(names = "--home", paramLabel = "DIR", description = "Thư mục dữ liệu (the home)")
  String home = ".tiengnoi";

  /** Runs one command. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The whole command line; the documents' tests ask it which commands exist. */
  static CommandLine commandLine() {
    return new CommandLine(new Main());
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.err);
    System.exit(USAGE);
  }
}

package vn.tiengnoi.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** The command line {@code tiengnoi}. Exits 0 done, 1 failed, 64 usage error. */
@Command(name = "tiengnoi", mixinStandardHelpOptions = true)
public final class Main implements Callable<Integer> {

  /** Exit code of a command that was called wrongly, or that is not built yet. */
  static final int USAGE = 64;

  @Option(names = "--home", paramLabel = "DIR", description = "Thư mục dữ liệu (the home)")
  @Nullable String home;

  @Spec CommandSpec spec = CommandSpec.create();

  /** Runs one command. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The whole command line; the documents' tests ask it which commands exist. */
  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Main());
    line.getCommandSpec().exitCodeOnInvalidInput(USAGE);
    for (String name : List.of("demo", "run", "compute", "values", "explain", "serve")) {
      line.addSubcommand(name, new NotBuiltYet());
    }
    return line;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(System.err);
    return USAGE;
  }

  /** A command that is planned and says so. */
  @Command
  static final class NotBuiltYet implements Callable<Integer> {
    @Unmatched List<String> rest = new ArrayList<>();

    @Spec CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
      System.err.println("lệnh " + spec.name() + " chưa có / is not built yet");
      return USAGE;
    }
  }
}

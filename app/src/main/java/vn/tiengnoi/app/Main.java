package vn.tiengnoi.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;
import vn.tiengnoi.app.command.Commands;
import vn.tiengnoi.app.command.HomeOptions;

/**
 * The command line {@code tiengnoi}. Exits 0 done, 1 failed, 64 usage error; 2 only from {@code
 * run}.
 */
@Command(
    name = "tiengnoi",
    mixinStandardHelpOptions = true,
    version = "Tiếng Nói 0.1.0",
    description =
        "Kho dữ liệu báo cáo quyền trẻ em (the reporting warehouse of children's rights).")
public final class Main implements Callable<Integer> {
  /** Exit code of a command that did its work. */
  public static final int DONE = 0;

  /** Exit code of a command that could not. */
  public static final int FAILED = 1;

  /** Exit code of a run that did its work and held or rejected something. */
  public static final int NEEDS_ATTENTION = 2;

  /** Exit code of a command that was called wrongly, or that is not built yet. */
  public static final int USAGE = 64;

  private static final List<String> PLANNED = List.of("sql", "export", "backup", "restore");

  @Mixin HomeOptions options = new HomeOptions();

  @Spec CommandSpec spec = CommandSpec.create();

  /** Runs one command. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The whole command line; the documents' tests ask it which commands exist. */
  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Main());
    line.setExecutionExceptionHandler(new SpokenErrors());
    line.setParameterExceptionHandler(SpokenErrors::misused);
    Commands.all().forEach(line::addSubcommand);
    PLANNED.forEach(name -> line.addSubcommand(name, new NotBuiltYet()));
    line.getSubcommands()
        .values()
        .forEach(command -> command.getCommandSpec().exitCodeOnInvalidInput(USAGE));
    line.getCommandSpec().exitCodeOnInvalidInput(USAGE);
    return line;
  }

  /** The command line a command belongs to. */
  public static Main of(@Nullable Main main) {
    if (main == null) {
      throw new IllegalStateException("a command runs only below the command line");
    }
    return main;
  }

  public HomeOptions options() {
    return options;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(System.err);
    return USAGE;
  }

  /** A command that is planned and says so. */
  @Command(description = "Chưa có trong phiên bản này (not built yet).")
  static final class NotBuiltYet implements Callable<Integer> {
    @Unmatched List<String> rest = new ArrayList<>();

    @Spec CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
      System.err.println(
          "lệnh \"" + spec.name() + "\" chưa có / \"" + spec.name() + "\" is not built yet");
      return USAGE;
    }
  }
}

package vn.tiengnoi.app.command;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.tiengnoi.app.Main;
import vn.tiengnoi.etl.upload.Token;
import vn.tiengnoi.etl.upload.Tokens;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;

/** {@code token}: keys with which a reporter uploads. */
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    subcommands = {TokenCommand.Create.class, TokenCommand.All.class, TokenCommand.End.class},
    description = "Mã tải lên của các đơn vị báo cáo (tokens with which reporters upload).")
public final class TokenCommand implements Callable<Integer> {
  private static final int LONGEST_LABEL = 200;

  @ParentCommand @Nullable Main main;

  @Override
  public Integer call() {
    throw new UsageException("hãy ghi / say: token create | list | end");
  }

  private static HomeOptions options(@Nullable TokenCommand parent) {
    if (parent == null) {
      throw new IllegalStateException("only below token");
    }
    return Main.of(parent.main).options();
  }

  /** {@code token create}. */
  @Command(
      name = "create",
      mixinStandardHelpOptions = true,
      description = {
        "Tạo mã; mã chỉ hiện một lần, kho chỉ giữ mã băm.",
        "(makes a token; it is shown once, only its hash is kept)"
      })
  static final class Create implements Callable<Integer> {
    @ParentCommand @Nullable TokenCommand parent;
    @Mixin WhoOption by = new WhoOption();

    @Option(names = "--reporter", paramLabel = "R", required = true, description = "Đơn vị báo cáo")
    String reporter = "";

    @Option(
        names = "--label",
        paramLabel = "TEXT",
        description = "Ai hoặc chương trình nào dùng (who or what uses it)")
    String label = "";

    @Override
    public Integer call() {
      HomeOptions options = options(parent);
      if (options.readPack().findReporter(reporter).isEmpty()) {
        throw new UsageException(
            "không có đơn vị báo cáo \"%1$s\" / there is no reporter \"%1$s\"".formatted(reporter));
      }
      String line = label.replaceAll("\\s+", " ").strip();
      if (line.length() > LONGEST_LABEL) {
        throw new UsageException(
            "--label nhiều nhất %1$d ký tự / --label takes at most %1$d characters"
                .formatted(LONGEST_LABEL));
      }
      try (HomeDatabase database = HomeDatabase.open(Home.create(options.root()))) {
        Tokens.Created created =
            new Tokens(database)
                .create(
                    reporter,
                    line.isEmpty() ? reporter : line,
                    by.name(),
                    Clock.systemUTC().instant());
        System.err.printf(
            "  mã số %1$d; hãy cất giữ ngay, mã không hiện lại / token %1$d; keep it now, it is not shown again%n",
            created.number());
        System.out.println(created.text());
      }
      return Main.DONE;
    }
  }

  /** {@code token list}. */
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Các mã, cả mã đã thôi dùng (all tokens, ended ones too).")
  static final class All implements Callable<Integer> {
    @ParentCommand @Nullable TokenCommand parent;
    @Mixin Answer.FormatOption format = new Answer.FormatOption();

    @Override
    public Integer call() {
      Answer answer =
          new Answer("number,reporter,label,created_at,created_by,last_used_at,ended_at,ended_by");
      try (HomeDatabase database = HomeDatabase.open(options(parent).existing())) {
        for (Token token : new Tokens(database).list()) {
          answer.add(
              token.number(),
              token.reporter(),
              token.label(),
              token.createdAt(),
              token.createdBy(),
              token.lastUsedAt(),
              token.endedAt(),
              token.endedBy());
        }
      }
      answer.print(format, System.out);
      return Main.DONE;
    }
  }

  /** {@code token end}. */
  @Command(
      name = "end",
      mixinStandardHelpOptions = true,
      description = "Thôi dùng một mã ngay lập tức (ends a token at once).")
  static final class End implements Callable<Integer> {
    @ParentCommand @Nullable TokenCommand parent;
    @Mixin WhoOption by = new WhoOption();

    @Parameters(paramLabel = "NUMBER", description = "Số của mã (its number)")
    long number;

    @Override
    public Integer call() {
      try (HomeDatabase database = HomeDatabase.open(options(parent).existing())) {
        if (!new Tokens(database).end(number, by.name(), Clock.systemUTC().instant())) {
          throw new FailedException(
              "không có mã số %1$d đang dùng / there is no token %1$d in use".formatted(number));
        }
        System.out.println("ended=1");
      }
      return Main.DONE;
    }
  }
}

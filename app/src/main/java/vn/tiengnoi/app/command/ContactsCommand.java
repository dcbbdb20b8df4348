package vn.tiengnoi.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.tiengnoi.app.Main;
import vn.tiengnoi.etl.contact.Contact;
import vn.tiengnoi.etl.contact.ContactFile;
import vn.tiengnoi.etl.contact.Contacts;
import vn.tiengnoi.warehouse.form.Reporter;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.pack.Pack;

/** {@code contacts}: from which addresses a reporter's mails come, and where answers go. */
@Command(
    name = "contacts",
    mixinStandardHelpOptions = true,
    subcommands = {
      ContactsCommand.All.class,
      ContactsCommand.Add.class,
      ContactsCommand.End.class,
      ContactsCommand.Import.class
    },
    description = "Địa chỉ thư điện tử của các đơn vị báo cáo (mail addresses of reporters).")
public final class ContactsCommand implements Callable<Integer> {
  @ParentCommand @Nullable Main main;

  @Override
  public Integer call() {
    throw new UsageException("hãy ghi / say: contacts list | add | end | import");
  }

  private static HomeOptions options(@Nullable ContactsCommand parent) {
    if (parent == null) {
      throw new IllegalStateException("only below contacts");
    }
    return Main.of(parent.main).options();
  }

  private static void requireReporter(Pack pack, String reporter) {
    if (pack.findReporter(reporter).isEmpty()) {
      throw new UsageException(
          "không có đơn vị báo cáo \"%1$s\" / there is no reporter \"%1$s\"".formatted(reporter));
    }
  }

  /** {@code contacts list}. */
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Các địa chỉ đang dùng (addresses in use).")
  static final class All implements Callable<Integer> {
    @ParentCommand @Nullable ContactsCommand parent;
    @Mixin Answer.FormatOption format = new Answer.FormatOption();

    @Override
    public Integer call() {
      HomeOptions options = options(parent);
      Pack pack = options.readPack();
      Answer answer = new Answer("reporter,reporter_name,email,name,added_at,added_by");
      try (HomeDatabase database = HomeDatabase.open(options.existing())) {
        for (Contact contact : new Contacts(database).list()) {
          answer.add(
              contact.reporter(),
              pack.findReporter(contact.reporter()).map(Reporter::name).orElse(null),
              contact.email(),
              contact.name(),
              contact.addedAt(),
              contact.addedBy());
        }
      }
      answer.print(format, System.out);
      return Main.DONE;
    }
  }

  /** {@code contacts add}. */
  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Thêm một địa chỉ (adds an address).")
  static final class Add implements Callable<Integer> {
    @ParentCommand @Nullable ContactsCommand parent;
    @Mixin WhoOption by = new WhoOption();

    @Option(names = "--reporter", paramLabel = "R", required = true, description = "Đơn vị báo cáo")
    String reporter = "";

    @Option(names = "--name", paramLabel = "NAME", description = "Người nhận thư (whose it is)")
    String name = "";

    @Parameters(paramLabel = "EMAIL", description = "Địa chỉ thư điện tử (mail address)")
    String email = "";

    @Override
    public Integer call() {
      HomeOptions options = options(parent);
      requireReporter(options.readPack(), reporter);
      if (!ContactFile.isAddress(email)) {
        throw new UsageException(
            "\"%1$s\" không phải địa chỉ thư điện tử / \"%1$s\" is no mail address"
                .formatted(email));
      }
      try (HomeDatabase database = HomeDatabase.open(Home.create(options.root()))) {
        boolean added =
            new Contacts(database)
                .add(reporter, email, name, by.name(), Clock.systemUTC().instant());
        System.out.printf("added=%d known=%d%n", added ? 1 : 0, added ? 0 : 1);
      }
      return Main.DONE;
    }
  }

  /** {@code contacts end}. */
  @Command(
      name = "end",
      mixinStandardHelpOptions = true,
      description = "Thôi dùng một địa chỉ (ends an address).")
  static final class End implements Callable<Integer> {
    @ParentCommand @Nullable ContactsCommand parent;
    @Mixin WhoOption by = new WhoOption();

    @Option(names = "--reporter", paramLabel = "R", required = true, description = "Đơn vị báo cáo")
    String reporter = "";

    @Parameters(paramLabel = "EMAIL", description = "Địa chỉ thư điện tử (mail address)")
    String email = "";

    @Override
    public Integer call() {
      try (HomeDatabase database = HomeDatabase.open(options(parent).existing())) {
        boolean ended =
            new Contacts(database).end(reporter, email, by.name(), Clock.systemUTC().instant());
        if (!ended) {
          throw new FailedException(
              "địa chỉ %1$s không dùng cho %2$s / the address %1$s is not in use for %2$s"
                  .formatted(email, reporter));
        }
        System.out.println("ended=1");
      }
      return Main.DONE;
    }
  }

  /** {@code contacts import}. */
  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description = "Thêm từ tệp CSV có cột reporter,email,name (adds those of a CSV).")
  static final class Import implements Callable<Integer> {
    @ParentCommand @Nullable ContactsCommand parent;
    @Mixin WhoOption by = new WhoOption();

    @Parameters(paramLabel = "FILE.csv", description = "Tệp CSV mã UTF-8")
    Path file = Path.of("");

    @Override
    public Integer call() {
      HomeOptions options = options(parent);
      Pack pack = options.readPack();
      try (HomeDatabase database = HomeDatabase.open(Home.create(options.root()))) {
        ContactFile.Imported imported =
            ContactFile.read(
                file,
                database,
                reporter -> pack.findReporter(reporter).isPresent(),
                by.name(),
                Clock.systemUTC().instant());
        System.out.printf("added=%d known=%d%n", imported.added(), imported.known());
      } catch (ContactFile.RefusedException refused) {
        throw new FailedException(
            "không nhận %1$s / %1$s is not taken:%n%2$s"
                .formatted(file.toAbsolutePath(), refused.getMessage()));
      } catch (IOException unreadable) {
        throw new FailedException(
            "không đọc được %1$s / cannot read %1$s".formatted(file.toAbsolutePath()));
      }
      return Main.DONE;
    }
  }
}

package vn.tiengnoi.app.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.tiengnoi.app.Main;
import vn.tiengnoi.app.sample.SampleKind;
import vn.tiengnoi.app.sample.Samples;
import vn.tiengnoi.etl.IntakeResult;
import vn.tiengnoi.reports.Documents;
import vn.tiengnoi.warehouse.answer.HomeReadApi;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.load.Sample;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.read.OverviewQuestion;
import vn.tiengnoi.warehouse.read.ReadApi;
import vn.tiengnoi.warehouse.read.Reading;
import vn.tiengnoi.warehouse.read.SampleMark;
import vn.tiengnoi.warehouse.text.NameKey;
import vn.tiengnoi.warehouse.unit.Boundaries;
import vn.tiengnoi.warehouse.unit.Unit;

/** {@code demo}: a fresh home from sample reports, all the way to the page. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Chạy thử toàn bộ với số liệu mẫu (the whole way with sample reports).")
public final class DemoCommand implements Callable<Integer> {
  /** The year of the documents made: the last whole one before the boundaries changed. */
  private static final int YEAR = 2024;

  private static final List<String> PROVINCES =
      List.of(
          "24-bac-giang@2004-01-01",
          "12-lai-chau@2004-01-01",
          "51-quang-ngai@2004-01-01",
          "72-tay-ninh@2004-01-01",
          "87-dong-thap@2004-01-01");

  @ParentCommand @Nullable Main main;

  @Option(
      names = "--sample",
      paramLabel = "generated|published",
      defaultValue = "generated",
      description = "Số liệu mẫu: mô phỏng, hoặc đã công bố")
  String sample = "generated";

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Cổng; mặc định 8080, hoặc cổng trống nếu đã có chương trình dùng")
  @Nullable Integer port;

  @Option(names = "--no-serve", description = "Không mở trang (does not serve)")
  boolean noServe;

  @Override
  public Integer call() throws IOException, InterruptedException {
    SampleKind kind =
        SampleKind.findKind(sample)
            .orElseThrow(
                () ->
                    new UsageException(
                        "--sample \"%1$s\" không có; dùng generated hoặc published / unknown sample \"%1$s\""
                            .formatted(sample)));
    HomeOptions options = Main.of(main).options();
    Path root = options.home == null ? Path.of(".tiengnoi-demo", kind.code()) : options.home;
    PrintStream err = System.err;
    Pack pack = options.admitPack();
    Home home = DemoFolder.fresh(root, kind);
    err.println("1. Soạn báo cáo mẫu / laying out sample reports: " + kind.code());
    Path reports = home.root().resolve("samples").resolve(kind.code());
    Samples.lay(kind, pack, reports, line -> err.println("  " + line));
    mark(home, kind);
    err.println("2. Tiếp nhận / taking them in");
    IntakeResult result = RunCommand.take(home, pack, reports);
    err.println("  " + result.line());
    err.println("3. Lập văn bản / filling documents");
    List<Path> documents = documents(home, pack);
    summary(home, reports, RunCommand.receipts(home, result), documents, err);
    System.out.println(result.line());
    if (!noServe) {
      ServeCommand.serve(home, pack, DemoFolder.port(port));
    }
    return Main.DONE;
  }

  private static void mark(Home home, SampleKind kind) {
    try (HomeDatabase database = HomeDatabase.open(home)) {
      Sample.mark(
          database, kind == SampleKind.GENERATED ? SampleMark.GENERATED : SampleMark.PUBLISHED);
    }
  }

  private static List<Path> documents(Home home, Pack pack) throws IOException {
    Documents documents = new Documents();
    List<Path> made = new ArrayList<>();
    List<Unit> units = new ArrayList<>();
    units.add(pack.units().country());
    PROVINCES.forEach(id -> pack.units().findUnit(id).ifPresent(units::add));
    Files.createDirectories(home.documents());
    try (HomeDatabase database = HomeDatabase.open(home);
        ReadApi api = HomeReadApi.open(home, database, pack, Clock.systemUTC())) {
      Reading reading = api.newest();
      String focus = pack.firstIndicator().code();
      for (Unit unit : units) {
        for (String language : List.of("vi", "en")) {
          Path file =
              home.documents()
                  .resolve(
                      "overview-%s-%d-%s.pdf".formatted(NameKey.slug(unit.name()), YEAR, language));
          OverviewQuestion question =
              new OverviewQuestion(unit.id(), YEAR, focus, Boundaries.AS_REPORTED);
          ReportCommand.write(documents, "overview", reading, question, language, file);
          made.add(file);
        }
      }
    }
    return made;
  }

  private static void summary(
      Home home, Path reports, Path receipts, List<Path> documents, PrintStream err) {
    err.println();
    err.println("Kho / home:          " + home.root());
    err.println("Báo cáo mẫu / reports: " + reports);
    err.println("Biên nhận / receipts: " + receipts);
    err.println("Văn bản / documents: " + documents.size() + " PDF, " + home.documents());
    err.println("  mở trước / open first: " + documents.get(0));
  }
}

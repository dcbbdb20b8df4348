package vn.tiengnoi.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.tiengnoi.etl.Intake;
import vn.tiengnoi.etl.IntakeResult;
import vn.tiengnoi.etl.Progress;
import vn.tiengnoi.etl.format.FileKind;
import vn.tiengnoi.etl.sheet.SheetFrame;
import vn.tiengnoi.etl.sheet.SheetSink;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.pack.Pack;

/**
 * Intake beside its floors: a large long CSV beside the engine's bare copy of the same file into
 * Parquet, many small workbooks beside merely opening and reading them, and a rerun over unchanged
 * files beside the first run.
 */
public final class IntakeBench {
  private final Path folder;
  private final Consumer<String> say;
  private final Pack pack;

  /**
   * @param folder an empty folder with room for the files, which are left there
   * @param say hears what goes on
   */
  public IntakeBench(Path folder, Consumer<String> say) throws IOException {
    this.folder = folder;
    this.say = say;
    this.pack = BenchPack.lay(folder.resolve("pack"));
  }

  /**
   * A line of the answer.
   *
   * @param what was measured, and on what
   * @param size rows or files
   * @param seconds by the clock
   * @param processor seconds of processor time
   * @param peakMegabytes the most memory the process held
   * @param ratio to its floor; 1 for a floor
   */
  public record Line(
      String what, long size, double seconds, double processor, long peakMegabytes, double ratio) {}

  /** A large long CSV, from the inbox to the commit of its observations. */
  public List<Line> bulk(long rows) throws Exception {
    say.accept("sinh tệp CSV %1$,d dòng / a CSV of %1$,d rows is generated".formatted(rows));
    Path inbox = Files.createDirectories(folder.resolve("bulk-" + rows));
    Path file = inbox.resolve("bulk.csv");
    BenchFiles.longCsv(file, pack, rows);
    List<Line> lines = new ArrayList<>();
    Measured floor = copy(file);
    Measured again = copy(file);
    floor = again.seconds() < floor.seconds() ? again : floor;
    lines.add(line("bulk: bare copy CSV → Parquet", rows, floor, floor));
    Timed timed = new Timed(say);
    Home home = Home.create(folder.resolve("home-bulk-" + rows));
    Measured whole = Measured.of(() -> take(home, inbox, timed));
    lines.add(line("bulk: intake, to the commit", rows, timed.committed(whole), floor));
    lines.add(line("bulk: intake, computed and answered", rows, whole, floor));
    return lines;
  }

  private Measured copy(Path csv) throws Exception {
    Path parquet = folder.resolve("floor.parquet");
    Files.deleteIfExists(parquet);
    return Measured.of(
        () -> {
          try (Connection bare = DriverManager.getConnection("jdbc:duckdb:");
              Statement statement = bare.createStatement()) {
            statement.execute(
                "copy (from read_csv('%s')) to '%s' (format parquet)".formatted(csv, parquet));
          }
        });
  }

  private void take(Home home, Path inbox, Progress progress) {
    IntakeResult result = new Intake(Clock.systemUTC()).run(home, pack, inbox, progress);
    say.accept(result.line());
    result.faults().stream().limit(5).forEach(fault -> say.accept(fault.line("vi")));
  }

  /** Many small workbooks, and the same once more unchanged. */
  public List<Line> workbooks(int count) throws Exception {
    say.accept("sinh %1$,d bảng tính / %1$,d workbooks are generated".formatted(count));
    Path inbox = Files.createDirectories(folder.resolve("workbooks"));
    BenchFiles.workbooks(inbox, pack, count);
    Measured warm = Measured.of(() -> readAll(inbox));
    Measured again = Measured.of(() -> readAll(inbox));
    Measured floor = again.seconds() < warm.seconds() ? again : warm;
    List<Line> lines = new ArrayList<>();
    lines.add(line("workbooks: merely opened and read", count, floor, floor));
    Home home = Home.create(folder.resolve("home-workbooks"));
    Timed timed = new Timed(say);
    Measured whole = Measured.of(() -> take(home, inbox, timed));
    lines.add(line("workbooks: intake, to the commit", count, timed.committed(whole), floor));
    lines.add(line("workbooks: intake, computed and answered", count, whole, floor));
    Measured rerun = Measured.of(() -> take(home, inbox, new Timed(say)));
    lines.add(line("workbooks: rerun, all unchanged, to the first run", count, rerun, whole));
    return lines;
  }

  private static void readAll(Path inbox) throws IOException {
    try (Stream<Path> files = Files.walk(inbox)) {
      long cells =
          files.filter(Files::isRegularFile).parallel().mapToLong(IntakeBench::cells).sum();
      if (cells == 0) {
        throw new IllegalStateException("the workbooks say nothing");
      }
    }
  }

  private static long cells(Path file) {
    long[] cells = {0};
    SheetSink counting =
        new SheetSink() {
          @Override
          public RowSink begin(SheetFrame frame) {
            return row -> cells[0]++;
          }
        };
    try {
      FileKind.of(file, file.getFileName().toString()).source(file, fields -> false).read(counting);
      return cells[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (vn.tiengnoi.etl.fault.UnreadableFileException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Line line(String what, long size, Measured measured, Measured floor) {
    return new Line(
        what,
        size,
        measured.seconds(),
        measured.processor(),
        measured.peakMegabytes(),
        measured.seconds() / floor.seconds());
  }

  /** Remembers when each step began. */
  private static final class Timed implements Progress {
    private final Consumer<String> say;
    private final long start = System.nanoTime();
    private final double processor = Measured.processorSoFar();
    private String step = "";
    private double compute = -1;
    private double processorUsed;

    Timed(Consumer<String> say) {
      this.say = say;
    }

    @Override
    public synchronized void at(String now, long done, long total) {
      if (!now.equals(step)) {
        double seconds = (System.nanoTime() - start) / 1e9;
        say.accept(
            "  %6.2f s, %6.2f s processor  %s"
                .formatted(seconds, Measured.processorSoFar() - processor, now));
        step = now;
        if (now.equals("compute") && compute < 0) {
          compute = seconds;
          processorUsed = Measured.processorSoFar() - processor;
        }
      }
    }

    /** All until the figures begin to be computed. */
    Measured committed(Measured whole) {
      return new Measured(compute, processorUsed, whole.peakMegabytes());
    }
  }
}

package vn.tiengnoi.app.command;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import vn.tiengnoi.etl.Progress;

/**
 * Shows a run's progress on standard error: files, cells, rate, time left. On a terminal one line
 * is rewritten; in a log there is a line when a step begins and ends, and one every ten seconds.
 */
final class StepProgress implements Progress {
  private static final long SECOND = 1_000_000_000L;
  private static final long PAUSE_ON_TERMINAL = SECOND / 5;
  private static final long PAUSE_IN_LOG = 10 * SECOND;
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("fetch", "lấy thư (fetch)"),
          Map.entry("register", "ghi nhận tệp (register)"),
          Map.entry("extract", "đọc báo cáo (extract)"),
          Map.entry("check", "kiểm tra (check)"),
          Map.entry("replace", "thay lần đọc trước (replace)"),
          Map.entry("history", "đối chiếu các kỳ trước (history)"),
          Map.entry("settle", "xếp phiên bản (settle)"),
          Map.entry("load", "nạp vào kho (load)"),
          Map.entry("compute", "tính chỉ tiêu (compute)"),
          Map.entry("seal", "chốt thế hệ dữ liệu (seal)"),
          Map.entry("receipts", "lập biên nhận (receipts)"),
          Map.entry("answer", "trả lời thư (answer)"),
          Map.entry("done", "báo máy chủ thư (done)"));

  private final PrintStream out;
  private final LongSupplier nanos;
  private final boolean terminal;
  private String step = "";
  private long begun;
  private long shown;
  private long cells;
  private boolean open;

  /**
   * @param nanos a clock that only goes forward
   * @param terminal whether the line may be rewritten
   */
  StepProgress(PrintStream out, LongSupplier nanos, boolean terminal) {
    this.out = out;
    this.nanos = nanos;
    this.terminal = terminal;
  }

  /** Whether standard error is a terminal; the launcher knows. */
  static boolean onTerminal() {
    return Boolean.getBoolean("tiengnoi.terminal");
  }

  @Override
  public synchronized void cells(long more) {
    cells += more;
  }

  @Override
  public synchronized void at(String name, long done, long total) {
    long now = nanos.getAsLong();
    boolean begins = !name.equals(step);
    if (begins) {
      endLine();
      step = name;
      begun = now;
      cells = 0;
    }
    boolean ends = done == total;
    long pause = terminal ? PAUSE_ON_TERMINAL : PAUSE_IN_LOG;
    if (begins || (ends && total > 1) || now - shown > pause) {
      show(line(name, done, total, now));
      shown = now;
    }
    if (ends && !begins) {
      endLine();
    }
  }

  private void show(String line) {
    if (terminal) {
      out.print("\r" + line + "\u001b[K");
      out.flush();
      open = true;
    } else {
      out.println(line);
    }
  }

  private void endLine() {
    if (open) {
      out.println();
      open = false;
    }
  }

  private String line(String name, long done, long total, long now) {
    StringBuilder line = new StringBuilder("  ").append(NAMES.getOrDefault(name, name));
    if (total > 1) {
      line.append(String.format(Locale.ROOT, " %d/%d tệp (files)", done, total));
      if (cells > 0) {
        line.append(String.format(Locale.ROOT, ", %d ô (cells)", cells));
      }
      double seconds = (now - begun) / (double) SECOND;
      if (done > 0 && seconds >= 1) {
        double rate = done / seconds;
        line.append(String.format(Locale.ROOT, rate < 1 ? ", %.2f/s" : ", %.0f/s", rate));
        if (done < total) {
          line.append(", còn (left) ").append(time((long) Math.ceil((total - done) / rate)));
        }
      }
    }
    return line.toString();
  }

  private static String time(long seconds) {
    return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
  }
}

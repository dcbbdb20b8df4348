package vn.tiengnoi.app.command;

import java.io.PrintStream;
import java.util.Map;
import vn.tiengnoi.etl.Progress;

/**
 * Shows a run's progress on standard error: a line a step, and one more every second while it
 * lasts.
 */
final class StepProgress implements Progress {
  private static final long PAUSE = 1_000_000_000L;
  private static final Map<String, String> NAMES =
      Map.of(
          "register", "ghi nhận tệp (register)",
          "extract", "đọc báo cáo (extract)",
          "check", "kiểm tra (check)",
          "load", "nạp vào kho (load)",
          "compute", "tính chỉ tiêu (compute)",
          "seal", "chốt thế hệ dữ liệu (seal)",
          "receipts", "lập biên nhận (receipts)");

  private final PrintStream out;
  private String step = "";
  private long shown;

  StepProgress(PrintStream out) {
    this.out = out;
  }

  @Override
  public synchronized void at(String name, long done, long total) {
    boolean begins = !name.equals(step);
    boolean ends = done == total;
    if (begins || ends || System.nanoTime() - shown > PAUSE) {
      String count = total > 1 ? " %d/%d".formatted(done, total) : "";
      if (begins || total > 1) {
        out.println("  " + NAMES.getOrDefault(name, name) + count);
      }
      step = name;
      shown = System.nanoTime();
    }
  }
}

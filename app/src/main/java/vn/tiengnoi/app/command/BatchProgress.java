package vn.tiengnoi.app.command;

import java.io.PrintStream;

/** Says every second how many files of a batch are written, and at its end; of one file nothing. */
final class BatchProgress {
  private static final long PAUSE = 1_000_000_000L;

  private final PrintStream out;
  private final int total;
  private int done;
  private long shown = System.nanoTime();

  BatchProgress(PrintStream out, int total) {
    this.out = out;
    this.total = total;
  }

  void oneMore() {
    done++;
    boolean ends = done == total;
    if (total > 1 && (ends || System.nanoTime() - shown > PAUSE)) {
      out.printf("  biểu đã tạo (templates) %d/%d%n", done, total);
      shown = System.nanoTime();
    }
  }
}

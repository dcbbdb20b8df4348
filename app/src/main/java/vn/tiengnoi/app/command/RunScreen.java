package vn.tiengnoi.app.command;

import java.io.PrintStream;
import vn.tiengnoi.etl.Progress;

/** What somebody sees of a run, and how they stop it: progress, and a polite end on Ctrl-C. */
final class RunScreen implements AutoCloseable {
  private final StepProgress shown;
  private final StopSignal stop;

  private RunScreen(StepProgress shown, StopSignal stop) {
    this.shown = shown;
    this.stop = stop;
  }

  static RunScreen open(PrintStream err) {
    StepProgress shown = new StepProgress(err, System::nanoTime, StepProgress.onTerminal());
    return new RunScreen(shown, StopSignal.listen(err));
  }

  Progress progress() {
    return new Progress() {
      @Override
      public void at(String step, long done, long total) {
        shown.at(step, done, total);
      }

      @Override
      public void cells(long more) {
        shown.cells(more);
      }

      @Override
      public boolean goesOn() {
        return !stop.isAsked();
      }
    };
  }

  @Override
  public void close() {
    stop.close();
  }
}

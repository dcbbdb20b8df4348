package vn.tiengnoi.dashboards;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tiengnoi.dashboards.selection.SelectionReader;
import vn.tiengnoi.warehouse.read.ReadApi;
import vn.tiengnoi.warehouse.read.Reading;

/**
 * Asks for an overview while the web server starts: opening the engine and reading the first
 * figures takes about as long as that, so the first reader need not wait for both.
 */
final class WarmUp implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Thread thread;

  private WarmUp(Thread thread) {
    this.thread = thread;
  }

  static WarmUp start(ReadApi api) {
    Thread thread = new Thread(() -> ask(api), "warm-up");
    thread.setDaemon(true);
    thread.start();
    return new WarmUp(thread);
  }

  private static void ask(ReadApi api) {
    try {
      Reading reading = api.newest();
      reading.overview(SelectionReader.initial(reading).question());
    } catch (RuntimeException failure) {
      // The first page will fail the same way, and says so to its reader.
      LOG.debug("nothing to warm up with", failure);
    }
  }

  /** Waits for the question, so that nobody closes what it still reads from. */
  @Override
  public void close() {
    try {
      thread.join(PATIENCE.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

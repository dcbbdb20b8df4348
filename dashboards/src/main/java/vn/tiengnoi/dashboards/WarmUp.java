package vn.tiengnoi.dashboards;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tiengnoi.dashboards.selection.SelectionReader;
import vn.tiengnoi.warehouse.read.ReadApi;
import vn.tiengnoi.warehouse.read.Reading;

/**
 * Asks for the overview while the web server starts, and for its page once it runs: opening the
 * engine, reading the first figures and making the first page take longer than any after them, and
 * the first reader need not wait for that.
 */
final class WarmUp implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ReadApi api;
  private final CompletableFuture<Integer> port = new CompletableFuture<>();
  private final Thread thread = new Thread(this::run, "warm-up");

  private WarmUp(ReadApi api) {
    this.api = api;
    thread.setDaemon(true);
  }

  static WarmUp start(ReadApi api) {
    WarmUp warmUp = new WarmUp(api);
    warmUp.thread.start();
    return warmUp;
  }

  /** Tells that pages are answered on this port. */
  void serverRuns(int portNumber) {
    port.complete(portNumber);
  }

  private void run() {
    try {
      Reading reading = api.newest();
      reading.overview(SelectionReader.initial(reading).question());
      readPage(port.join());
    } catch (IOException | RuntimeException failure) {
      // Either the server is closing, or the first page will fail the same way and say so.
      LOG.debug("no page to warm up with", failure);
    }
  }

  private static void readPage(int portNumber) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), portNumber)) {
      socket.setSoTimeout((int) PATIENCE.toMillis());
      String request = "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    }
  }

  /** Waits for the question, so that nobody closes what it still reads from. */
  @Override
  public void close() {
    port.completeExceptionally(new CancellationException("the server closes"));
    try {
      thread.join(PATIENCE.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

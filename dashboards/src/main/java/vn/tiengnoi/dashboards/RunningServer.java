package vn.tiengnoi.dashboards;

import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** A server that answers on this machine's loopback until it is closed. */
public final class RunningServer implements AutoCloseable {
  private final ServletWebServerApplicationContext context;
  private final WarmUp warmUp;
  private final int port;

  RunningServer(ServletWebServerApplicationContext context, WarmUp warmUp) {
    var server = context.getWebServer();
    if (server == null) {
      throw new IllegalStateException("the web server did not start");
    }
    this.context = context;
    this.warmUp = warmUp;
    this.port = server.getPort();
    warmUp.serverRuns(port);
  }

  /** The port it listens on: the one asked for, or the free one found where that was 0. */
  public int port() {
    return port;
  }

  @Override
  public void close() {
    context.close();
    warmUp.close();
  }
}

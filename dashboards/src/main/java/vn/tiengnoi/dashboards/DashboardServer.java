package vn.tiengnoi.dashboards;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import vn.tiengnoi.reports.Documents;
import vn.tiengnoi.warehouse.read.ReadApi;
import vn.tiengnoi.warehouse.upload.UploadDesk;

/**
 * The door to the web pages: starts them over a home's figures and documents.
 *
 * <pre>{@code
 * try (RunningServer server = DashboardServer.start(api, documents, 8080)) {
 *   System.err.println("http://localhost:" + server.port() + "/");
 * }
 * }</pre>
 *
 * <p>It listens on 127.0.0.1 only and takes no setting from the environment, the working directory
 * or system properties: who may read the pages is decided here and nowhere else.
 */
public final class DashboardServer {
  /** The web server announces each step at INFO; kept here, as loggers are only weakly held. */
  private static final Logger WEB_SERVER = Logger.getLogger("org.apache");

  private DashboardServer() {}

  /**
   * Starts the pages. The caller keeps {@code api} and closes it after the server.
   *
   * @param port the port, or 0 for a free one
   * @throws PortTakenException where another program listens there
   */
  public static RunningServer start(ReadApi api, Documents documents, int port) {
    return start(api, documents, null, port);
  }

  /**
   * The same, with uploads.
   *
   * @param desk takes what is uploaded; null where nothing is
   */
  public static RunningServer start(
      ReadApi api, Documents documents, @Nullable UploadDesk desk, int port) {
    WEB_SERVER.setLevel(Level.WARNING);
    WarmUp warmUp = WarmUp.start(api);
    var context = new AnnotationConfigServletWebServerApplicationContext();
    context.setEnvironment(new ClosedEnvironment());
    context.registerBean(ReadApi.class, () -> api, bean -> bean.setDestroyMethodName(null));
    context.registerBean(Documents.class, () -> documents);
    if (desk != null) {
      context.registerBean(UploadDesk.class, () -> desk);
    }
    context.registerBean(ListenPort.class, () -> new ListenPort(port));
    context.register(DashboardConfiguration.class);
    try {
      context.refresh();
      return new RunningServer(context, warmUp);
    } catch (RuntimeException failure) {
      context.close();
      warmUp.close();
      throw portTaken(failure) ? new PortTakenException(port, failure) : failure;
    }
  }

  private static boolean portTaken(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof PortInUseException) {
        return true;
      }
    }
    return false;
  }

  /** The port asked for. */
  record ListenPort(int number) {}

  private static final class ClosedEnvironment extends StandardEnvironment {
    @Override
    protected void customizePropertySources(MutablePropertySources sources) {
      // None: see the class comment.
    }
  }
}

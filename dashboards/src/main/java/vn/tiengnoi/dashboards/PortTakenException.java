package vn.tiengnoi.dashboards;

/** Another program listens on the port asked for; the message is for people. */
public final class PortTakenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PortTakenException(int port, Throwable cause) {
    super(
        ("Cổng %1$d đang được chương trình khác dùng; hãy chọn cổng khác bằng --port."
                + " / Port %1$d is taken by another program; choose another with --port.")
            .formatted(port),
        cause);
  }
}

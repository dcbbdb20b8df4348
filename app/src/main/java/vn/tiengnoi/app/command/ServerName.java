package vn.tiengnoi.app.command;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;

/** Names this process among the servers of a home, for as long as it lives. */
final class ServerName {
  private ServerName() {}

  static String of(String what) {
    return "%s %s/%d/%s"
        .formatted(
            what,
            host(),
            ProcessHandle.current().pid(),
            UUID.randomUUID().toString().substring(0, 8));
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}

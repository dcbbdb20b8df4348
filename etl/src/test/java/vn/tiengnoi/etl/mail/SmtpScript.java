package vn.tiengnoi.etl.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers as it is told, and remembers what it was told. */
final class SmtpScript implements AutoCloseable {
  private final ServerSocket socket;
  private final Thread thread;
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private volatile Map<String, String> answers = Map.of();

  SmtpScript() throws IOException {
    socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    thread = new Thread(this::serve, "smtp-script");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  /** How lines that begin so are answered from now on; all others are fine. */
  void answer(Map<String, String> byStart) {
    answers = byStart;
  }

  List<String> heard() {
    return heard;
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        talk(client);
      } catch (IOException closed) {
        // The next one, or the end.
      }
    }
  }

  private void talk(Socket client) throws IOException {
    PrintStream out = new PrintStream(client.getOutputStream(), true, StandardCharsets.UTF_8);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
    out.print("220 ready\r\n");
    boolean content = false;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (!content) {
        heard.add(line);
        content = line.equals("DATA");
        out.print((content ? "354 go on" : answerTo(line)) + "\r\n");
      } else if (line.equals(".")) {
        content = false;
        out.print(answerTo("content") + "\r\n");
      }
      if (line.equals("QUIT")) {
        return;
      }
    }
  }

  private String answerTo(String line) {
    return answers.entrySet().stream()
        .filter(one -> line.startsWith(one.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("250 fine");
  }

  /** Ends, once the last accept has ended: one that is under way may still take a caller. */
  @Override
  public void close() throws IOException {
    socket.close();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

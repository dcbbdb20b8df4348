package vn.tiengnoi.etl;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.settings.Settings;

/** A real mail server in this process: our mailbox there, and those of the senders. */
final class PostOffice implements AutoCloseable {
  static final String OURS = "baocao@trungtam.example";
  static final String CLERK = "canbo@sinho.example";
  private static final String PASSWORD = "mat-khau";

  final GreenMail server =
      new GreenMail(
          new ServerSetup[] {
            ServerSetup.SMTP.dynamicPort(), ServerSetup.IMAP.dynamicPort(),
          });
  private final Session session = Session.getInstance(new Properties());
  private final GreenMailUser ours;

  PostOffice() {
    server.start();
    ours = server.setUser(OURS, "baocao", PASSWORD);
  }

  /** Writes the settings of a home that uses this server. */
  Settings settings(Home home, String... more) {
    try {
      Files.writeString(home.root().resolve("mail.txt"), PASSWORD + "\n");
      Path file = home.root().resolve(Settings.FILE);
      String before = Files.exists(file) ? Files.readString(file) : "";
      Files.writeString(
          file,
          before
              + """
          mailbox:
            host: 127.0.0.1
            port: %d
            user: baocao
            password_file: mail.txt
          %s
          smtp:
            host: 127.0.0.1
            port: %d
            from: %s
            name: Trung tâm báo cáo
          """
                  .formatted(
                      server.getImap().getPort(),
                      String.join("\n", more),
                      server.getSmtp().getPort(),
                      OURS));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return home.settings();
  }

  /** A mail with these files, delivered into our mailbox as it is. */
  MimeMessage mail(String from, String subject, Attached... files) throws Exception {
    MimeMessage mail = new MimeMessage(session);
    mail.setFrom(new InternetAddress(from));
    mail.setRecipient(Message.RecipientType.TO, new InternetAddress(OURS));
    mail.setSubject(subject, "UTF-8");
    MimeMultipart parts = new MimeMultipart();
    MimeBodyPart text = new MimeBodyPart();
    text.setText("Kính gửi trung tâm, xin gửi báo cáo.", "UTF-8");
    parts.addBodyPart(text);
    for (Attached file : files) {
      MimeBodyPart part = new MimeBodyPart();
      part.setContent(file.content(), file.type());
      part.setDisposition("attachment");
      if (!file.name().isEmpty()) {
        part.setFileName(file.name());
      }
      parts.addBodyPart(part);
    }
    mail.setContent(parts);
    mail.saveChanges();
    return mail;
  }

  /** An attachment. */
  static final class Attached {
    private final String name;
    private final byte[] content;
    private final String type;

    Attached(String name, byte[] content, String type) {
      this.name = name;
      this.content = content;
      this.type = type;
    }

    static Attached of(String name, byte[] content) {
      return new Attached(name, content, "application/octet-stream");
    }

    String name() {
      return name;
    }

    byte[] content() {
      return content;
    }

    String type() {
      return type;
    }
  }

  void deliver(MimeMessage mail) {
    ours.deliver(mail);
  }

  /** A mail byte by byte. */
  void deliver(String raw) throws MessagingException {
    deliver(
        new MimeMessage(
            session,
            new ByteArrayInputStream(
                raw.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1))));
  }

  /** Mails of a folder of ours: flags and subject, one text each. */
  List<String> folder(String name) throws Exception {
    Properties properties = new Properties();
    properties.setProperty("mail.imap.port", Integer.toString(server.getImap().getPort()));
    try (Store store = Session.getInstance(properties).getStore("imap")) {
      store.connect("127.0.0.1", "baocao", PASSWORD);
      Folder folder = store.getFolder(name);
      if (!folder.exists()) {
        return List.of();
      }
      folder.open(Folder.READ_ONLY);
      List<String> mails = new ArrayList<>();
      for (Message message : folder.getMessages()) {
        mails.add((message.isSet(Flags.Flag.SEEN) ? "seen " : "new ") + message.getSubject());
      }
      return mails;
    }
  }

  /** What a sender got, oldest first. */
  List<MimeMessage> received(String address) throws Exception {
    List<MimeMessage> got = new ArrayList<>();
    for (MimeMessage message : server.getReceivedMessages()) {
      Address[] to = message.getAllRecipients();
      if (to != null && Arrays.stream(to).anyMatch(one -> one.toString().equals(address))) {
        got.add(message);
      }
    }
    return got;
  }

  static byte[] bytes(Path file) throws IOException {
    return Files.readAllBytes(file);
  }

  static byte[] raw(MimeMessage mail) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    mail.writeTo(out);
    return out.toByteArray();
  }

  @Override
  public void close() {
    server.stop();
  }
}

package vn.tiengnoi.etl.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.regex.Pattern;
import vn.tiengnoi.warehouse.home.Home;

/**
 * A mail of the outbox as it goes out. Its Message-ID follows from the row alone: where a crash
 * makes us send it a second time, servers and readers recognise it as the same.
 */
final class KnownMessage extends MimeMessage {
  private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]+>");

  private final String id;

  private KnownMessage(Session session, String id) {
    super(session);
    this.id = id;
  }

  /**
   * Puts the mail together.
   *
   * @throws FileNotFoundException where a file that goes with it is gone
   */
  static KnownMessage of(
      Session session, Home home, SmtpSettings settings, OutgoingMessage mail, Instant queuedAt)
      throws MessagingException, IOException {
    KnownMessage message = new KnownMessage(session, messageId(settings, mail.key(), queuedAt));
    message.setFrom(from(settings));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
    message.setSubject(oneLine(mail.subject()), StandardCharsets.UTF_8.name());
    message.setHeader(
        "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(queuedAt.atOffset(ZoneOffset.UTC)));
    boolean answers = mail.inReplyTo() != null && MESSAGE_ID.matcher(mail.inReplyTo()).matches();
    if (answers) {
      message.setHeader("In-Reply-To", mail.inReplyTo());
      message.setHeader("References", mail.inReplyTo());
    }
    boolean replied = answers || mail.kind() == OutgoingMessage.Kind.RECEIPT;
    message.setHeader("Auto-Submitted", replied ? "auto-replied" : "auto-generated");
    message.setHeader("X-Auto-Response-Suppress", "All");
    fill(message, home, mail);
    message.saveChanges();
    return message;
  }

  private static InternetAddress from(SmtpSettings settings) throws MessagingException {
    try {
      return new InternetAddress(
          settings.from(), oneLine(settings.name()), StandardCharsets.UTF_8.name());
    } catch (UnsupportedEncodingException e) {
      throw new MessagingException("every Java has UTF-8", e);
    }
  }

  private static void fill(MimeMessage message, Home home, OutgoingMessage mail)
      throws MessagingException, IOException {
    if (mail.attachments().isEmpty()) {
      message.setText(mail.body(), StandardCharsets.UTF_8.name());
      return;
    }
    MimeMultipart parts = new MimeMultipart();
    MimeBodyPart text = new MimeBodyPart();
    text.setText(mail.body(), StandardCharsets.UTF_8.name());
    parts.addBodyPart(text);
    for (OutgoingMessage.Attachment attachment : mail.attachments()) {
      Path file = home.root().resolve(attachment.path()).normalize();
      if (!file.startsWith(home.root()) || !Files.isRegularFile(file)) {
        throw new FileNotFoundException(attachment.path());
      }
      MimeBodyPart part = new MimeBodyPart();
      part.attachFile(file.toFile());
      part.setFileName(oneLine(attachment.name()));
      parts.addBodyPart(part);
    }
    message.setContent(parts);
  }

  /** A line break in a header would begin another header. */
  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  static String messageId(SmtpSettings settings, String key, Instant queuedAt) {
    try {
      byte[] what = (key + "|" + queuedAt.toEpochMilli()).getBytes(StandardCharsets.UTF_8);
      String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(what));
      return "<%s.tiengnoi@%s>".formatted(hash.substring(0, 32), settings.domain());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }
}

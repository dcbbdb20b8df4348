package vn.tiengnoi.etl.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a mail says. Nothing of it is proved: anybody can write any sender.
 *
 * @param sender address, lower case; empty where it is not exactly one
 * @param messageId its Message-ID; null for none
 * @param automatic whether a machine made it, so that an answer might never end
 * @param authentication what the first server to say so said about its sender; empty for nothing
 */
record MailHead(
    String sender,
    String subject,
    @Nullable String messageId,
    boolean automatic,
    String authentication) {
  private static final int LONGEST_SUBJECT = 300;
  private static final int LONGEST_ADDRESS = 320;
  private static final int LONGEST_ID = 900;
  private static final Set<String> MACHINES =
      Set.of("mailer-daemon", "postmaster", "noreply", "no-reply", "donotreply", "bounce");
  private static final Set<String> BULK = Set.of("bulk", "junk", "list", "auto_reply");
  private static final List<String> OF_LISTS =
      List.of("List-Id", "List-Unsubscribe", "List-Post", "X-Autoreply", "X-Autorespond");
  private static final Pattern DMARC_PASS =
      Pattern.compile("(?i)(^|[;\\s])dmarc\\s*=\\s*pass($|[;\\s(])");
  private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");

  /** Reads the head of a mail, in which anything may stand. */
  static MailHead of(MimeMessage message) throws MessagingException {
    String sender = sender(message);
    return new MailHead(
        sender,
        subject(message),
        messageId(message),
        isAutomatic(message, sender),
        first(message, "Authentication-Results"));
  }

  private static String sender(MimeMessage message) {
    try {
      String[] lines = message.getHeader("From");
      if (lines == null || lines.length != 1) {
        return "";
      }
      InternetAddress[] from =
          InternetAddress.parseHeader(MimeUtility.unfold(lines[0]).strip(), true);
      if (from.length != 1 || from[0].isGroup() || from[0].getAddress() == null) {
        return "";
      }
      from[0].validate();
      String address = from[0].getAddress().strip().toLowerCase(Locale.ROOT);
      return address.contains("@") && address.length() <= LONGEST_ADDRESS ? address : "";
    } catch (MessagingException notAnAddress) {
      return "";
    }
  }

  private static String subject(MimeMessage message) throws MessagingException {
    String raw = first(message, "Subject");
    String subject;
    try {
      subject = MimeUtility.decodeText(MimeUtility.unfold(raw));
    } catch (UnsupportedEncodingException unknownLetters) {
      subject = raw;
    }
    String line = subject.replaceAll("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]+", " ").strip();
    return line.length() > LONGEST_SUBJECT ? line.substring(0, LONGEST_SUBJECT) + "…" : line;
  }

  private static @Nullable String messageId(MimeMessage message) throws MessagingException {
    String id = first(message, "Message-ID").strip();
    return id.isEmpty() || id.length() > LONGEST_ID || !id.matches("<[^<>\\s]+>") ? null : id;
  }

  private static boolean isAutomatic(MimeMessage message, String sender) throws MessagingException {
    String submitted = first(message, "Auto-Submitted").strip().toLowerCase(Locale.ROOT);
    String precedence = first(message, "Precedence").strip().toLowerCase(Locale.ROOT);
    String local = sender.contains("@") ? sender.substring(0, sender.indexOf('@')) : "";
    return (!submitted.isEmpty() && !submitted.startsWith("no"))
        || BULK.contains(precedence)
        || MACHINES.contains(local)
        || first(message, "Return-Path").strip().equals("<>")
        || first(message, "Content-Type").toLowerCase(Locale.ROOT).contains("multipart/report")
        || has(message, OF_LISTS);
  }

  private static boolean has(MimeMessage message, List<String> headers) throws MessagingException {
    for (String header : headers) {
      if (message.getHeader(header) != null) {
        return true;
      }
    }
    return false;
  }

  /** The topmost: further ones below were there when our own server got the mail. */
  private static String first(MimeMessage message, String header) throws MessagingException {
    String[] lines = message.getHeader(header);
    return lines == null || lines.length == 0 || lines[0] == null ? "" : lines[0];
  }

  /** Whether this server says, in the topmost such header, that DMARC holds for the sender. */
  boolean isVouchedForBy(String server) {
    String said = COMMENT.matcher(MimeUtility.unfold(authentication)).replaceAll(" ").strip();
    int end = said.indexOf(';');
    if (end < 0) {
      return false;
    }
    String who = said.substring(0, end).strip();
    String name = who.contains(" ") ? who.substring(0, who.indexOf(' ')) : who;
    return name.equalsIgnoreCase(server) && DMARC_PASS.matcher(said.substring(end)).find();
  }
}

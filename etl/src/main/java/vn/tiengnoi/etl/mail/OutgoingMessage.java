package vn.tiengnoi.etl.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail to send.
 *
 * @param key what it is about, unique for ever: {@code reminder/FORM/REPORTER/UNIT/PERIOD/before-3}
 * @param reporter code of the reporter it is for; null where it is for nobody in the pack
 * @param recipient address
 * @param subject one line, Vietnamese first
 * @param body plain text, Vietnamese first, English beneath
 * @param inReplyTo Message-ID of the mail that this one answers; null for none
 */
public record OutgoingMessage(
    String key,
    Kind kind,
    @Nullable String reporter,
    String recipient,
    String subject,
    String body,
    @Nullable String inReplyTo,
    List<Attachment> attachments) {

  public OutgoingMessage {
    attachments = List.copyOf(attachments);
  }

  /** Why it is sent. */
  public enum Kind {
    RECEIPT,
    REMINDER,
    ESCALATION,
    NOTICE;

    /** As it stands in the database. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * A file that goes with it.
   *
   * @param path relative to the home, with {@code /}
   * @param name what the recipient sees
   */
  public record Attachment(String path, String name) {}
}

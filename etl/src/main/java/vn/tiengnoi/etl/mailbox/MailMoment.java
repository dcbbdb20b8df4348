package vn.tiengnoi.etl.mailbox;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** The mail library speaks of moments as {@link Date}; here they become ours, and nowhere else. */
final class MailMoment {
  private MailMoment() {}

  /** When the server got a mail; never later than now, whatever the server says. */
  static Instant received(Message message, Instant now) throws MessagingException {
    @Nullable Date date = message.getReceivedDate();
    return date == null || date.toInstant().isAfter(now) ? now : date.toInstant();
  }
}

package vn.tiengnoi.etl.mailbox;

/** The mailbox cannot be used at present; the message is for people. */
public final class MailboxUnreachableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MailboxUnreachableException(MailboxSettings settings, Throwable cause) {
    super(
        "không dùng được hộp thư %1$s: %2$s / the mailbox %1$s cannot be used: %2$s"
            .formatted(
                settings.account(),
                String.valueOf(cause.getMessage()).replaceAll("\\p{Cntrl}+", " ")),
        cause);
  }
}

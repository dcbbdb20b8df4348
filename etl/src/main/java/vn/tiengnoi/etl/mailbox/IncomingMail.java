package vn.tiengnoi.etl.mailbox;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mail that was looked at.
 *
 * @param uid the server's number of it
 * @param reporters for whom its sender reports
 * @param files what it brought, in the vault
 * @param contentHash over its files; null for none
 */
record IncomingMail(
    long uid,
    MailHead head,
    long size,
    Instant receivedAt,
    MailOutcome outcome,
    Set<String> reporters,
    List<MailParts.Taken> files,
    @Nullable String contentHash,
    MailNotes notes) {

  IncomingMail {
    files = List.copyOf(files);
  }

  boolean isAnswerable() {
    return outcome.isAnswered() && !head.automatic();
  }

  /** The same mail, which was there before. */
  IncomingMail repeated() {
    return new IncomingMail(
        uid,
        head,
        size,
        receivedAt,
        MailOutcome.REPEATED,
        reporters,
        List.of(),
        contentHash,
        notes);
  }
}

package vn.tiengnoi.etl.mailbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.home.HomeDatabase;

/**
 * A mail that came, and what became of it.
 *
 * @param outcome {@code taken}, {@code no_files}, {@code too_large}, {@code unreadable}, {@code
 *     repeated}, {@code automatic}, {@code unknown_sender} or {@code not_authenticated}
 * @param files how many files of it went to intake
 * @param notesVi what was left out of it, a line each
 * @param reply state of the mail that answers it; null where there is none
 * @param answeredAt when its answer was queued, or it was settled that there is none
 * @param doneAt when the server was told
 */
public record IncomingMessage(
    long number,
    Instant receivedAt,
    String sender,
    String subject,
    long size,
    String outcome,
    int files,
    String notesVi,
    String notesEn,
    @Nullable String reply,
    @Nullable Instant answeredAt,
    @Nullable Instant doneAt) {

  /** The newest mails of a home. */
  public static List<IncomingMessage> newest(HomeDatabase database, int most) {
    return new IncomingMessages(database).list(most);
  }
}

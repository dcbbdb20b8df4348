package vn.tiengnoi.etl.reminder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of a step.
 *
 * @param entry key of the ledger's entry
 * @param step code of the step
 * @param skipped why nobody was written to; null where somebody was
 * @param dueOn the day of the step
 * @param message key of a mail that carries it; null where it was skipped
 * @param messageState what became of that mail
 */
public record SettledReminder(
    String entry,
    String step,
    @Nullable Skipped skipped,
    LocalDate dueOn,
    @Nullable String message,
    @Nullable String messageState) {

  /** Why a step was left out. */
  public enum Skipped {
    /** When it could have been sent, a later step was due already. */
    LATER_STEP,
    /** Nobody is known to write to. */
    NO_CONTACT,
    /** No reporter stands above. */
    NO_PARENT;

    /** As it stands in the database. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}

package vn.tiengnoi.app.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job as its home knows it.
 *
 * @param since from when on it owes anything; null where no server ever knew it
 * @param state {@code waiting}, {@code running}, {@code done}, {@code failed}, {@code busy}
 * @param last when its newest turn ended, or began where it runs
 * @param next when its next turn is; null where it is off
 * @param owed how many of its turns are still to be done; null for a job whose backlog lies
 *     elsewhere
 * @param message what its newest turn did, or why it failed
 */
public record JobState(
    String name,
    String cron,
    @Nullable Instant since,
    String state,
    @Nullable Instant last,
    @Nullable Instant next,
    @Nullable Integer owed,
    @Nullable String message) {

  /** Whether it has turns of its own, and all of them are done. */
  public boolean owesNothing() {
    return owed != null && owed == 0;
  }
}

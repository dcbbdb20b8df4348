package vn.tiengnoi.warehouse.lake;

import java.util.Locale;

/**
 * What was done to a submission after it came; kept as one more row of {@link
 * LakeTable#SUBMISSION_VERSION}, so that what counted before can always be asked for.
 *
 * @param number 1, 2 … within the submission; the highest tells its present standing
 * @param reason why, in the words of whoever did it
 * @param who who did it
 */
public record SubmissionEvent(int number, Act act, String reason, String who) {

  /** What can be done to a submission. */
  public enum Act {
    WITHDRAW,
    /** Undoes a withdrawal. */
    RESTORE,
    APPROVE,
    /** Lets a report for a locked period through. */
    RELEASE,
    /** Puts a newer reading of the same file in its place. */
    REPLACE;

    /** The spelling in the lake and the database: {@code withdraw}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Act ofCode(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}

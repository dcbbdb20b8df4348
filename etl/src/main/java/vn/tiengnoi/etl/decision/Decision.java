package vn.tiengnoi.etl.decision;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One decision of a person; never changed, only revoked.
 *
 * @param number in the order in which they were made
 * @param subject of a name: its comparison key; of a confirmation: {@code check|figure|value}; of a
 *     layout: its fingerprint
 * @param scope of a name: the reporter that writes it so, empty for everybody; of a confirmation:
 *     the report, {@code form|reporter|unit|period}
 * @param answer of a name: identity of the unit meant; of a confirmation: {@code right}; of a
 *     layout: the whole mapping as text
 * @param revoked how it ended; null while it holds
 */
public record Decision(
    long number,
    Kind kind,
    String subject,
    String scope,
    String answer,
    String reason,
    String who,
    Instant at,
    @Nullable Revoked revoked) {

  /** The only answer of a confirmation. */
  public static final String RIGHT = "right";

  /** What is decided. */
  public enum Kind {
    /** Which unit a written name means. */
    NAME,
    /** That a doubted figure is right. */
    CONFIRM,
    /** What a layout of sheets means. */
    LAYOUT;

    /** The spelling in the database and in files: {@code name}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Kind ofCode(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /** The end of a decision. */
  public record Revoked(long number, String reason, String who, Instant at) {}

  /** Whether it still holds. */
  public boolean holds() {
    return revoked == null;
  }

  /** Whether both answer the same question. */
  boolean asks(Kind otherKind, String otherSubject, String otherScope) {
    return kind == otherKind && subject.equals(otherSubject) && scope.equals(otherScope);
  }

  /** What a name decision is about, in the spelling of {@link #subject}. */
  public static String subjectOf(Doubt doubt) {
    return String.join("|", doubt.check(), doubt.figure(), doubt.value());
  }
}

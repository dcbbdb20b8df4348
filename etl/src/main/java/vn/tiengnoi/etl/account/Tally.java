package vn.tiengnoi.etl.account;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts the cells of one sheet while it is read. */
public final class Tally {
  private final @Nullable String sheet;
  private final long[] ignored = new long[IgnoredReason.values().length];
  private final Map<IgnoredReason, List<String>> places = new EnumMap<>(IgnoredReason.class);
  private final List<String> heldAt = new ArrayList<>();
  private long held;

  /**
   * Begins at zero.
   *
   * @param sheet sheet of a workbook; null for a CSV
   */
  public Tally(@Nullable String sheet) {
    this.sheet = sheet;
  }

  /** Cells whose addresses nobody needs. */
  public void ignore(IgnoredReason reason, long cells) {
    ignored[reason.ordinal()] += cells;
  }

  /** One cell that its sender may look for. */
  public void ignore(IgnoredReason reason, String at) {
    ignored[reason.ordinal()]++;
    List<String> known = places.computeIfAbsent(reason, first -> new ArrayList<>());
    if (known.size() < AccountLine.MOST_ADDRESSES) {
      known.add(at);
    }
  }

  /** One cell that cannot be placed and waits. */
  public void hold(String at) {
    held++;
    if (heldAt.size() < AccountLine.MOST_ADDRESSES) {
      heldAt.add(at);
    }
  }

  /** Cells that wait; too many to say where. */
  public void hold(long cells) {
    held += cells;
  }

  /** What was counted. */
  public CellAccount account() {
    List<AccountLine> lines = new ArrayList<>();
    lines.add(new AccountLine(sheet, Outcome.HELD, null, held, heldAt));
    for (IgnoredReason reason : IgnoredReason.values()) {
      lines.add(
          new AccountLine(
              sheet,
              Outcome.IGNORED,
              reason,
              ignored[reason.ordinal()],
              places.getOrDefault(reason, List.of())));
    }
    return CellAccount.of(lines);
  }
}

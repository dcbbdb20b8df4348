package vn.tiengnoi.etl.account;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cells of one sheet that share an outcome, and a reason where they are ignored.
 *
 * @param sheet sheet of a workbook; null for a CSV
 * @param reason why they are ignored; null for every other outcome
 * @param cells how many
 * @param at where the first of them are, as far as that is worth telling
 */
public record AccountLine(
    @Nullable String sheet,
    Outcome outcome,
    @Nullable IgnoredReason reason,
    long cells,
    List<String> at) {

  /** Most addresses kept; the count has no limit. */
  public static final int MOST_ADDRESSES = 200;

  public AccountLine {
    if ((outcome == Outcome.IGNORED) != (reason != null)) {
      throw new IllegalArgumentException(
          "a reason belongs to what is ignored, and to nothing else");
    }
    if (cells < 0 || at.size() > cells) {
      throw new IllegalArgumentException("%d cells at %d addresses".formatted(cells, at.size()));
    }
    at = at.size() > MOST_ADDRESSES ? List.copyOf(at.subList(0, MOST_ADDRESSES)) : List.copyOf(at);
  }

  /** Cells that are ignored, without their addresses. */
  public static AccountLine ignored(@Nullable String sheet, IgnoredReason reason, long cells) {
    return new AccountLine(sheet, Outcome.IGNORED, reason, cells, List.of());
  }

  /** Cells of any other outcome, without their addresses. */
  public static AccountLine of(@Nullable String sheet, Outcome outcome, long cells) {
    return new AccountLine(sheet, outcome, null, cells, List.of());
  }

  /** What two lines must share to be one. */
  record Key(@Nullable String sheet, Outcome outcome, @Nullable IgnoredReason reason) {}

  Key key() {
    return new Key(sheet, outcome, reason);
  }

  /** The same without some of the cells. */
  AccountLine without(long fewer, List<String> places) {
    List<String> rest = at.stream().filter(one -> !places.contains(one)).toList();
    long left = cells - fewer;
    List<String> shown = rest.size() > left ? rest.subList(0, (int) Math.max(0, left)) : rest;
    return new AccountLine(sheet, outcome, reason, left, shown);
  }

  AccountLine plus(AccountLine other) {
    List<String> both = new ArrayList<>(at);
    both.addAll(other.at);
    return new AccountLine(sheet, outcome, reason, cells + other.cells, both);
  }
}

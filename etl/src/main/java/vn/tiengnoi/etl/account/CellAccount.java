package vn.tiengnoi.etl.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What became of every cell with content, by counts: accepted + warned + held + rejected + ignored
 * is all there is (docs/decisions/0016). Costs the same for ten cells and for ten million.
 *
 * @param lines one a sheet, outcome and reason
 */
public record CellAccount(List<AccountLine> lines) {
  public static final CellAccount NONE = new CellAccount(List.of());

  public CellAccount {
    lines = List.copyOf(lines);
  }

  /** Adds lines up; those that say nothing are left out. */
  public static CellAccount of(Collection<AccountLine> lines) {
    Map<AccountLine.Key, AccountLine> together = new LinkedHashMap<>();
    for (AccountLine line : lines) {
      if (line.cells() > 0) {
        together.merge(line.key(), line, AccountLine::plus);
      }
    }
    return new CellAccount(List.copyOf(together.values()));
  }

  public CellAccount plus(CellAccount other) {
    List<AccountLine> both = new ArrayList<>(lines);
    both.addAll(other.lines);
    return of(both);
  }

  /** All cells. */
  public long cells() {
    return lines.stream().mapToLong(AccountLine::cells).sum();
  }

  public long cells(Outcome outcome) {
    return lines.stream()
        .filter(line -> line.outcome() == outcome)
        .mapToLong(AccountLine::cells)
        .sum();
  }

  /** The same cells where the whole report waits; what is unusable stays so. */
  public CellAccount held() {
    return each(
        line ->
            line.outcome() == Outcome.REJECTED || line.outcome() == Outcome.IGNORED
                ? line
                : new AccountLine(line.sheet(), Outcome.HELD, null, line.cells(), line.at()));
  }

  /** The same cells of a file of which nothing can be used, whatever they are. */
  public CellAccount rejected() {
    return each(line -> AccountLine.of(line.sheet(), Outcome.REJECTED, line.cells()));
  }

  /** The same cells where all of them are known from an earlier submission. */
  public CellAccount unchanged() {
    return each(line -> AccountLine.ignored(line.sheet(), IgnoredReason.UNCHANGED, line.cells()));
  }

  /**
   * The same where some cells turned out to be something else.
   *
   * @param at where the first of them are
   */
  public CellAccount moved(
      @Nullable String sheet, Outcome from, Outcome to, long cells, List<String> at) {
    AccountLine.Key key = new AccountLine.Key(sheet, from, null);
    List<AccountLine> moved = new ArrayList<>();
    for (AccountLine line : lines) {
      moved.add(line.key().equals(key) ? line.without(cells, at) : line);
    }
    moved.add(new AccountLine(sheet, to, null, cells, at));
    return of(moved);
  }

  private CellAccount each(UnaryOperator<AccountLine> change) {
    return of(lines.stream().map(change).toList());
  }
}

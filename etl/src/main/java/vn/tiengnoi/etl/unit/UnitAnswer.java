package vn.tiengnoi.etl.unit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.unit.Unit;

/**
 * What a written name was found to mean.
 *
 * @param unit the unit; null unless the outcome is {@link Outcome#FOUND}
 * @param candidates units it may mean, for a person to choose from; successors of a unit that ended
 * @param ended the units it names that do not exist on the days asked for
 * @param flags how the name differs from the unit's
 */
public record UnitAnswer(
    Outcome outcome,
    @Nullable Unit unit,
    List<Unit> candidates,
    List<Unit> ended,
    List<String> flags) {

  /** Whether a name means a unit, and why not. */
  public enum Outcome {
    FOUND,
    AMBIGUOUS,
    /** It names a unit, but not one of those days. */
    NOT_VALID,
    /** It names a unit of another level. */
    OTHER_LEVEL,
    UNKNOWN,
    /** A remainder: "Các xã còn lại". */
    NOT_A_UNIT,
    /** A total or a heading: no data. */
    NO_DATA,
    /** Letters of it were lost on the way. */
    LOST
  }

  public UnitAnswer {
    candidates = List.copyOf(candidates);
    ended = List.copyOf(ended);
    flags = List.copyOf(flags);
  }

  static UnitAnswer found(Unit unit, List<String> flags) {
    return new UnitAnswer(Outcome.FOUND, unit, List.of(), List.of(), flags);
  }

  static UnitAnswer open(Outcome outcome, List<Unit> candidates, String flag) {
    return new UnitAnswer(outcome, null, candidates, List.of(), List.of(flag));
  }

  boolean isFound() {
    return outcome == Outcome.FOUND;
  }

  /** The same answer to other words than those written. */
  UnitAnswer with(String flag) {
    List<String> all = new ArrayList<>(List.of(flag));
    flags.stream().filter(one -> !one.equals(flag)).forEach(all::add);
    return new UnitAnswer(outcome, unit, candidates, ended, all);
  }
}

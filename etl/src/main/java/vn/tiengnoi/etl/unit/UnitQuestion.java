package vn.tiengnoi.etl.unit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/**
 * A name and what is known around it.
 *
 * @param written the name as it was written
 * @param level the level it must be of; null where that is not known, and then a bare name belongs
 *     to the highest level that ever bore it
 * @param within identities of the units in one of which it must lie; empty where that is not known
 * @param from first day on which the unit is meant
 * @param to last day on which it is meant
 */
public record UnitQuestion(
    String written, @Nullable UnitLevel level, List<String> within, LocalDate from, LocalDate to) {
  public UnitQuestion {
    within = List.copyOf(within);
  }

  UnitQuestion about(String otherWords) {
    return new UnitQuestion(otherWords, level, within, from, to);
  }

  UnitQuestion atLevel(UnitLevel other) {
    return new UnitQuestion(written, other, within, from, to);
  }

  UnitQuestion lyingWithin(List<String> units) {
    return new UnitQuestion(written, level, units, from, to);
  }
}

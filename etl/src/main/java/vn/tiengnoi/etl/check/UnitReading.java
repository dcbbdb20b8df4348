package vn.tiengnoi.etl.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.tiengnoi.etl.check.Nearest.Candidate;
import vn.tiengnoi.etl.decision.Decisions;
import vn.tiengnoi.etl.decision.WrittenName;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.text.NameKey;
import vn.tiengnoi.warehouse.unit.Succession;
import vn.tiengnoi.warehouse.unit.Unit;
import vn.tiengnoi.warehouse.unit.UnitRegister;

/**
 * Finds the unit a report is about. A unit that had ended is not read as the one it became: a part
 * may not load as the whole; its successors are suggested.
 */
final class UnitReading {
  private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

  private final UnitRegister units;
  private final Decisions decisions;
  private final Map<String, String> suggestions = new ConcurrentHashMap<>();

  UnitReading(UnitRegister units, Decisions decisions) {
    this.units = units;
    this.decisions = decisions;
  }

  Optional<Unit> read(RawCell cell, String reporter, Period period, Consumer<Fault> faults) {
    String named = cell.stripped();
    List<Unit> found = named.isEmpty() ? List.of() : units.findNamed(named, period);
    if (found.size() != 1 || !found.get(0).validDuring(period.from(), period.to())) {
      Optional<Unit> decided =
          decisions
              .unitFor(new WrittenName(NameKey.of(named), reporter))
              .flatMap(units::findUnit)
              .filter(unit -> unit.validDuring(period.from(), period.to()));
      if (decided.isPresent()) {
        return decided;
      }
    }
    if (found.size() > 1) {
      faults.accept(FaultCode.AMBIGUOUS_UNIT.at(cell.at(), named, shown(found)));
      return Optional.empty();
    }
    if (found.size() == 1 && found.get(0).validDuring(period.from(), period.to())) {
      return Optional.of(found.get(0));
    }
    List<Unit> everKnown =
        !found.isEmpty() || named.isEmpty() ? found : units.findNamed(named, EARLIEST, LATEST);
    faults.accept(
        everKnown.isEmpty()
            ? FaultCode.UNKNOWN_UNIT.at(cell.at(), named, suggestion(named, period))
            : FaultCode.UNIT_NOT_VALID.at(
                cell.at(), named, shown(everKnown), period.code(), successors(everKnown)));
    return Optional.empty();
  }

  private String successors(List<Unit> ended) {
    List<Unit> after =
        ended.stream()
            .flatMap(unit -> units.successionsFrom(unit.id()).stream())
            .filter(succession -> !succession.unchanged())
            .map(Succession::newUnit)
            .distinct()
            .flatMap(id -> units.findUnit(id).stream())
            .toList();
    return after.isEmpty() ? "–" : shown(after);
  }

  private String suggestion(String named, Period period) {
    return suggestions.computeIfAbsent(
        named + "\n" + period.code(),
        key ->
            Nearest.to(
                named,
                units.units().stream()
                    .filter(unit -> unit.validDuring(period.from(), period.to()))
                    .map(unit -> new Candidate(shown(unit), List.of(unit.name(), unit.fullName())))
                    .toList()));
  }

  private static String shown(List<Unit> found) {
    return found.stream().limit(5).map(UnitReading::shown).collect(Collectors.joining("; "));
  }

  private static String shown(Unit unit) {
    return "%s (%s)".formatted(unit.fullName(), unit.id());
  }
}

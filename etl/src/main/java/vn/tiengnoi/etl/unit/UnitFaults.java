package vn.tiengnoi.etl.unit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.warehouse.unit.Unit;

/** Says to the sender of a name what it was read as, or what there is to choose from. */
public final class UnitFaults {
  private static final int SHOWN = 5;

  private UnitFaults() {}

  /**
   * What is to be said of an answer.
   *
   * @param when the days asked for, in words or as a period's code
   */
  public static List<Fault> of(UnitAnswer answer, RawCell cell, String when) {
    String written = cell.stripped();
    return switch (answer.outcome()) {
      case FOUND -> warnings(answer, cell);
      case AMBIGUOUS -> one(FaultCode.AMBIGUOUS_UNIT, cell, shown(answer.candidates()));
      case NOT_VALID ->
          List.of(
              FaultCode.UNIT_NOT_VALID.at(
                  cell.at(), written, shown(answer.ended()), when, shown(answer.candidates())));
      case OTHER_LEVEL -> one(FaultCode.UNIT_LEVEL, cell, shown(answer.candidates()));
      case UNKNOWN -> one(FaultCode.UNKNOWN_UNIT, cell, shown(answer.candidates()));
      case NOT_A_UNIT -> List.of(FaultCode.NOT_A_UNIT.at(cell.at(), written));
      case NO_DATA -> List.of(FaultCode.TOTALS_ROW.at(cell.at(), written));
      case LOST -> List.of(FaultCode.LOST_CHARACTERS.at(cell.at(), written));
    };
  }

  private static List<Fault> one(FaultCode code, RawCell cell, String detail) {
    return List.of(code.at(cell.at(), cell.stripped(), detail));
  }

  private static List<Fault> warnings(UnitAnswer answer, RawCell cell) {
    Unit unit = answer.unit();
    Set<FaultCode> codes = new LinkedHashSet<>();
    answer.flags().forEach(flag -> Remark.warning(flag).ifPresent(codes::add));
    return unit == null
        ? List.of()
        : codes.stream().map(code -> code.at(cell.at(), cell.stripped(), shown(unit))).toList();
  }

  /** Names with identities, the first few; a dash for none. */
  public static String shown(List<Unit> units) {
    return units.isEmpty()
        ? "–"
        : units.stream().limit(SHOWN).map(UnitFaults::shown).collect(Collectors.joining("; "));
  }

  public static String shown(Unit unit) {
    return "%s (%s)".formatted(unit.fullName(), unit.id());
  }
}

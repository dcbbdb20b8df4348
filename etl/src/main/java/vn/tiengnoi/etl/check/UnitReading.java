package vn.tiengnoi.etl.check;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.decision.Decisions;
import vn.tiengnoi.etl.decision.WrittenName;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.unit.UnitAnswer;
import vn.tiengnoi.etl.unit.UnitAnswer.Outcome;
import vn.tiengnoi.etl.unit.UnitFaults;
import vn.tiengnoi.etl.unit.UnitQuestion;
import vn.tiengnoi.etl.unit.UnitReader;
import vn.tiengnoi.warehouse.form.Reporter;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.text.NameKey;
import vn.tiengnoi.warehouse.unit.Unit;
import vn.tiengnoi.warehouse.unit.UnitRegister;

/**
 * Finds the unit a report is about. A name that two units bear is that of the reporter's own place,
 * where it lies there; what is still open, a person may have decided before.
 */
final class UnitReading {
  private static final String DECIDED = "decided";

  private final UnitRegister units;
  private final UnitReader reader;
  private final Decisions decisions;
  private final String countryKey;

  UnitReading(UnitRegister units, Decisions decisions) {
    this.units = units;
    this.reader = new UnitReader(units);
    this.decisions = decisions;
    this.countryKey = NameKey.of(units.country().fullName());
  }

  /**
   * The unit of a cell; what is wrong with it, or worth a remark, is said to {@code said}.
   *
   * @param reporter who reports; null where that is not known yet
   * @param line whether the cell is a line's among many, so that a row of totals is no fault
   */
  Optional<Unit> read(
      RawCell cell, Period period, @Nullable Reporter reporter, boolean line, Said said) {
    if (NameKey.of(cell.stripped()).equals(countryKey)) {
      return Optional.of(units.country());
    }
    UnitAnswer answer = answer(cell, period, reporter);
    if (answer.unit() == null && answer.outcome() != Outcome.NO_DATA) {
      Optional<Unit> decided = decided(cell, period, reporter, said);
      if (decided.isPresent()) {
        return decided;
      }
    }
    if (answer.outcome() == Outcome.NO_DATA && !line) {
      said.fault(FaultCode.NOT_A_UNIT.at(cell.at(), cell.stripped()));
      return Optional.empty();
    }
    UnitFaults.of(answer, cell, period.code()).forEach(said::fault);
    if (answer.unit() != null) {
      answer.flags().forEach(flag -> said.flag("unit:" + flag));
    }
    return Optional.ofNullable(answer.unit());
  }

  private UnitAnswer answer(RawCell cell, Period period, @Nullable Reporter reporter) {
    UnitQuestion question =
        new UnitQuestion(cell.stripped(), null, List.of(), period.from(), period.to());
    UnitAnswer answer = reader.read(question);
    if (answer.outcome() != Outcome.AMBIGUOUS || reporter == null) {
      return answer;
    }
    UnitAnswer athome =
        reader.read(
            new UnitQuestion(
                cell.stripped(), null, List.of(reporter.homeUnit()), period.from(), period.to()));
    return athome.unit() == null ? answer : athome;
  }

  private Optional<Unit> decided(
      RawCell cell, Period period, @Nullable Reporter reporter, Said said) {
    String by = reporter == null ? "" : reporter.id();
    Optional<Unit> decided =
        decisions
            .unitFor(new WrittenName(NameKey.of(cell.stripped()), by))
            .flatMap(units::findUnit)
            .filter(unit -> unit.validDuring(period.from(), period.to()));
    decided.ifPresent(
        unit -> {
          said.flag("unit:" + DECIDED);
          said.fault(FaultCode.UNIT_DECIDED.at(cell.at(), cell.stripped(), UnitFaults.shown(unit)));
        });
    return decided;
  }
}

package vn.tiengnoi.etl.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.unit.UnitAnswer;
import vn.tiengnoi.etl.unit.UnitQuestion;
import vn.tiengnoi.etl.unit.UnitReader;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.form.Obligation;
import vn.tiengnoi.warehouse.form.Reporter;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.text.NameKey;
import vn.tiengnoi.warehouse.unit.Unit;

/** Who owes a form for which unit: forms that people lay out rarely write both. */
final class SenderUnits {
  private final Pack pack;
  private final UnitReader units;
  private final Map<String, List<Reporter>> byName = new HashMap<>();
  private final Map<String, List<Obligation>> byForm = new HashMap<>();

  SenderUnits(Pack pack) {
    this.pack = pack;
    this.units = new UnitReader(pack.units());
    for (Reporter reporter : pack.reporters().values()) {
      Stream.of(reporter.id(), reporter.name())
          .map(NameKey::of)
          .distinct()
          .forEach(key -> byName.computeIfAbsent(key, none -> new ArrayList<>(1)).add(reporter));
    }
    for (Obligation duty : pack.obligations()) {
      byForm.computeIfAbsent(duty.form(), none -> new ArrayList<>()).add(duty);
    }
  }

  /** The reporter of this very name in a period; nothing where two have it. */
  Optional<Reporter> reporter(RawCell cell, Period period) {
    List<Reporter> named =
        byName.getOrDefault(NameKey.of(cell.stripped()), List.of()).stream()
            .filter(
                one ->
                    !one.validFrom().isAfter(period.to())
                        && (one.validTo() == null || !one.validTo().isBefore(period.from())))
            .toList();
    return cell.isBlank() || named.size() != 1 ? Optional.empty() : Optional.of(named.get(0));
  }

  /** The only unit for which a reporter owes a form; its own where it owes none. */
  Optional<String> unitOf(Reporter reporter, Form form, Period period) {
    List<String> owed =
        duties(form, period)
            .filter(duty -> duty.reporter().equals(reporter.id()))
            .map(Obligation::unit)
            .distinct()
            .toList();
    if (owed.isEmpty()) {
      return Optional.of(reporter.homeUnit());
    }
    return owed.size() == 1 ? Optional.of(owed.get(0)) : Optional.empty();
  }

  /** The reporters that owe a form for a unit. */
  List<String> owing(String unit, Form form, Period period) {
    return duties(form, period)
        .filter(duty -> duty.unit().equals(unit))
        .map(Obligation::reporter)
        .distinct()
        .toList();
  }

  private Stream<Obligation> duties(Form form, Period period) {
    return byForm.getOrDefault(form.code(), List.of()).stream().filter(duty -> duty.covers(period));
  }

  /** The unit that a text means beyond doubt, near the sender's own place where several have it. */
  UnitAnswer read(String written, Period period, Optional<Reporter> sender) {
    UnitAnswer answer =
        units.read(new UnitQuestion(written, null, List.of(), period.from(), period.to()));
    if (answer.unit() != null || sender.isEmpty()) {
      return answer;
    }
    UnitAnswer near =
        units.read(
            new UnitQuestion(
                written, null, List.of(sender.get().homeUnit()), period.from(), period.to()));
    return near.unit() == null ? answer : near;
  }

  /** Whether one unit is the other or lies within it. */
  boolean isWithin(String unit, String other) {
    String at = unit;
    for (int depth = 0; depth < 6; depth++) {
      if (at.equals(other)) {
        return true;
      }
      String parent = pack.units().findUnit(at).map(Unit::parent).orElse(null);
      if (parent == null) {
        return false;
      }
      at = parent;
    }
    return false;
  }
}

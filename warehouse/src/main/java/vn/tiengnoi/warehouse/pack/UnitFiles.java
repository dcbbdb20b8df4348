package vn.tiengnoi.warehouse.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.unit.Succession;
import vn.tiengnoi.warehouse.unit.Unit;
import vn.tiengnoi.warehouse.unit.UnitLevel;
import vn.tiengnoi.warehouse.unit.UnitRegister;

/** {@code units/*.csv}: units, and successions in the files whose name starts so. */
final class UnitFiles {
  private final Map<String, Unit> units = new LinkedHashMap<>();
  private final Map<String, CsvEntry> unitRows = new LinkedHashMap<>();
  private final List<Succession> successions = new ArrayList<>();
  private final List<CsvEntry> successionRows = new ArrayList<>();

  UnitFiles(PackFolder folder, PackFaults faults) {
    for (String file : folder.files("units", ".csv")) {
      boolean ofSuccessions = file.startsWith("units/successions");
      for (CsvEntry row : CsvEntry.readAll(folder.path(file), file, faults)) {
        if (ofSuccessions) {
          successions.add(succession(row));
          successionRows.add(row);
        } else {
          add(unit(row), row);
        }
      }
    }
    long countries = units.values().stream().filter(u -> u.level() == UnitLevel.COUNTRY).count();
    if (countries != 1) {
      faults.add("units", 0, "exactly one unit is of level country; there are %s", countries);
    }
  }

  private void add(Unit unit, CsvEntry row) {
    if (units.put(unit.id(), unit) != null) {
      row.fault("unit_id", "unit \"%s\" stands twice", unit.id());
    }
    unitRows.put(unit.id(), row);
    if (!unit.id().matches("[^@]+@\\d{4}-\\d{2}-\\d{2}")) {
      row.fault("unit_id", "\"%s\" is not an identity code-slug@valid_from", unit.id());
    } else if (!unit.id().endsWith("@" + unit.validFrom())) {
      row.fault("valid_from", "\"%s\" does not match the identity %s", unit.validFrom(), unit.id());
    }
    LocalDate end = unit.validTo();
    if (end != null && end.isBefore(unit.validFrom())) {
      row.fault("valid_to", "unit %s ends before it starts", unit.id());
    }
  }

  private static Unit unit(CsvEntry row) {
    Optional<UnitLevel> level =
        row.found("level", UnitLevel::findLevel, "country, province, district or commune");
    return new Unit(
        row.text("unit_id"),
        row.text("code"),
        level.orElse(UnitLevel.COMMUNE),
        row.text("name"),
        row.text("full_name"),
        row.text("name_en"),
        row.field("parent"),
        row.date("valid_from"),
        row.dateOrNull("valid_to"),
        row.flag("start_known", true));
  }

  private static Succession succession(CsvEntry row) {
    String coverage = row.text("coverage");
    if (!coverage.equals("whole") && !coverage.equals("part")) {
      row.fault("coverage", "\"coverage\" is \"%s\"; expected whole or part", coverage);
    }
    return new Succession(
        row.date("date"),
        row.text("old_unit"),
        row.text("new_unit"),
        coverage.equals("whole"),
        row.decimalOrNull("weight"),
        row.text("legal_basis", ""));
  }

  UnitRegister register() {
    return new UnitRegister(units.values(), successions);
  }

  void check(PackFaults faults) {
    for (Unit unit : units.values()) {
      CsvEntry row = unitRows.get(unit.id());
      if (row != null) {
        checkParent(unit, row);
      }
    }
    for (int i = 0; i < successions.size(); i++) {
      checkSuccession(successions.get(i), successionRows.get(i));
    }
  }

  private void checkParent(Unit unit, CsvEntry row) {
    @Nullable Unit parent = unit.parent() == null ? null : units.get(unit.parent());
    if (unit.level() == UnitLevel.COUNTRY) {
      return;
    }
    if (parent == null) {
      row.fault("parent", "unit %s has the unknown parent \"%s\"", unit.id(), unit.parent());
    } else if (parent.level().compareTo(unit.level()) >= 0) {
      row.fault("parent", "the parent %s of %s is not of a higher level", parent.id(), unit.id());
    }
  }

  private void checkSuccession(Succession succession, CsvEntry row) {
    Unit before = units.get(succession.oldUnit());
    Unit after = units.get(succession.newUnit());
    if (before == null) {
      row.fault("old_unit", "unknown unit \"%s\"", succession.oldUnit());
    } else if (!before.validOn(succession.date().minusDays(1))) {
      row.fault(
          "old_unit", "%s does not exist on the day before %s", before.id(), succession.date());
    }
    if (after == null) {
      row.fault("new_unit", "unknown unit \"%s\"", succession.newUnit());
    } else if (!after.validOn(succession.date())) {
      row.fault("new_unit", "%s does not exist on %s", after.id(), succession.date());
    }
  }
}

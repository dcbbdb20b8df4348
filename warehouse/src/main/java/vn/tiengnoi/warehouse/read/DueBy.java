package vn.tiengnoi.warehouse.read;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tiengnoi.warehouse.unit.Unit;
import vn.tiengnoi.warehouse.unit.UnitLevel;
import vn.tiengnoi.warehouse.unit.UnitRegister;

/** By what reports due are counted together. */
public enum DueBy {
  /** The province that the unit belongs to, as reported; the unit itself above provinces. */
  PROVINCE,
  FORM,
  REPORTER,
  PERIOD;

  /** The spelling on the command line and in the ledger's columns. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<DueBy> findBy(String code) {
    return Stream.of(values()).filter(by -> by.code().equals(code)).findFirst();
  }

  /** The key under which a report is counted. */
  public String key(DueReport report, UnitRegister units) {
    return switch (this) {
      case PROVINCE -> province(report.unit(), units);
      case FORM -> report.form();
      case REPORTER -> report.reporter().id();
      case PERIOD -> report.period().code();
    };
  }

  /** Identity of the province in whose line a unit stands. */
  public static String province(Unit unit, UnitRegister units) {
    return units.lineOf(unit).stream()
        .filter(one -> one.level() == UnitLevel.PROVINCE)
        .findFirst()
        .orElse(unit)
        .id();
  }
}

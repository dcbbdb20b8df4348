package vn.tiengnoi.warehouse.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.pack.UnitCheck.SuccessionRow;
import vn.tiengnoi.warehouse.pack.UnitCheck.UnitRow;
import vn.tiengnoi.warehouse.unit.Succession;
import vn.tiengnoi.warehouse.unit.Unit;
import vn.tiengnoi.warehouse.unit.UnitAlias;
import vn.tiengnoi.warehouse.unit.UnitLevel;
import vn.tiengnoi.warehouse.unit.UnitRegister;

/**
 * {@code units/*.csv}: units; successions in the files whose name starts so; other names of units
 * in those whose name starts with {@code aliases}.
 */
final class UnitFiles {
  static final String FOLDER = "units";

  /** Stands in where no country could be read. */
  private static final Unit NOWHERE =
      new Unit("?", "?", UnitLevel.COUNTRY, "?", "?", "?", null, LocalDate.EPOCH, null, false);

  private final Map<String, UnitRow> units = new LinkedHashMap<>();
  private final List<SuccessionRow> successions = new ArrayList<>();
  private final List<AliasRow> aliases = new ArrayList<>();

  /** An alias and the row that states it. */
  private record AliasRow(UnitAlias alias, CsvEntry row) {}

  UnitFiles(PackFolder folder, PackFaults faults) {
    for (String file : folder.files(FOLDER, ".csv")) {
      boolean ofSuccessions = file.startsWith(FOLDER + "/successions");
      boolean ofAliases = file.startsWith(FOLDER + "/aliases");
      for (CsvEntry row : CsvEntry.readAll(folder.path(file), file, faults)) {
        if (ofSuccessions) {
          successions.add(new SuccessionRow(succession(row), row));
        } else if (ofAliases) {
          aliases.add(new AliasRow(alias(row), row));
        } else {
          add(unit(row), row);
        }
      }
    }
    long countries =
        units.values().stream().filter(one -> one.unit().level() == UnitLevel.COUNTRY).count();
    if (countries != 1 && faults.readable(FOLDER)) {
      faults.add(
          "units",
          0,
          "phải có đúng một đơn vị cấp quốc gia; đang có %s",
          "exactly one unit is of level country; there are %s",
          countries);
    }
    new UnitCheck(units, successions).check();
    checkAliases();
  }

  /** An alias of a unit nobody knows would never be found. */
  private void checkAliases() {
    Set<List<Object>> names = new HashSet<>();
    units.values().forEach(one -> names.add(List.of(one.unit().level(), one.unit().name())));
    for (AliasRow one : aliases) {
      if (one.row().sound() && !names.contains(List.of(one.alias().level(), one.alias().name()))) {
        one.row()
            .fault(
                "name",
                "không có đơn vị cấp %s nào tên \"%s\"",
                "no unit of level %s is named \"%s\"",
                one.alias().level().code(),
                one.alias().name());
      }
    }
  }

  private void add(Unit unit, CsvEntry row) {
    UnitRow before = units.putIfAbsent(unit.id(), new UnitRow(unit, row));
    if (before != null) {
      row.fault(
          "unit_id",
          "đơn vị \"%s\" xuất hiện hai lần; lần đầu ở %s:%d",
          "unit \"%s\" stands twice; first in %s:%d",
          unit.id(),
          before.row().file,
          before.row().line);
    }
    int at = unit.id().indexOf('@');
    if (at < 1) {
      row.fault(
          "unit_id",
          "\"%s\" không phải định danh code-slug@valid_from",
          "\"%s\" is not an identity code-slug@valid_from",
          unit.id());
    } else if (!unit.id().substring(at + 1).equals(row.field("valid_from"))) {
      row.fault(
          "valid_from",
          "\"%s\" không khớp định danh %s",
          "\"%s\" does not match the identity %s",
          unit.validFrom(),
          unit.id());
    }
    LocalDate end = unit.validTo();
    if (end != null && end.isBefore(unit.validFrom())) {
      row.fault(
          "valid_to",
          "đơn vị %s kết thúc trước khi bắt đầu",
          "unit %s ends before it starts",
          unit.id());
    }
  }

  private static Unit unit(CsvEntry row) {
    return new Unit(
        row.text("unit_id"),
        row.text("code"),
        level(row),
        row.text("name"),
        row.text("full_name"),
        row.text("name_en"),
        row.field("parent"),
        row.date("valid_from"),
        row.dateOrNull("valid_to"),
        row.flag("start_known", true));
  }

  private static UnitAlias alias(CsvEntry row) {
    return new UnitAlias(
        row.text("alias"),
        level(row),
        row.text("name"),
        row.flag("silent", false),
        row.dateOrNull("valid_from"),
        row.dateOrNull("valid_to"));
  }

  private static UnitLevel level(CsvEntry row) {
    return row.found(
            "level",
            UnitLevel::findLevel,
            new PackEntry.Expected(
                "country, province, district hoặc commune",
                "country, province, district or commune"))
        .orElse(UnitLevel.COMMUNE);
  }

  private static Succession succession(CsvEntry row) {
    String coverage = row.text("coverage");
    if (!coverage.equals("whole") && !coverage.equals("part")) {
      row.fault(
          "coverage",
          "\"coverage\" là \"%s\"; phải là whole hoặc part",
          "\"coverage\" is \"%s\"; expected whole or part",
          coverage);
    }
    return new Succession(
        row.date("date"),
        row.text("old_unit"),
        row.text("new_unit"),
        coverage.equals("whole"),
        row.decimalOrNull("weight"),
        row.text("legal_basis", ""));
  }

  /** Whether some row states this unit, sound or not. */
  boolean has(@Nullable String id) {
    return id != null && units.containsKey(id);
  }

  /**
   * The register of the units and successions that nothing is wrong with: in a sound pack all of
   * them. {@code knownFrom} as in {@link UnitRegister}.
   */
  UnitRegister register(Map<UnitLevel, LocalDate> knownFrom) {
    Map<String, Unit> sound = new LinkedHashMap<>();
    for (UnitLevel level : UnitLevel.values()) {
      for (UnitRow one : units.values()) {
        Unit unit = one.unit();
        boolean first = level != UnitLevel.COUNTRY || sound.isEmpty();
        boolean placed = unit.parent() == null || sound.containsKey(unit.parent());
        if (unit.level() == level && one.row().sound() && first && placed) {
          sound.put(unit.id(), unit);
        }
      }
      if (sound.isEmpty()) {
        sound.put(NOWHERE.id(), NOWHERE);
      }
    }
    List<Succession> known =
        successions.stream()
            .filter(one -> one.row().sound())
            .map(SuccessionRow::succession)
            .filter(one -> sound.containsKey(one.oldUnit()) && sound.containsKey(one.newUnit()))
            .toList();
    return new UnitRegister(
        sound.values(), known, knownFrom, aliases.stream().map(AliasRow::alias).toList());
  }
}

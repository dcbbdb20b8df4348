package vn.tiengnoi.warehouse.pack;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.unit.Succession;
import vn.tiengnoi.warehouse.unit.Unit;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/**
 * Whether the units of a pack fit together: every unit lies in one of a higher level for all its
 * life, a code names one unit of a level on a day, and what became of a unit adds up to it.
 */
final class UnitCheck {
  private final Map<String, UnitRow> units;
  private final List<SuccessionRow> successions;

  /** A unit and the row that states it. */
  record UnitRow(Unit unit, CsvEntry row) {}

  /** A succession and the row that states it. */
  record SuccessionRow(Succession succession, CsvEntry row) {}

  UnitCheck(Map<String, UnitRow> units, List<SuccessionRow> successions) {
    this.units = units;
    this.successions = successions;
  }

  void check() {
    Map<String, List<SuccessionRow>> byOld = new LinkedHashMap<>();
    for (SuccessionRow one : successions) {
      checkEnds(one.succession(), one.row());
      byOld.computeIfAbsent(one.succession().oldUnit(), old -> new ArrayList<>(1)).add(one);
    }
    byOld.values().forEach(this::checkDays);
    Map<UnitLevel, Map<String, List<UnitRow>>> byCode = new EnumMap<>(UnitLevel.class);
    for (UnitRow one : units.values()) {
      checkParent(one.unit(), one.row(), byOld);
      byCode
          .computeIfAbsent(one.unit().level(), level -> new LinkedHashMap<>())
          .computeIfAbsent(one.unit().code(), code -> new ArrayList<>(1))
          .add(one);
    }
    byCode.values().forEach(level -> level.values().forEach(UnitCheck::checkOverlap));
  }

  private void checkDays(List<SuccessionRow> ofUnit) {
    if (ofUnit.size() == 1) {
      checkParts(ofUnit);
      return;
    }
    Map<LocalDate, List<SuccessionRow>> byDate = new LinkedHashMap<>();
    for (SuccessionRow one : ofUnit) {
      byDate.computeIfAbsent(one.succession().date(), date -> new ArrayList<>(1)).add(one);
    }
    byDate.values().forEach(this::checkParts);
  }

  private void checkParent(Unit unit, CsvEntry row, Map<String, List<SuccessionRow>> byOld) {
    if (unit.level() == UnitLevel.COUNTRY) {
      if (unit.parent() != null) {
        row.fault(
            "parent", "quốc gia %s không có cấp trên", "the country %s has no parent", unit.id());
      }
      return;
    }
    Unit parent = find(unit.parent());
    if (parent == null) {
      row.fault(
          "parent",
          "đơn vị %s thuộc \"%s\", không có đơn vị này",
          "unit %s has the unknown parent \"%s\"",
          unit.id(),
          unit.parent());
    } else if (parent.level().compareTo(unit.level()) >= 0) {
      row.fault(
          "parent",
          "cấp trên %s của %s không phải cấp cao hơn",
          "the parent %s of %s is not of a higher level",
          parent.id(),
          unit.id());
    } else if (!parent.validOn(unit.validFrom())) {
      row.fault(
          "parent",
          "cấp trên %s chưa hoặc không còn vào %s, ngày đầu của %s",
          "the parent %s does not exist on %s, the first day of %s",
          parent.id(),
          unit.validFrom(),
          unit.id());
    } else {
      checkLaterParents(unit, parent, row, byOld);
    }
  }

  /** A parent that ends before its child must wholly become another unit, its next parent. */
  private void checkLaterParents(
      Unit unit, Unit first, CsvEntry row, Map<String, List<SuccessionRow>> byOld) {
    Unit parent = first;
    while (endsBefore(parent, unit)) {
      Unit next = wholeSuccessor(parent, byOld.getOrDefault(parent.id(), List.of()));
      if (next == null) {
        row.fault(
            "parent",
            "cấp trên %s kết thúc ngày %s trước %s, và không trọn vẹn trở thành đơn vị nào",
            "the parent %s ends on %s before %s does, and became no other unit as a whole",
            parent.id(),
            parent.validTo(),
            unit.id());
        return;
      }
      parent = next;
    }
  }

  private static boolean endsBefore(Unit parent, Unit unit) {
    LocalDate end = parent.validTo();
    return end != null && (unit.validTo() == null || unit.validTo().isAfter(end));
  }

  private @Nullable Unit wholeSuccessor(Unit ended, List<SuccessionRow> successionsFrom) {
    LocalDate end = ended.validTo();
    for (SuccessionRow one : successionsFrom) {
      Succession succession = one.succession();
      if (end != null && succession.whole() && succession.date().equals(end.plusDays(1))) {
        Unit next = find(succession.newUnit());
        return next != null && next.validOn(succession.date()) ? next : null;
      }
    }
    return null;
  }

  private static void checkOverlap(List<UnitRow> sameCode) {
    if (sameCode.size() == 1) {
      return;
    }
    sameCode.sort(Comparator.comparing(one -> one.unit().validFrom()));
    for (int i = 1; i < sameCode.size(); i++) {
      Unit before = sameCode.get(i - 1).unit();
      Unit after = sameCode.get(i).unit();
      if (before.validTo() == null || !before.validTo().isBefore(after.validFrom())) {
        CsvEntry other = sameCode.get(i - 1).row();
        sameCode
            .get(i)
            .row()
            .fault(
                "valid_from",
                "%s %s mang mã của %s (%s:%d) khi đơn vị ấy vẫn còn",
                "%s %s has the code of %s (%s:%d) while that one still exists",
                after.level().code(),
                after.id(),
                before.id(),
                other.file,
                other.line);
      }
    }
  }

  /** Both ends of a succession exist: the old unit on the eve, the new one on the day. */
  private void checkEnds(Succession succession, CsvEntry row) {
    Unit before = find(succession.oldUnit());
    Unit after = find(succession.newUnit());
    if (before == null) {
      row.fault("old_unit", "không có đơn vị \"%s\"", "unknown unit \"%s\"", succession.oldUnit());
    } else if (!before.validOn(succession.date().minusDays(1))) {
      row.fault(
          "old_unit",
          "%s không có vào hôm trước ngày %s",
          "%s does not exist on the day before %s",
          before.id(),
          succession.date());
    }
    if (after == null) {
      row.fault("new_unit", "không có đơn vị \"%s\"", "unknown unit \"%s\"", succession.newUnit());
    } else if (!after.validOn(succession.date())) {
      row.fault(
          "new_unit",
          "%s không có vào ngày %s",
          "%s does not exist on %s",
          after.id(),
          succession.date());
    }
    BigDecimal weight = succession.weight();
    if (weight != null && (weight.signum() < 0 || weight.compareTo(BigDecimal.ONE) > 0)) {
      row.fault(
          "weight",
          "trọng số %s không nằm giữa 0 và 1",
          "the weight %s is not between 0 and 1",
          weight.toPlainString());
    }
  }

  /** What one unit became on one day: the whole of it once, or parts that make the whole. */
  private void checkParts(List<SuccessionRow> parts) {
    SuccessionRow first = parts.get(0);
    LocalDate date = first.succession().date();
    Unit old = find(first.succession().oldUnit());
    boolean goesOn = old != null && old.validOn(date);
    for (SuccessionRow part : parts) {
      Succession succession = part.succession();
      if (succession.whole() && parts.size() > 1) {
        part.row()
            .fault(
                "coverage",
                "cả %s đã nhập vào %s ngày %s, nên không dòng nào khác nói được nó thành gì khi ấy",
                "the whole of %s went into %s on %s, so no other row can say what became of it then",
                succession.oldUnit(),
                succession.newUnit(),
                date);
      } else if (succession.whole() && goesOn && !succession.unchanged()) {
        part.row()
            .fault(
                "coverage",
                "cả %s đã nhập vào %s ngày %s, nhưng hôm ấy nó vẫn còn",
                "the whole of %s went into %s on %s, but it still exists on that day",
                succession.oldUnit(),
                succession.newUnit(),
                date);
      }
    }
    if (!goesOn && parts.size() == 1 && !first.succession().whole()) {
      first
          .row()
          .fault(
              "coverage",
              "chỉ một phần của %s được nói là còn tiếp; phần kia không về đâu",
              "only a part of %s is said to go on; the rest goes nowhere",
              first.succession().oldUnit());
    }
    checkWeights(parts);
  }

  private static void checkWeights(List<SuccessionRow> parts) {
    if (parts.size() == 1 && parts.get(0).succession().weight() == null) {
      return;
    }
    SuccessionRow first = parts.get(0);
    List<BigDecimal> stated = new ArrayList<>();
    for (SuccessionRow part : parts) {
      if (part.succession().weight() != null) {
        stated.add(part.succession().weight());
      }
    }
    BigDecimal sum = stated.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (!stated.isEmpty() && stated.size() < parts.size()) {
      first
          .row()
          .fault(
              "weight",
              "%d trong %d phần của %s có trọng số; phải tất cả hoặc không phần nào có",
              "%d of the %d parts of %s have a weight; all or none must have one",
              stated.size(),
              parts.size(),
              first.succession().oldUnit());
    } else if (!stated.isEmpty() && sum.compareTo(BigDecimal.ONE) != 0) {
      first
          .row()
          .fault(
              "weight",
              "trọng số các phần của %s ngày %s cộng lại bằng %s, không phải 1",
              "the weights of the parts of %s on %s sum to %s, not to 1",
              first.succession().oldUnit(),
              first.succession().date(),
              sum.toPlainString());
    }
  }

  private @Nullable Unit find(@Nullable String id) {
    UnitRow found = id == null ? null : units.get(id);
    return found == null ? null : found.unit();
  }
}

package vn.tiengnoi.dashboards.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.tiengnoi.dashboards.selection.Lineage;
import vn.tiengnoi.dashboards.selection.Selection;
import vn.tiengnoi.dashboards.text.Labels;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.text.PeriodNames;
import vn.tiengnoi.warehouse.unit.Boundaries;
import vn.tiengnoi.warehouse.unit.Unit;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/**
 * Something a reader must know about the boundaries selected, with where to go for it.
 *
 * @param link what the link says
 */
public record Hint(String words, String link, String address) {

  static List<Hint> about(Selection selection, Pack pack, Labels labels) {
    List<Hint> hints = new ArrayList<>();
    if (selection.unit().level() == UnitLevel.PROVINCE) {
      hints.addAll(unitElsewhere(selection, pack, labels));
    } else if (selection.boundaries().asReported()) {
      hints.addAll(yearOfChange(selection, pack, labels));
    }
    return hints;
  }

  /** As reported, a year in which boundaries changed shows old and new units beside each other. */
  private static List<Hint> yearOfChange(Selection selection, Pack pack, Labels labels) {
    return Lineage.changesWithin(pack.units(), selection.period()).stream()
        .filter(pack.boundaries()::contains)
        .map(
            day ->
                new Hint(
                    labels
                        .say(
                            "Địa giới đổi ngày %s: tỉnh cũ chỉ tính phần đầu năm, tỉnh mới chỉ tính phần cuối năm.",
                            "Boundaries changed on %s: old provinces count only the first part of the year, new ones only the last.")
                        .formatted(PeriodNames.date(day)),
                    labels.say("Xem cả năm theo địa giới mới", "The whole year on the new map"),
                    selection.with(Boundaries.of(day)).address().toString()))
        .toList();
  }

  /** The selected province does not exist on the map or in the year selected. */
  private static List<Hint> unitElsewhere(Selection selection, Pack pack, Labels labels) {
    Unit unit = selection.unit();
    LocalDate map = selection.boundaries().date();
    LocalDate day = map == null ? selection.period().to() : map;
    if (unit.validOn(day)) {
      return List.of();
    }
    return Lineage.onDay(pack.units(), unit, day).stream()
        .map(
            other ->
                new Hint(
                    labels
                        .say("Ngày %s không còn (hoặc chưa có) đơn vị %s.", "On %s there is no %s.")
                        .formatted(PeriodNames.date(day), labels.unit(unit)),
                    labels.say("Xem ", "See ") + labels.unit(other),
                    selection.with(other).address().toString()))
        .toList();
  }
}

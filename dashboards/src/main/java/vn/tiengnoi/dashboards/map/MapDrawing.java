package vn.tiengnoi.dashboards.map;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tiengnoi.dashboards.map.MapView.Area;
import vn.tiengnoi.dashboards.map.MapView.Key;
import vn.tiengnoi.dashboards.map.MapView.Mark;
import vn.tiengnoi.dashboards.map.MapView.Name;
import vn.tiengnoi.dashboards.text.Labels;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.read.IndicatorValue;
import vn.tiengnoi.warehouse.unit.Unit;

/**
 * Draws provinces on the server, so that the map is there without scripts, on paper and for every
 * boundary date of the pack.
 */
@Component
public final class MapDrawing {
  /** Up to this many coloured provinces are named on the map itself. */
  private static final int NAMES_THAT_FIT = 8;

  private static final int EDGE = 10;

  private final Atlas atlas;

  MapDrawing(Atlas atlas) {
    this.atlas = atlas;
  }

  /**
   * The map of some provinces' figures; empty where the pack has no outlines for the day.
   *
   * @param day whose boundaries are drawn
   * @param address the page of a province
   */
  public Optional<MapView> draw(
      Pack pack,
      java.time.LocalDate day,
      Indicator indicator,
      List<IndicatorValue> values,
      Labels labels,
      Function<Unit, String> address) {
    return atlas
        .findSet(pack, day)
        .map(set -> new Drawing(set, indicator, onDay(values, day), labels, address).view());
  }

  private static List<IndicatorValue> onDay(List<IndicatorValue> values, java.time.LocalDate day) {
    return values.stream().filter(value -> value.unit().validOn(day)).toList();
  }

  /** One map in the making. */
  private static final class Drawing {
    private final BoundarySet set;
    private final List<IndicatorValue> values;
    private final Classes classes;
    private final Labels labels;
    private final Indicator indicator;
    private final Function<Unit, String> address;

    Drawing(
        BoundarySet set,
        Indicator indicator,
        List<IndicatorValue> values,
        Labels labels,
        Function<Unit, String> address) {
      this.set = set;
      this.indicator = indicator;
      this.values = values;
      this.labels = labels;
      this.address = address;
      this.classes =
          labels.isPercentage(indicator)
              ? Classes.ofPercentages()
              : Classes.ofSums(
                  values.stream()
                      .map(IndicatorValue::value)
                      .filter(java.util.Objects::nonNull)
                      .toList());
    }

    MapView view() {
      return new MapView(Projection.WIDTH, Projection.HEIGHT, areas(), marks(), names(), legend());
    }

    private List<Area> areas() {
      return values.stream()
          .sorted(Comparator.comparing(value -> value.value() != null))
          .flatMap(value -> set.findShape(value.unit()).map(shape -> area(shape, value)).stream())
          .toList();
    }

    private Area area(Shape shape, IndicatorValue value) {
      return new Area(
          shape.path(), fill(value), pattern(value), title(value), address.apply(value.unit()));
    }

    private String title(IndicatorValue value) {
      return "%s: %s".formatted(labels.unit(value.unit()), labels.figure(value, indicator));
    }

    private String fill(@Nullable IndicatorValue value) {
      BigDecimal number = value == null ? null : value.value();
      return number == null ? "none" : "step-" + classes.step(classes.indexOf(number));
    }

    private static String pattern(@Nullable IndicatorValue value) {
      return value == null || value.value() != null ? "" : patternOf(value.status());
    }

    private static String patternOf(ValueStatus status) {
      return "pattern-" + status.code().replace('_', '-');
    }

    private List<Mark> marks() {
      List<Mark> marks = new ArrayList<>();
      for (Archipelago islands : set.archipelagos()) {
        IndicatorValue value = ofCode(islands.provinceCode());
        String province = value == null ? islands.provinceName() : labels.unit(value.unit());
        boolean atEdge = islands.x() > Projection.WIDTH * 0.8;
        marks.add(
            new Mark(
                islands.x(),
                islands.y(),
                atEdge ? Projection.WIDTH - EDGE : islands.x(),
                atEdge ? "end" : "middle",
                List.of(labels.say(islands.nameVi(), islands.nameEn()), "(" + province + ")"),
                fill(value),
                pattern(value)));
      }
      return marks;
    }

    private @Nullable IndicatorValue ofCode(String code) {
      return values.stream()
          .filter(value -> value.unit().code().equals(code))
          .findFirst()
          .orElse(null);
    }

    private List<Name> names() {
      List<IndicatorValue> coloured =
          values.stream().filter(value -> value.value() != null).toList();
      if (coloured.size() > NAMES_THAT_FIT) {
        return List.of();
      }
      return coloured.stream()
          .flatMap(value -> set.findShape(value.unit()).map(shape -> name(shape, value)).stream())
          .toList();
    }

    private Name name(Shape shape, IndicatorValue value) {
      return new Name(shape.x(), shape.y(), labels.unit(value.unit()));
    }

    private List<Key> legend() {
      List<Key> keys = new ArrayList<>();
      for (int index = 0; index < classes.count(); index++) {
        int wanted = index;
        long count =
            values.stream()
                .map(IndicatorValue::value)
                .filter(number -> number != null && classes.indexOf(number) == wanted)
                .count();
        if (values.stream().anyMatch(value -> value.value() != null)) {
          keys.add(new Key("step-" + classes.step(index), "", range(index), (int) count));
        }
      }
      Map<ValueStatus, Integer> without = new EnumMap<>(ValueStatus.class);
      values.stream()
          .filter(value -> value.value() == null)
          .forEach(value -> without.merge(value.status(), 1, Integer::sum));
      without.forEach(
          (status, count) ->
              keys.add(new Key("none", patternOf(status), labels.status(status), count)));
      return keys;
    }

    private String range(int index) {
      List<BigDecimal> limits = classes.limits();
      if (limits.isEmpty()) {
        return labels.say("có số liệu", "with a figure");
      }
      if (index == 0) {
        return labels.say("dưới ", "under ") + labels.amount(limits.get(0), indicator);
      }
      String from = labels.amount(limits.get(index - 1), indicator);
      return index == limits.size()
          ? labels.say("từ " + from, from + " and more")
          : from
              + labels.say(" đến dưới ", " to under ")
              + labels.amount(limits.get(index), indicator);
    }
  }
}

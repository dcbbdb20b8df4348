package vn.tiengnoi.etl.bulk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.check.PlainPlaces;
import vn.tiengnoi.warehouse.check.Relations;
import vn.tiengnoi.warehouse.check.Relations.Compared;
import vn.tiengnoi.warehouse.check.Relations.Limit;
import vn.tiengnoi.warehouse.check.Relations.Split;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.history.SeriesBound;
import vn.tiengnoi.warehouse.lake.DuckEngine;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.PeriodKind;

/**
 * What the rows of a file are about, for each kind of report in it, and the relations that the
 * checks look at, as tables of the engine.
 */
final class Places {
  /** Of a part by several dimensions at once; no check looks at those. */
  private static final int SEVERAL = -1;

  /** Parts of one element that can be told apart by the bits of a number. */
  private static final int MOST_PARTS = 60;

  /** Decimals of the engine's columns; limits are rounded so that they are met sooner. */
  private static final int SCALE = 6;

  private final Pack pack;
  private final PlainPlaces plain;
  private final List<Text> texts;
  private final Map<String, Integer> elements = new LinkedHashMap<>();
  private final Map<String, Integer> dimensions = new LinkedHashMap<>();
  private final List<List<@Nullable Object>> places = new ArrayList<>();
  private final List<List<@Nullable Object>> splits = new ArrayList<>();
  private final List<List<@Nullable Object>> limits = new ArrayList<>();
  private final List<List<@Nullable Object>> required = new ArrayList<>();
  private final List<List<@Nullable Object>> compared = new ArrayList<>();
  private final List<List<@Nullable Object>> bounds = new ArrayList<>();
  private int pairs;

  /** A way in which rows say what they are about; {@code asking} as in {@link Heads.Said}. */
  record Text(String element, String part, int asking) {}

  /** A kind of report: its form and the length of its period. */
  record Kind(Form form, PeriodKind cadence) {}

  Places(Pack pack, List<Text> texts) {
    this.pack = pack;
    this.plain = new PlainPlaces(pack);
    this.texts = texts;
  }

  /** A part of an element in one kind of report, by the position of its bit. */
  private record Part(int element, int dimension, String code) {}

  void add(int kind, Kind what) {
    Map<Part, Integer> bits = new HashMap<>();
    Map<String, List<String>> given = new HashMap<>();
    Map<Integer, Integer> counted = new HashMap<>();
    for (Text text : texts) {
      Optional<PlainPlaces.Place> place =
          plain.find(what.form(), what.cadence(), text.element(), text.part());
      if (place.isEmpty()) {
        places.add(row(kind, text, "", "", -1, SEVERAL, 0L, true));
        continue;
      }
      String element = place.get().element().code();
      String code = place.get().part().code();
      int number = number(elements, element);
      int dimension = dimension(place.get());
      Part part = new Part(number, dimension, code);
      Integer bit = bits.get(part);
      if (bit == null) {
        bit = counted.merge(number, 1, Integer::sum) - 1;
        bits.put(part, bit);
        given.computeIfAbsent(element, key -> new ArrayList<>()).add(code);
      }
      boolean odd = bit >= MOST_PARTS || (code.isEmpty() && !text.part().isEmpty());
      places.add(row(kind, text, element, code, number, dimension, odd ? 0L : 1L << bit, odd));
    }
    relate(kind, what, given);
  }

  private static List<@Nullable Object> row(
      int kind,
      Text text,
      String element,
      String part,
      int number,
      int dimension,
      long bit,
      boolean odd) {
    return Arrays.asList(
        kind,
        text.asking(),
        text.element(),
        text.part(),
        element,
        part,
        number,
        dimension,
        bit,
        odd);
  }

  private int dimension(PlainPlaces.Place place) {
    List<String> split = List.copyOf(place.part().options().keySet());
    return switch (split.size()) {
      case 0 -> 0;
      case 1 -> 1 + number(dimensions, split.get(0));
      default -> SEVERAL;
    };
  }

  private static int number(Map<String, Integer> numbers, String name) {
    Integer known = numbers.get(name);
    if (known == null) {
      known = numbers.size();
      numbers.put(name, known);
    }
    return known;
  }

  private void relate(int kind, Kind what, Map<String, List<String>> given) {
    Relations relations =
        Relations.of(pack.checks(), pack.checkedCatalogue(), what.form(), what.cadence());
    for (Split split : relations.splits()) {
      splits.add(
          Arrays.asList(
              kind,
              number(elements, split.element()),
              1 + number(dimensions, split.dimension().code()),
              split.dimension().options().size()));
    }
    for (Limit limit : relations.limits()) {
      limits.add(
          Arrays.asList(
              kind,
              number(elements, limit.element()),
              scaled(limit.least(), RoundingMode.CEILING),
              scaled(limit.most(), RoundingMode.FLOOR)));
    }
    for (String element : relations.required()) {
      required.add(Arrays.asList(kind, number(elements, element)));
    }
    for (SeriesBound bound : SeriesBound.of(pack, what.form(), what.cadence())) {
      bounds.add(
          Arrays.asList(
              kind,
              number(elements, bound.element()),
              bound.always(),
              bound.factor().setScale(SCALE, RoundingMode.FLOOR),
              bound.floor().setScale(SCALE, RoundingMode.FLOOR)));
    }
    for (Compared pair : relations.compared()) {
      pairs++;
      compare(kind, pair.part(), true, pair, given);
      compare(kind, pair.whole(), false, pair, given);
    }
  }

  private void compare(
      int kind, String element, boolean first, Compared pair, Map<String, List<String>> given) {
    for (String code : given.getOrDefault(element, List.of())) {
      if (pair.splits()
          .containsAll(
              vn.tiengnoi.warehouse.catalogue.Disaggregation.parse(code).options().keySet())) {
        compared.add(Arrays.asList(kind, element, code, pairs, first, pair.together()));
      }
    }
  }

  private static @Nullable BigDecimal scaled(@Nullable BigDecimal limit, RoundingMode mode) {
    return limit == null ? null : limit.setScale(SCALE, mode);
  }

  boolean comparesAnything() {
    return !compared.isEmpty();
  }

  /** Makes the tables. */
  void lay(DuckEngine engine) {
    BulkQueries.fill(
        engine,
        "place",
        "kind INTEGER, asking INTEGER, element_text VARCHAR, part_text VARCHAR, element VARCHAR, disaggregation VARCHAR,"
            + " number INTEGER, dimension INTEGER, bit BIGINT, odd BOOLEAN",
        places);
    BulkQueries.fill(
        engine,
        "split",
        "kind INTEGER, number INTEGER, dimension INTEGER, options INTEGER",
        splits);
    BulkQueries.fill(
        engine,
        "range_limit",
        "kind INTEGER, number INTEGER, least DECIMAL(28,6), most DECIMAL(28,6)",
        limits);
    BulkQueries.fill(
        engine,
        "series_bound",
        "kind INTEGER, number INTEGER, always BOOLEAN, factor DECIMAL(28,6), floor DECIMAL(28,6)",
        bounds);
    BulkQueries.fill(engine, "required", "kind INTEGER, number INTEGER", required);
    BulkQueries.fill(
        engine,
        "compared",
        "kind INTEGER, element VARCHAR, disaggregation VARCHAR, pair INTEGER, first BOOLEAN, together BOOLEAN",
        compared);
  }
}

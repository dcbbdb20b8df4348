package vn.tiengnoi.warehouse.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Dimension;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.catalogue.Element;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;
import vn.tiengnoi.warehouse.catalogue.WorkedExample;
import vn.tiengnoi.warehouse.expression.Expression;
import vn.tiengnoi.warehouse.expression.ExpressionException;

/**
 * {@code catalogue/dimensions.yaml}, {@code catalogue/elements/*.yaml}, {@code
 * catalogue/indicators/*.yaml}.
 */
final class CatalogueFiles {
  private static final Set<String> INDICATOR_NAMES =
      Set.of(
          "code",
          "name",
          "short",
          "definition",
          "unit",
          "group",
          "kind",
          "measure",
          "numerator",
          "denominator",
          "factor",
          "part_of_whole",
          "decimals",
          "direction",
          "sources",
          "reported_by",
          "cadence",
          "note",
          "examples");
  private static final Set<String> ELEMENT_NAMES =
      Set.of("code", "name", "measure", "unit", "kind", "over_time", "over_units", "dimensions");

  private final Map<String, Dimension> dimensions = new LinkedHashMap<>();
  private final Map<String, Element> elements = new LinkedHashMap<>();
  private final Map<String, YamlEntry> elementEntries = new LinkedHashMap<>();
  private final Map<String, Indicator> indicators = new LinkedHashMap<>();
  private final Map<String, YamlEntry> indicatorEntries = new LinkedHashMap<>();

  CatalogueFiles(PackFolder folder, PackFaults faults) {
    for (YamlEntry entry : entries(folder, "catalogue/dimensions.yaml", faults)) {
      Dimension dimension = dimension(entry);
      putOnce(dimensions, dimension.code(), dimension, entry);
    }
    for (YamlEntry entry : entries(folder, "catalogue/elements", faults)) {
      entry.allowOnly(ELEMENT_NAMES);
      Element element = element(entry);
      putOnce(elements, element.code(), element, entry);
      elementEntries.put(element.code(), entry);
    }
    for (YamlEntry entry : entries(folder, "catalogue/indicators", faults)) {
      entry.allowOnly(INDICATOR_NAMES);
      Indicator indicator = indicator(entry);
      putOnce(indicators, indicator.code(), indicator, entry);
      indicatorEntries.put(indicator.code(), entry);
    }
  }

  /** Entries of one file, or of all YAML files of a folder. */
  static List<YamlEntry> entries(PackFolder folder, String place, PackFaults faults) {
    List<String> files = place.endsWith(".yaml") ? List.of(place) : folder.files(place, ".yaml");
    List<YamlEntry> entries = new ArrayList<>();
    for (String file : files) {
      entries.addAll(YamlEntry.readAll(folder.path(file), file, faults));
    }
    return entries;
  }

  static <T> void putOnce(Map<String, T> map, String code, T value, PackEntry entry) {
    if (map.put(code, value) != null) {
      entry.fault("code", "\"%s\" stands twice", code);
    }
  }

  private static Dimension dimension(YamlEntry entry) {
    List<Dimension.Option> options =
        entry.entries("options").stream()
            .map(o -> new Dimension.Option(o.text("code"), o.in("vi", "name"), o.in("en", "name")))
            .toList();
    return new Dimension(
        entry.text("code"), entry.in("vi", "name"), entry.in("en", "name"), options);
  }

  private static Element element(YamlEntry entry) {
    return new Element(
        entry.text("code"),
        entry.in("vi", "name"),
        entry.in("en", "name"),
        entry.text("measure"),
        entry.in("vi", "unit"),
        entry.in("en", "unit"),
        entry.choice("kind", Element.Kind.class, Element.Kind.FLOW),
        entry.choice("over_time", Element.Aggregation.class, Element.Aggregation.SUM),
        entry.choice("over_units", Element.Aggregation.class, Element.Aggregation.SUM),
        entry.texts("dimensions"));
  }

  private Indicator indicator(YamlEntry entry) {
    Expression numerator = formula(entry, "numerator");
    @Nullable Expression denominator =
        entry.has("denominator") ? formula(entry, "denominator") : null;
    BigDecimal factor = entry.decimalOrNull("factor");
    boolean noted = entry.has("note");
    return new Indicator(
        entry.text("code"),
        entry.in("vi", "name"),
        entry.in("en", "name"),
        entry.in("vi", "short"),
        entry.in("en", "short"),
        entry.in("vi", "definition"),
        entry.in("en", "definition"),
        entry.in("vi", "unit"),
        entry.in("en", "unit"),
        entry.text("group", ""),
        entry.choice(
            "kind",
            Indicator.Kind.class,
            denominator == null ? Indicator.Kind.FLOW : Indicator.Kind.RATIO),
        entry.field("measure"),
        numerator,
        denominator,
        factor == null ? BigDecimal.ONE : factor,
        entry.flag("part_of_whole", true),
        entry.integer("decimals", 0),
        entry.choice("direction", Indicator.Direction.class, Indicator.Direction.NEUTRAL),
        sharedDimensions(numerator, denominator),
        entry.texts("sources"),
        entry.text("reported_by", ""),
        entry.texts("cadence"),
        noted ? entry.in("vi", "note") : null,
        noted ? entry.in("en", "note") : null,
        entry.entries("examples").stream().map(CatalogueFiles::example).toList());
  }

  /** The formula of a field; a malformed one is a fault and stands in as zero. */
  private static Expression formula(YamlEntry entry, String field) {
    String text = entry.text(field);
    try {
      return text.isEmpty() ? new Expression.Constant(BigDecimal.ZERO) : Expression.parse(text);
    } catch (ExpressionException malformed) {
      entry.fault(field, "%s", malformed.getMessage());
      return new Expression.Constant(BigDecimal.ZERO);
    }
  }

  /**
   * The dimensions by which every element of the formula can be split; a dimension that a filter
   * has already fixed is not one.
   */
  private List<String> sharedDimensions(Expression numerator, @Nullable Expression denominator) {
    List<List<String>> own = new ArrayList<>();
    Consumer<Expression> collect =
        part -> {
          if (part instanceof Expression.Reference reference) {
            Element element = elements.get(reference.element());
            own.add(
                element == null
                    ? List.of()
                    : element.dimensions().stream()
                        .filter(d -> !reference.filter().options().containsKey(d))
                        .toList());
          } else if ((!(part instanceof Expression.Constant) && part.operands().isEmpty())
              || part instanceof Expression.UnitsWhere) {
            own.add(List.of());
          }
        };
    numerator.walk(collect);
    if (denominator != null) {
      denominator.walk(collect);
    }
    if (own.isEmpty()) {
      return List.of();
    }
    Set<String> shared = new LinkedHashSet<>(own.get(0));
    own.forEach(shared::retainAll);
    return List.copyOf(shared);
  }

  private static WorkedExample example(YamlEntry entry) {
    List<WorkedExample.Row> rows =
        entry.entries("rows").stream()
            .map(
                row ->
                    new WorkedExample.Row(
                        row.text("unit"),
                        row.text("period"),
                        row.text("element"),
                        disaggregation(row),
                        row.text("value")))
            .toList();
    List<YamlEntry> asked = entry.entries("ask");
    if (asked.size() != 1) {
      entry.fault("ask", "an example needs \"ask: {unit: …, period: …}\"");
    }
    String status = entry.text("status");
    if (java.util.Arrays.stream(ValueStatus.values()).noneMatch(s -> s.code().equals(status))) {
      entry.fault("status", "\"status\" is \"%s\", which is no value status", status);
    }
    return new WorkedExample(
        entry.text("name"),
        rows,
        asked.isEmpty() ? "" : asked.get(0).text("unit"),
        asked.isEmpty() ? "" : asked.get(0).text("period"),
        asked.isEmpty() ? Disaggregation.TOTAL : disaggregation(asked.get(0)),
        entry.decimalOrNull("value"),
        status);
  }

  private static Disaggregation disaggregation(YamlEntry entry) {
    try {
      return Disaggregation.parse(entry.text("disaggregation", ""));
    } catch (IllegalArgumentException malformed) {
      entry.fault("disaggregation", "%s", malformed.getMessage());
      return Disaggregation.TOTAL;
    }
  }

  Map<String, Dimension> dimensions() {
    return dimensions;
  }

  Map<String, Element> elements() {
    return elements;
  }

  Map<String, Indicator> indicators() {
    return indicators;
  }

  void check() {
    elements.forEach((code, element) -> checkElement(element, elementEntries.get(code)));
    new IndicatorCheck(dimensions, elements, indicators, indicatorEntries).check();
  }

  private void checkElement(Element element, @Nullable YamlEntry entry) {
    if (entry == null) {
      return;
    }
    for (String dimension : element.dimensions()) {
      if (!dimensions.containsKey(dimension)) {
        entry.fault(
            "dimensions", "element %s has the unknown dimension \"%s\"", element.code(), dimension);
      }
    }
    if (element.overUnits() == Element.Aggregation.LAST) {
      entry.fault(
          "over_units",
          "element %s takes the last of its units, which have no order; expected sum, average, max or none",
          element.code());
    }
    if (element.kind() == Element.Kind.STOCK && element.overTime() == Element.Aggregation.SUM) {
      entry.fault(
          "over_time",
          "element %s is a stock and cannot be added over time; expected last, average, max or none",
          element.code());
    }
  }
}

package vn.tiengnoi.warehouse.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Dimension;
import vn.tiengnoi.warehouse.catalogue.Element;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;
import vn.tiengnoi.warehouse.catalogue.WorkedExample;

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
          "numerator",
          "denominator",
          "factor",
          "decimals",
          "direction",
          "sources",
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
    List<String> numerator = entry.texts("numerator");
    @Nullable List<String> denominator =
        entry.has("denominator") ? entry.texts("denominator") : null;
    BigDecimal factor = entry.decimalOrNull("factor");
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
        numerator,
        denominator,
        factor == null ? BigDecimal.ONE : factor,
        entry.integer("decimals", 0),
        entry.choice("direction", Indicator.Direction.class, Indicator.Direction.NEUTRAL),
        sharedDimensions(numerator, denominator),
        entry.texts("sources"),
        entry.entries("examples").stream().map(CatalogueFiles::example).toList());
  }

  /** The dimensions by which every element of the formula can be split. */
  private List<String> sharedDimensions(
      List<String> numerator, @Nullable List<String> denominator) {
    Set<String> shared = null;
    List<String> codes = new ArrayList<>(numerator);
    if (denominator != null) {
      codes.addAll(denominator);
    }
    for (String code : codes) {
      Element element = elements.get(code);
      List<String> own = element == null ? List.of() : element.dimensions();
      if (shared == null) {
        shared = new LinkedHashSet<>(own);
      } else {
        shared.retainAll(own);
      }
    }
    return shared == null ? List.of() : List.copyOf(shared);
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
        entry.decimalOrNull("value"),
        status);
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

  void check(PackFaults faults) {
    elements.forEach((code, element) -> checkElement(element, elementEntries.get(code)));
    indicators.forEach((code, indicator) -> checkIndicator(indicator, indicatorEntries.get(code)));
  }

  private void checkElement(Element element, @Nullable YamlEntry entry) {
    for (String dimension : element.dimensions()) {
      if (entry != null && !dimensions.containsKey(dimension)) {
        entry.fault(
            "dimensions", "element %s has the unknown dimension \"%s\"", element.code(), dimension);
      }
    }
  }

  private void checkIndicator(Indicator indicator, @Nullable YamlEntry entry) {
    if (entry == null) {
      return;
    }
    checkPart(indicator, "numerator", indicator.numerator(), entry);
    if (indicator.denominator() != null) {
      checkPart(indicator, "denominator", indicator.denominator(), entry);
    }
  }

  /** A part is a sum of known elements of one measure: dong and turns are never added. */
  private void checkPart(Indicator indicator, String part, List<String> codes, YamlEntry entry) {
    Set<String> measures = new LinkedHashSet<>();
    for (String code : codes) {
      Element element = elements.get(code);
      if (element == null) {
        entry.fault(
            part, "the %s of %s names the unknown element \"%s\"", part, indicator.code(), code);
      } else {
        measures.add(element.measure());
      }
    }
    if (codes.isEmpty()) {
      entry.fault(part, "the %s of %s names no element", part, indicator.code());
    }
    if (measures.size() > 1) {
      entry.fault(
          part, "the %s of %s adds different measures: %s", part, indicator.code(), measures);
    }
  }
}

package vn.tiengnoi.warehouse.pack;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Dimension;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.catalogue.Element;
import vn.tiengnoi.warehouse.catalogue.Expression;
import vn.tiengnoi.warehouse.catalogue.ExpressionException;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;
import vn.tiengnoi.warehouse.catalogue.WorkedExample;
import vn.tiengnoi.warehouse.period.Period;

/**
 * {@code catalogue/dimensions.yaml}, {@code catalogue/elements/*.yaml}, {@code
 * catalogue/indicators/*.yaml}.
 */
final class CatalogueFiles {
  private static final String ELEMENTS = "catalogue/elements";
  private static final String INDICATORS = "catalogue/indicators";

  static final Set<String> INDICATOR_NAMES =
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
  static final Set<String> ELEMENT_NAMES =
      Set.of(
          "code",
          "name",
          "measure",
          "unit",
          "kind",
          "over_time",
          "over_units",
          "dimensions",
          "yes_no");

  static final Set<String> DIMENSION_NAMES = Set.of("code", "name", "options");
  static final Set<String> OPTION_NAMES = Set.of("code", "name");
  static final Set<String> EXAMPLE_NAMES = Set.of("name", "rows", "ask", "value", "status");
  static final Set<String> ROW_NAMES =
      Set.of("unit", "period", "element", "disaggregation", "value");
  static final Set<String> ASK_NAMES = Set.of("unit", "period", "disaggregation");

  private final Coded<Dimension, YamlEntry> dimensions = new Coded<>("code");
  private final Coded<Element, YamlEntry> elements = new Coded<>("code");
  private final Coded<Indicator, YamlEntry> indicators = new Coded<>("code");
  private final Set<String> malformed = new HashSet<>();
  private final PackFaults faults;

  CatalogueFiles(PackFolder folder, PackFaults faults) {
    this.faults = faults;
    for (YamlEntry entry : entries(folder, "catalogue/dimensions.yaml", faults)) {
      entry.allowOnly(DIMENSION_NAMES);
      Dimension dimension = dimension(entry);
      dimensions.put(dimension.code(), dimension, entry);
    }
    for (YamlEntry entry : entries(folder, ELEMENTS, faults)) {
      entry.allowOnly(ELEMENT_NAMES);
      Element element = element(entry);
      elements.put(element.code(), element, entry);
    }
    for (YamlEntry entry : entries(folder, INDICATORS, faults)) {
      entry.allowOnly(INDICATOR_NAMES);
      Indicator indicator = indicator(entry);
      indicators.put(indicator.code(), indicator, entry);
    }
  }

  /** Entries of one file, or of all YAML files of a folder. */
  static List<YamlEntry> entries(PackFolder folder, String place, PackFaults faults) {
    List<String> files =
        place.endsWith(".yaml") && Files.exists(folder.path(place))
            ? List.of(place)
            : folder.files(place, ".yaml");
    List<YamlEntry> entries = new ArrayList<>();
    for (String file : files) {
      entries.addAll(YamlEntry.readAll(folder.path(file), file, faults));
    }
    return entries;
  }

  private static Dimension dimension(YamlEntry entry) {
    Coded<Dimension.Option, YamlEntry> options = new Coded<>("code");
    for (YamlEntry one : entry.entries("options")) {
      one.allowOnly(OPTION_NAMES);
      String code = one.text("code");
      options.put(
          code, new Dimension.Option(code, one.in("vi", "name"), one.in("en", "name")), one);
    }
    return new Dimension(
        entry.text("code"),
        entry.in("vi", "name"),
        entry.in("en", "name"),
        List.copyOf(options.values().values()));
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
        entry.texts("dimensions"),
        entry.flag("yes_no", false));
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
        examples(entry));
  }

  /** The formula of a field; a malformed one is a fault and stands in as zero. */
  private Expression formula(YamlEntry entry, String field) {
    String text = entry.text(field);
    try {
      if (!text.isEmpty()) {
        return Expression.parse(text);
      }
    } catch (ExpressionException unreadable) {
      entry.fault(field, "%1$s", "%2$s", unreadable.messageVi(), unreadable.messageEn());
    }
    malformed.add(entry.text("code", ""));
    return new Expression.Constant(BigDecimal.ZERO);
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
            Element element = elements.values().get(reference.element());
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

  /** The examples that can be read. */
  private List<WorkedExample> examples(YamlEntry indicator) {
    List<WorkedExample> examples = new ArrayList<>();
    for (YamlEntry entry : indicator.entries("examples")) {
      int before = faults.count();
      WorkedExample example = example(entry);
      if (faults.count() == before) {
        examples.add(example);
      }
    }
    return examples;
  }

  private static WorkedExample example(YamlEntry entry) {
    entry.allowOnly(EXAMPLE_NAMES);
    List<YamlEntry> asked = entry.entries("ask");
    if (asked.size() != 1) {
      entry.fault(
          "ask",
          "một ví dụ cần \"ask: {unit: …, period: …}\"",
          "an example needs \"ask: {unit: …, period: …}\"");
    } else {
      asked.get(0).allowOnly(ASK_NAMES);
      period(asked.get(0));
    }
    String status = entry.text("status");
    if (Arrays.stream(ValueStatus.values()).noneMatch(s -> s.code().equals(status))) {
      entry.fault(
          "status",
          "\"status\" là \"%s\", không phải trạng thái nào",
          "\"status\" is \"%s\", which is no value status",
          status);
    }
    return new WorkedExample(
        entry.file,
        entry.line,
        entry.text("name"),
        entry.entries("rows").stream().map(CatalogueFiles::row).toList(),
        asked.isEmpty() ? "" : asked.get(0).text("unit"),
        asked.isEmpty() ? "" : asked.get(0).text("period"),
        asked.isEmpty() ? Disaggregation.TOTAL : disaggregation(asked.get(0)),
        entry.decimalOrNull("value"),
        status);
  }

  private static WorkedExample.Row row(YamlEntry row) {
    row.allowOnly(ROW_NAMES);
    period(row);
    BigDecimal value = row.decimalOrNull("value");
    return new WorkedExample.Row(
        row.text("unit"),
        row.text("period"),
        row.text("element"),
        disaggregation(row),
        value == null ? row.text("value") : value.toPlainString());
  }

  private static void period(YamlEntry entry) {
    entry.found(
        "period",
        Period::findPeriod,
        new PackEntry.Expected(
            "một kỳ như " + Period.ALLOWED_FORMS, "a period such as " + Period.ALLOWED_FORMS));
  }

  private static Disaggregation disaggregation(YamlEntry entry) {
    try {
      return Disaggregation.parse(entry.text("disaggregation", ""));
    } catch (IllegalArgumentException unreadable) {
      entry.fault(
          "disaggregation",
          "\"%s\" không phải phân tổ như SEX=F;AGE=A0_5",
          "\"%s\" is no part such as SEX=F;AGE=A0_5",
          entry.text("disaggregation", ""));
      return Disaggregation.TOTAL;
    }
  }

  Map<String, Dimension> dimensions() {
    return dimensions.values();
  }

  Map<String, Element> elements() {
    return elements.values();
  }

  Map<String, Indicator> indicators() {
    return indicators.values();
  }

  /** Whether an element that is not among these does not exist, rather than was not readable. */
  boolean elementsKnown() {
    return faults.readable(ELEMENTS);
  }

  /** The same of indicators. */
  boolean indicatorsKnown() {
    return faults.readable(INDICATORS);
  }

  /** Elements that an indicator is made of, also through others. */
  Set<String> elementsOf(String indicator) {
    Set<String> found = new HashSet<>();
    Indicator one = indicators.values().get(indicator);
    if (one != null) {
      addElements(one.numerator(), found);
      if (one.denominator() != null) {
        addElements(one.denominator(), found);
      }
    }
    return found;
  }

  private void addElements(Expression formula, Set<String> found) {
    found.addAll(formula.elements());
    formula.indicators().forEach(other -> found.addAll(elementsOf(other)));
  }

  /** Reports the faults; answers with the codes of the indicators whose formulas have a meaning. */
  Set<String> check() {
    elements.each(this::checkElement);
    Set<String> unclear = new HashSet<>(malformed);
    unclear.addAll(indicators.faulty());
    return new IndicatorCheck(this, indicators, unclear).check();
  }

  private void checkElement(Element element, YamlEntry entry) {
    for (String dimension : element.dimensions()) {
      if (!dimensions.has(dimension) && faults.readable("catalogue/dimensions.yaml")) {
        entry.fault(
            "dimensions",
            "phần tử %s có chiều phân tổ không có \"%s\"",
            "element %s has the unknown dimension \"%s\"",
            element.code(),
            dimension);
      }
    }
    if (element.overUnits() == Element.Aggregation.LAST) {
      entry.fault(
          "over_units",
          "phần tử %s lấy đơn vị cuối, mà đơn vị không có thứ tự; phải là sum, average, max hoặc none",
          "element %s takes the last of its units, which have no order; expected sum, average, max or none",
          element.code());
    }
    if (element.kind() == Element.Kind.STOCK && element.overTime() == Element.Aggregation.SUM) {
      entry.fault(
          "over_time",
          "phần tử %s là số thời điểm, không cộng theo thời gian; phải là last, average, max hoặc none",
          "element %s is a stock and cannot be added over time; expected last, average, max or none",
          element.code());
    }
  }
}

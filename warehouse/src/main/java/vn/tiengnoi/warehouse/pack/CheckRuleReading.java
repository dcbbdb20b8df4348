package vn.tiengnoi.warehouse.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.check.CheckRule;

/** Reads the kind of a check and what it takes. */
final class CheckRuleReading {
  /** The kinds, and what each takes beside its scope. */
  static final Map<String, Set<String>> PARAMETERS = parameters();

  static final Set<String> ALL_PARAMETERS =
      PARAMETERS.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
  static final Set<String> PAIR_NAMES = Set.of("part", "whole");

  private static final BigDecimal MOST_TIMES = new BigDecimal(1_000_000);
  private static final BigDecimal LEAST_SPREAD = new BigDecimal("0.1");

  /** What a ratio's other half may be. */
  enum Other {
    MISSING,
    HELD
  }

  private CheckRuleReading() {}

  private static Map<String, Set<String>> parameters() {
    Map<String, Set<String>> parameters = new LinkedHashMap<>();
    parameters.put("range", Set.of("least", "most", "whole"));
    parameters.put("duplicate", Set.of());
    parameters.put("part_at_most_whole", Set.of("pairs"));
    parameters.put("parts_equal_total", Set.of());
    parameters.put("parts_need_total", Set.of());
    parameters.put("numerator_at_most_denominator", Set.of());
    parameters.put("reported_together", Set.of("other"));
    parameters.put("required", Set.of());
    parameters.put("cumulative_never_falls", Set.of());
    parameters.put("stock_continuity", Set.of("factor", "floor", "floor_of", "plus", "minus"));
    parameters.put("jump", Set.of("above", "below", "periods", "floor", "floor_of"));
    parameters.put(
        "implausible",
        Set.of("periods", "least_periods", "spreads", "least_spread", "floor", "floor_of"));
    return parameters;
  }

  static CheckRule rule(YamlEntry entry) {
    String kind = entry.text("kind");
    Set<String> taken = PARAMETERS.get(kind);
    if (taken == null) {
      if (!kind.isEmpty()) {
        entry.fault(
            "kind",
            "không có loại kiểm tra \"%s\"; được dùng %s",
            "unknown kind of check \"%s\"; allowed are %s",
            kind,
            PARAMETERS.keySet());
      }
      return new CheckRule.Duplicate();
    }
    for (String parameter : ALL_PARAMETERS) {
      if (entry.has(parameter) && !taken.contains(parameter)) {
        entry.fault(
            parameter,
            "loại \"%s\" không dùng \"%s\"; được dùng %s",
            "the kind \"%s\" takes no \"%s\"; allowed are %s",
            kind,
            parameter,
            taken.stream().sorted().toList());
      }
    }
    return switch (kind) {
      case "range" -> range(entry);
      case "duplicate" -> new CheckRule.Duplicate();
      case "part_at_most_whole" -> new CheckRule.PartAtMostWhole(pairs(entry));
      case "parts_equal_total" -> new CheckRule.PartsEqualTotal();
      case "parts_need_total" -> new CheckRule.PartsNeedTotal();
      case "numerator_at_most_denominator" -> new CheckRule.NumeratorAtMostDenominator();
      case "reported_together" ->
          new CheckRule.ReportedTogether(
              entry.choice("other", Other.class, Other.MISSING) == Other.HELD);
      case "required" -> new CheckRule.Required();
      case "cumulative_never_falls" -> new CheckRule.CumulativeNeverFalls();
      case "stock_continuity" -> stock(entry);
      case "jump" -> jump(entry);
      default -> implausible(entry);
    };
  }

  private static CheckRule range(YamlEntry entry) {
    BigDecimal least = entry.decimalOrNull("least");
    BigDecimal most = entry.decimalOrNull("most");
    boolean whole = entry.flag("whole", false);
    if (least == null && most == null && !whole) {
      needs(entry, "least, most, whole");
    } else if (least != null && most != null && least.compareTo(most) > 0) {
      entry.fault("most", "\"most\" nhỏ hơn \"least\"", "\"most\" is below \"least\"");
    }
    return new CheckRule.Range(least, most, whole);
  }

  private static List<CheckRule.Pair> pairs(YamlEntry entry) {
    List<CheckRule.Pair> pairs = new ArrayList<>();
    for (YamlEntry pair : entry.entries("pairs")) {
      pair.allowOnly(PAIR_NAMES);
      pairs.add(new CheckRule.Pair(pair.text("part"), pair.text("whole")));
    }
    return pairs;
  }

  private static CheckRule stock(YamlEntry entry) {
    BigDecimal factor = positive(entry, "factor");
    List<String> plus = entry.texts("plus");
    List<String> minus = entry.texts("minus");
    if (factor == null && plus.isEmpty() && minus.isEmpty()) {
      needs(entry, "factor, plus, minus");
    }
    return new CheckRule.StockContinuity(factor, floor(entry), plus, minus);
  }

  private static CheckRule jump(YamlEntry entry) {
    BigDecimal above = positive(entry, "above");
    BigDecimal below = positive(entry, "below");
    if (above == null && below == null) {
      needs(entry, "above, below");
    }
    return new CheckRule.Jump(above, below, count(entry, "periods", 2), floor(entry));
  }

  private static CheckRule implausible(YamlEntry entry) {
    int periods = count(entry, "periods", 12);
    int least = count(entry, "least_periods", 6);
    if (least > periods) {
      entry.fault(
          "least_periods",
          "\"least_periods\" lớn hơn \"periods\"",
          "\"least_periods\" is above \"periods\"");
    }
    BigDecimal spreads = positive(entry, "spreads");
    BigDecimal leastSpread = entry.decimalOrNull("least_spread");
    return new CheckRule.Implausible(
        periods,
        least,
        spreads == null ? BigDecimal.TEN : spreads,
        leastSpread == null ? LEAST_SPREAD : leastSpread,
        floor(entry));
  }

  private static CheckRule.Floor floor(YamlEntry entry) {
    BigDecimal floor = entry.decimalOrNull("floor");
    return new CheckRule.Floor(floor == null ? BigDecimal.ZERO : floor, entry.decimals("floor_of"));
  }

  private static int count(YamlEntry entry, String name, int otherwise) {
    int count = entry.integer(name, otherwise);
    if (count < 1 || count > 60) {
      entry.fault(name, "\"%s\" phải từ 1 đến 60", "\"%s\" must be from 1 to 60", name);
      return otherwise;
    }
    return count;
  }

  private static @Nullable BigDecimal positive(YamlEntry entry, String name) {
    BigDecimal number = entry.decimalOrNull(name);
    boolean fits = number == null || (number.signum() > 0 && number.compareTo(MOST_TIMES) < 0);
    if (!fits) {
      entry.fault(
          name,
          "\"%s\" phải lớn hơn 0 và dưới 1000000",
          "\"%s\" must be above 0 and below 1000000",
          name);
    }
    return number;
  }

  private static void needs(YamlEntry entry, String names) {
    entry.fault(
        "kind", "loại này cần ít nhất một trong %s", "this kind needs at least one of %s", names);
  }

  /** Elements that the rule itself names. */
  static List<String> elements(CheckRule rule) {
    List<String> elements = new ArrayList<>();
    if (rule instanceof CheckRule.PartAtMostWhole pairs) {
      pairs.pairs().forEach(pair -> elements.addAll(List.of(pair.part(), pair.whole())));
    } else if (rule instanceof CheckRule.StockContinuity stock) {
      elements.addAll(stock.plus());
      elements.addAll(stock.minus());
    }
    return elements;
  }

  /** The field in which it names them. */
  static String fieldOf(CheckRule rule) {
    return rule instanceof CheckRule.PartAtMostWhole ? "pairs" : "plus";
  }
}

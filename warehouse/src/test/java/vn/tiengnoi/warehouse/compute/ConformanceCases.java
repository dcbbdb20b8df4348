package vn.tiengnoi.warehouse.compute;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import vn.tiengnoi.warehouse.period.Period;

/** The queries of the conformance data with their expected answers, in our words. */
final class ConformanceCases {
  private static final Pattern RATE = Pattern.compile("a23dataSet([AB])\\.REPORTING_RATE");

  private final Map<String, Object> file;

  ConformanceCases(Path json) throws IOException {
    this.file = map(yaml(json));
  }

  /**
   * A query.
   *
   * @param items what is asked: indicators, elements, rates
   * @param forms the forms whose reports are owed, where a rate of one form is asked
   * @param units the units it is restricted to, with all below them; empty: all
   * @param months the months it is restricted to; empty: all
   * @param places where answers are wanted
   * @param digits digits behind the point of the expected answers
   */
  record Query(
      int id,
      List<String> items,
      Set<String> forms,
      Set<String> units,
      Set<String> months,
      List<Place> places,
      List<Answer> answers,
      Optional<Integer> digits) {

    List<Answer> answers(String item) {
      return answers.stream().filter(answer -> answer.item().equals(item)).toList();
    }
  }

  /**
   * A unit and a period, as they are called in the answer and as we ask for them.
   *
   * @param unitName null: all units of the query together
   * @param periodName null: all periods of the query together
   */
  record Place(
      @Nullable String unitName, @Nullable String periodName, String unit, Period period) {}

  /** An expected answer. */
  record Answer(
      String item, @Nullable String unitName, @Nullable String periodName, BigDecimal value) {
    boolean at(Place place) {
      return java.util.Objects.equals(unitName, place.unitName())
          && java.util.Objects.equals(periodName, place.periodName());
    }
  }

  /** Whether the data set holds something under this name. */
  boolean holds(String name) {
    return file.containsKey(name);
  }

  List<Query> queries() {
    return list(file.get("cases")).stream().map(entry -> query(map(entry))).toList();
  }

  private Query query(Map<String, Object> entry) {
    List<String> units = texts(entry.get("units"));
    List<String> together = texts(entry.get("units_together"));
    List<String> months = texts(entry.get("periods_together"));
    List<Place> places = new ArrayList<>();
    List<@Nullable String> asked = new ArrayList<>(units);
    if (units.isEmpty() || units.equals(List.of("all"))) {
      asked.clear();
      asked.addAll(
          units.isEmpty() ? Stream.of((String) null).toList() : List.of("A", "B", "C", "D", "E"));
    }
    for (String unit : asked) {
      for (Map.Entry<Period, Boolean> period : periods(entry).entrySet()) {
        @Nullable String periodName = period.getValue() ? period.getKey().code() : null;
        places.add(new Place(unit, periodName, unit == null ? "A" : unit, period.getKey()));
      }
    }
    boolean average = "AVERAGE".equals(entry.get("aggregation"));
    return new Query(
        decimal(entry.get("id")).intValueExact(),
        items(entry),
        forms(entry),
        Set.copyOf(together),
        Set.copyOf(months),
        places,
        list(entry.get("expected")).stream().map(a -> answer(map(a))).toList(),
        average ? Optional.empty() : Optional.of(2));
  }

  /** The periods asked for, and whether the answers name them. */
  private static Map<Period, Boolean> periods(Map<String, Object> entry) {
    Map<Period, Boolean> periods = new LinkedHashMap<>();
    texts(entry.get("periods")).forEach(code -> periods.put(Period.parse(code), true));
    List<String> together = texts(entry.get("periods_together"));
    if (!together.isEmpty()) {
      periods.put(around(together), false);
    }
    List<String> span = texts(entry.get("span"));
    if (!span.isEmpty()) {
      periods.put(Period.parse(span.get(0) + ".." + span.get(1)), false);
    }
    return periods;
  }

  /** The quarter that holds these months. */
  private static Period around(List<String> months) {
    LocalDate first = Period.parse(months.get(0)).from();
    Period quarter = Period.quarter(first.getYear(), (first.getMonthValue() + 2) / 3);
    if (!months.stream().allMatch(month -> quarter.contains(Period.parse(month)))) {
      throw new IllegalArgumentException(months + " do not lie in one quarter");
    }
    return quarter;
  }

  private List<String> items(Map<String, Object> entry) {
    if (entry.get("indicators") != null) {
      return List.copyOf(map(entry.get("indicators")).keySet());
    }
    if ("all numeric".equals(entry.get("elements"))) {
      return map(file.get("elements")).entrySet().stream()
          .filter(e -> e.getValue().toString().contains("number"))
          .map(Map.Entry::getKey)
          .toList();
    }
    return Stream.of(
            texts(entry.get("elements")).stream(),
            texts(entry.get("reporting_rate")).stream()
                .map("a23dataSet%s.REPORTING_RATE"::formatted),
            texts(entry.get("violations_of")).stream().map("a234567vru%s"::formatted))
        .flatMap(items -> items)
        .toList();
  }

  private static Set<String> forms(Map<String, Object> entry) {
    Set<String> forms = new LinkedHashSet<>(texts(entry.get("reporting_rate")));
    Matcher rate = RATE.matcher(String.valueOf(entry.get("indicators")));
    while (rate.find()) {
      forms.add(rate.group(1));
    }
    return forms;
  }

  private static Answer answer(Map<String, Object> entry) {
    return new Answer(
        String.valueOf(entry.get("item")),
        (String) entry.get("unit"),
        (String) entry.get("period"),
        decimal(entry.get("value")));
  }

  static Object yaml(Path file) throws IOException {
    LoadSettings settings = LoadSettings.builder().setLabel(file.toString()).build();
    return new Load(settings).loadFromString(Files.readString(file));
  }

  static BigDecimal decimal(@Nullable Object number) {
    return new BigDecimal(String.valueOf(number).toUpperCase(Locale.ROOT));
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(@Nullable Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  static List<Object> list(@Nullable Object value) {
    return value == null ? List.of() : (List<Object>) value;
  }

  static List<String> texts(@Nullable Object value) {
    if (value instanceof String text) {
      return List.of(text);
    }
    return list(value).stream().map(String::valueOf).toList();
  }
}

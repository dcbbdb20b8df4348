package vn.tiengnoi.app.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tiengnoi.etl.workbook.SheetReport.Entry;

/**
 * The figures of one report before anybody spoils them: for each element, in the form's order, the
 * total under the empty part and then its parts.
 */
final class Figures {
  private final Map<String, Map<String, Long>> values = new LinkedHashMap<>();

  Figures(List<String> elements) {
    elements.forEach(element -> values.put(element, new LinkedHashMap<>()));
  }

  private Map<String, Long> rows(String element) {
    return values.computeIfAbsent(element, code -> new LinkedHashMap<>());
  }

  boolean asks(String element) {
    return values.containsKey(element);
  }

  boolean has(String element, String part) {
    return asks(element) && rows(element).containsKey(part);
  }

  /** The value of a cell; 0 where there is none. */
  long get(String element, String part) {
    return has(element, part) ? rows(element).getOrDefault(part, 0L) : 0;
  }

  /** Adds to a cell, which is made where there is none. */
  void add(String element, String part, long more) {
    rows(element).merge(part, more, Long::sum);
  }

  /** Adds all figures of another report, row by row. */
  void addAll(Figures other) {
    other.values.forEach((element, rows) -> addAll(element, other));
  }

  /** Adds the figures of one element of another report. */
  void addAll(String element, Figures other) {
    other.rows(element).forEach((part, value) -> add(element, part, value));
  }

  /** Puts the figures of one element of another report in the place of what is here. */
  void replace(String element, Figures other) {
    rows(element).clear();
    addAll(element, other);
  }

  List<String> elements() {
    return List.copyOf(values.keySet());
  }

  /** The parts of an element, without its total. */
  List<String> parts(String element) {
    return rows(element).keySet().stream().filter(part -> !part.isEmpty()).toList();
  }

  List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    values.forEach(
        (element, rows) ->
            rows.forEach(
                (part, value) ->
                    entries.add(new Entry(element, part, BigDecimal.valueOf(value), null))));
    return entries;
  }
}

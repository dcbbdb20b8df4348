package vn.tiengnoi.warehouse.catalogue;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which part of an element a figure is about: dimension to option. Empty is the total. The
 * canonical spelling sorts the dimensions ({@code AGE=6_10;SEX=F}), so that one part has one
 * spelling in the lake for ever.
 *
 * @param options dimension code to option code, sorted by dimension
 */
public record Disaggregation(SortedMap<String, String> options)
    implements Comparable<Disaggregation> {

  /** The whole, not split by anything. */
  public static final Disaggregation TOTAL = new Disaggregation(new TreeMap<>());

  public Disaggregation {
    options = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(options));
  }

  public static Disaggregation of(Map<String, String> options) {
    return new Disaggregation(new TreeMap<>(options));
  }

  /**
   * Reads {@code DIMENSION=OPTION} pairs joined by {@code ;} in any order.
   *
   * @throws IllegalArgumentException where a pair is malformed or a dimension stands twice
   */
  public static Disaggregation parse(String text) {
    if (text.isBlank()) {
      return TOTAL;
    }
    TreeMap<String, String> options = new TreeMap<>();
    for (String pair : text.split(";", -1)) {
      int equals = pair.indexOf('=');
      if (equals <= 0 || equals == pair.length() - 1) {
        throw new IllegalArgumentException(
            "disaggregation \"%s\" is not DIMENSION=OPTION pairs joined by ;".formatted(text));
      }
      String dimension = pair.substring(0, equals).strip();
      if (options.put(dimension, pair.substring(equals + 1).strip()) != null) {
        throw new IllegalArgumentException(
            "dimension %s stands twice in \"%s\"".formatted(dimension, text));
      }
    }
    return new Disaggregation(options);
  }

  /** What remains when a filter's options are taken away; nothing where they are not all there. */
  public Optional<Disaggregation> without(Disaggregation filter) {
    if (!options.entrySet().containsAll(filter.options.entrySet())) {
      return Optional.empty();
    }
    TreeMap<String, String> rest = new TreeMap<>(options);
    filter.options.keySet().forEach(rest::remove);
    return Optional.of(new Disaggregation(rest));
  }

  public boolean isTotal() {
    return options.isEmpty();
  }

  /** The canonical spelling; empty for the total. */
  public String code() {
    return options.entrySet().stream()
        .map(option -> option.getKey() + "=" + option.getValue())
        .collect(Collectors.joining(";"));
  }

  @Override
  public int compareTo(Disaggregation other) {
    return code().compareTo(other.code());
  }

  @Override
  public String toString() {
    return code();
  }
}

package vn.tiengnoi.etl.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Things by their names, found also by spellings that differ, without looking through them all.
 *
 * @param <T> what is named
 */
public final class NameIndex<T> {
  private final Map<String, List<Named<T>>> byLooseName;
  private final NearNames near;

  private NameIndex(Map<String, List<Named<T>>> byLooseName) {
    this.byLooseName = byLooseName;
    this.near = new NearNames(byLooseName.keySet());
  }

  /** A thing and the key of one of its names. */
  public record Named<T>(String key, T thing) {}

  /** A thing whose name is a written one, or nearly. */
  public record Match<T>(String key, T thing, Spelling spelling) {}

  /** An index of all names; a thing may have several. */
  public static <T> NameIndex<T> of(Iterable<Named<T>> names) {
    Map<String, List<Named<T>>> byLooseName = new HashMap<>();
    for (Named<T> named : names) {
      byLooseName
          .computeIfAbsent(Spelling.loose(named.key()), loose -> new ArrayList<>(1))
          .add(named);
    }
    return new NameIndex<>(byLooseName);
  }

  /** Things whose name has the same letters, marks, spaces and i or y apart. */
  public List<Match<T>> alike(String key) {
    return matches(key, List.of(Spelling.loose(key)), Spelling::ofAlike);
  }

  /** Things whose name has one letter more, less or another. */
  public List<Match<T>> nearly(String key) {
    List<Match<T>> found =
        new ArrayList<>(matches(key, near.within(Spelling.loose(key), 1), Spelling::ofNear));
    alike(key).stream()
        .filter(match -> match.spelling().grade() == Spelling.Grade.MISSPELT)
        .forEach(found::add);
    return found;
  }

  /** Things with names most like a written one, the nearest first; for suggestions only. */
  public List<T> nearest(String key, int most) {
    return near.nearest(Spelling.loose(key), most).stream()
        .flatMap(
            loose ->
                byLooseName.getOrDefault(loose, List.of()).stream()
                    .sorted(Comparator.comparing(Named::key)))
        .map(Named::thing)
        .distinct()
        .toList();
  }

  private List<Match<T>> matches(
      String key, List<String> looseNames, BiFunction<String, String, Optional<Spelling>> compare) {
    List<Match<T>> matches = new ArrayList<>();
    for (String loose : looseNames) {
      for (Named<T> named : byLooseName.getOrDefault(loose, List.of())) {
        compare
            .apply(key, named.key())
            .ifPresent(spelling -> matches.add(new Match<>(named.key(), named.thing(), spelling)));
      }
    }
    return matches;
  }
}

package vn.tiengnoi.etl.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds names that are nearly a given one by the pairs of letters they share with it. */
final class NearNames {
  private static final char EDGE = '\u0001';
  private static final int LONGEST = 60;

  private final List<String> names;
  private final Map<Integer, int[]> postings = new HashMap<>();

  NearNames(Collection<String> names) {
    this.names = names.stream().sorted().toList();
    Map<Integer, List<Integer>> growing = new HashMap<>();
    for (int number = 0; number < this.names.size(); number++) {
      for (int pair : pairs(this.names.get(number))) {
        List<Integer> numbers = growing.computeIfAbsent(pair, unused -> new ArrayList<>());
        if (numbers.isEmpty() || numbers.get(numbers.size() - 1) != number) {
          numbers.add(number);
        }
      }
    }
    growing.forEach(
        (pair, numbers) ->
            postings.put(pair, numbers.stream().mapToInt(Integer::intValue).toArray()));
  }

  private record Scored(String name, int distance) {}

  /** Other names at most {@code distance} letters away. */
  List<String> within(String name, int distance) {
    // One letter more or less spoils at most two pairs, and two equal pairs count once.
    int fewest = name.length() + 1 - 2 * distance - repeated(name);
    return candidates(name, fewest).stream()
        .filter(other -> Math.abs(other.length() - name.length()) <= distance)
        .filter(other -> !other.equals(name) && Distance.between(name, other) <= distance)
        .toList();
  }

  /** The nearest names; none that shares little with it. */
  List<String> nearest(String name, int most) {
    int farthest = Math.max(2, name.length() / 3);
    return candidates(name, Math.max(1, name.length() + 1 - 2 * farthest - repeated(name))).stream()
        .map(other -> new Scored(other, Distance.between(name, other)))
        .filter(scored -> scored.distance() <= farthest)
        .sorted(Comparator.comparingInt(Scored::distance).thenComparing(Scored::name))
        .limit(most)
        .map(Scored::name)
        .toList();
  }

  private static int repeated(String name) {
    return pairs(name).length - (int) java.util.Arrays.stream(pairs(name)).distinct().count();
  }

  private List<String> candidates(String name, int fewestShared) {
    if (name.isEmpty() || name.length() > LONGEST) {
      return List.of();
    }
    int[] shared = new int[names.size()];
    for (int pair : java.util.Arrays.stream(pairs(name)).distinct().toArray()) {
      for (int number : postings.getOrDefault(pair, new int[0])) {
        shared[number]++;
      }
    }
    int fewest = Math.max(1, fewestShared);
    List<String> found = new ArrayList<>();
    for (int number = 0; number < shared.length; number++) {
      if (shared[number] >= fewest) {
        found.add(names.get(number));
      }
    }
    return found;
  }

  private static int[] pairs(String name) {
    int[] pairs = new int[name.length() + 1];
    char before = EDGE;
    for (int i = 0; i < name.length(); i++) {
      pairs[i] = before << 16 | name.charAt(i);
      before = name.charAt(i);
    }
    pairs[name.length()] = before << 16 | EDGE;
    return pairs;
  }
}

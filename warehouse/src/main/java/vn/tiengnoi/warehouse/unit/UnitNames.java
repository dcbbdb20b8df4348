package vn.tiengnoi.warehouse.unit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tiengnoi.warehouse.text.NameKey;

/**
 * Finds units by what people write. Made when the first name is asked for: keys of fourteen
 * thousand units cost more than all else that is done at the start of a command.
 */
final class UnitNames {
  private static final Map<String, String> KINDS =
      Map.of(
          "t",
          "tỉnh",
          "tp",
          "thành phố",
          "tx",
          "thị xã",
          "h",
          "huyện",
          "q",
          "quận",
          "x",
          "xã",
          "p",
          "phường",
          "tt",
          "thị trấn");
  private static final Pattern KIND_PREFIX = Pattern.compile("^(t|tp|tx|h|q|x|p|tt) (?=\\S)");

  private final Map<String, List<Unit>> byCode = new HashMap<>();
  private final Map<String, List<Unit>> byFullName = new HashMap<>();
  private final Map<String, List<Unit>> byShortName = new HashMap<>();

  UnitNames(Collection<Unit> units) {
    for (Unit unit : units) {
      add(byCode, unit.code(), unit);
      add(byFullName, NameKey.of(unit.fullName()), unit);
      add(byShortName, NameKey.of(unit.name()), unit);
    }
  }

  private static void add(Map<String, List<Unit>> index, String key, Unit unit) {
    index.computeIfAbsent(key, unused -> new ArrayList<>(1)).add(unit);
  }

  /** As {@link UnitRegister#findNamed(String, LocalDate, LocalDate)}, identities apart. */
  List<Unit> find(String written, LocalDate from, LocalDate to) {
    String name = written.strip();
    int at = name.lastIndexOf('@');
    if (at > 0) {
      return onDay(name.substring(0, at).strip(), name.substring(at + 1).strip());
    }
    List<Unit> candidates = byCode.getOrDefault(name, withFullName(NameKey.of(name)));
    if (candidates.isEmpty()) {
      candidates = highest(byShortName.getOrDefault(NameKey.of(name), List.of()));
    }
    List<Unit> throughout =
        candidates.stream().filter(unit -> unit.validOn(from) && unit.validOn(to)).toList();
    return highest(
        throughout.isEmpty()
            ? candidates.stream().filter(unit -> unit.validDuring(from, to)).toList()
            : throughout);
  }

  private List<Unit> onDay(String name, String date) {
    LocalDate day;
    try {
      day = LocalDate.parse(date);
    } catch (DateTimeParseException notADate) {
      return List.of();
    }
    List<Unit> candidates = byCode.getOrDefault(name, withFullName(NameKey.of(name)));
    if (candidates.isEmpty()) {
      candidates = byShortName.getOrDefault(NameKey.of(name), List.of());
    }
    return highest(candidates.stream().filter(unit -> unit.validOn(day)).toList());
  }

  /** Units with a full name, its kind written out or shortened ({@code TP}, {@code P.}). */
  private List<Unit> withFullName(String key) {
    List<Unit> full = byFullName.get(key);
    if (full != null) {
      return full;
    }
    Matcher prefix = KIND_PREFIX.matcher(key);
    if (!prefix.find()) {
      return List.of();
    }
    String kind = KINDS.getOrDefault(prefix.group(1), "");
    return byFullName.getOrDefault(kind + " " + key.substring(prefix.end()), List.of());
  }

  /** The units of the highest level among those named alike. */
  private static List<Unit> highest(List<Unit> units) {
    Optional<UnitLevel> highest = units.stream().map(Unit::level).min(Comparator.naturalOrder());
    return units.stream().filter(unit -> unit.level() == highest.orElse(unit.level())).toList();
  }
}

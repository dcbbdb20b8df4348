package vn.tiengnoi.etl.unit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.name.NameIndex;
import vn.tiengnoi.etl.name.NameIndex.Match;
import vn.tiengnoi.etl.name.NameIndex.Named;
import vn.tiengnoi.etl.name.Spelling;
import vn.tiengnoi.etl.unit.WrittenUnit.Reading;
import vn.tiengnoi.warehouse.text.NameKey;
import vn.tiengnoi.warehouse.unit.Unit;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/** All names and codes of all units. */
final class UnitIndex {
  private final Map<String, List<Unit>> byCode = new HashMap<>();
  private final Map<UnitLevel, Integer> codeLengths = new EnumMap<>(UnitLevel.class);
  private final NameIndex<Bearer> names;

  /** A unit and the kind that stands before its name. */
  private record Bearer(@Nullable UnitKind kind, Unit unit) {}

  /**
   * A unit that a written name may mean.
   *
   * @param kindDiffers whether another kind is written before the name than the unit's
   */
  record Hit(Unit unit, Spelling spelling, boolean kindDiffers) {
    boolean isCertain() {
      return spelling.isCertain();
    }
  }

  UnitIndex(Collection<Unit> units) {
    List<Named<Bearer>> all = new ArrayList<>(3 * units.size());
    for (Unit unit : units) {
      byCode.computeIfAbsent(unit.code(), code -> new ArrayList<>(1)).add(unit);
      codeLengths.merge(unit.level(), unit.code().length(), Math::max);
      String full = NameKey.of(unit.fullName());
      UnitKind kind = UnitKind.ofFullName(full).orElse(null);
      Set<String> keys = new TreeSet<>(List.of(full, NameKey.of(unit.name())));
      if (kind != null) {
        keys.add(full.substring(kind.word().length() + 1));
      }
      Bearer bearer = new Bearer(kind, unit);
      keys.forEach(key -> all.add(new Named<>(key, bearer)));
    }
    names = NameIndex.of(all);
  }

  List<Unit> withCode(String code) {
    return byCode.getOrDefault(code, List.of());
  }

  /** The code with the leading zeros that a spreadsheet took away, at a level. */
  String padded(String code, UnitLevel level) {
    int missing = codeLengths.getOrDefault(level, 0) - code.length();
    return missing > 0 ? "0".repeat(missing) + code : code;
  }

  /** Units whose name has the same letters, marks, spaces and i or y apart. */
  List<Hit> alike(WrittenUnit written) {
    return hits(written, names::alike);
  }

  /** Units whose name has one letter more, less or another. */
  List<Hit> nearly(WrittenUnit written) {
    return hits(written, names::nearly);
  }

  private static List<Hit> hits(
      WrittenUnit written, Function<String, List<Match<Bearer>>> matches) {
    Map<String, Hit> best = new LinkedHashMap<>();
    for (Reading reading : written.readings()) {
      for (Match<Bearer> match : matches.apply(reading.name())) {
        UnitKind kind = reading.kind();
        Unit unit = match.thing().unit();
        boolean possible = kind == null ? !isNumber(match.key()) : kind.isOf(unit.level());
        if (possible) {
          boolean differs = kind != null && kind != match.thing().kind();
          best.merge(unit.id(), new Hit(unit, match.spelling(), differs), UnitIndex::better);
        }
      }
    }
    return List.copyOf(best.values());
  }

  /** A bare number is a unit's code, never its name. */
  private static boolean isNumber(String key) {
    return key.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static Hit better(Hit one, Hit other) {
    if (one.kindDiffers() != other.kindDiffers()) {
      return one.kindDiffers() ? other : one;
    }
    return one.spelling().grade().compareTo(other.spelling().grade()) <= 0 ? one : other;
  }

  /** Units with names most like a written one, the nearest first. */
  List<Unit> suggestions(WrittenUnit written, int most) {
    List<Unit> units = new ArrayList<>();
    for (int i = written.readings().size() - 1; i >= 0 && units.isEmpty(); i--) {
      names
          .nearest(written.readings().get(i).name(), most)
          .forEach(bearer -> units.add(bearer.unit()));
    }
    return units.stream().distinct().toList();
  }
}

package vn.tiengnoi.etl.unit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.unit.WrittenUnit.Reading;
import vn.tiengnoi.warehouse.text.NameKey;
import vn.tiengnoi.warehouse.unit.Unit;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/** All names of all units, found without looking through them, also by spellings that differ. */
final class UnitIndex {
  private final Map<String, List<Unit>> byCode = new HashMap<>();
  private final Map<String, List<Named>> byLooseName = new HashMap<>();
  private final Map<UnitLevel, Integer> codeLengths = new EnumMap<>(UnitLevel.class);
  private final NearNames near;

  /** A name of a unit and the kind before it. */
  private record Named(String key, @Nullable UnitKind kind, Unit unit) {}

  /**
   * A unit that a written name may mean.
   *
   * @param kindDiffers whether another kind is written before the name than the unit's
   */
  record Hit(Unit unit, Spelling spelling, boolean kindDiffers) {
    boolean isCertain() {
      return spelling.grade().compareTo(Spelling.Grade.UNMARKED) <= 0;
    }
  }

  UnitIndex(Collection<Unit> units) {
    for (Unit unit : units) {
      byCode.computeIfAbsent(unit.code(), code -> new ArrayList<>(1)).add(unit);
      codeLengths.merge(unit.level(), unit.code().length(), Math::max);
      String full = NameKey.of(unit.fullName());
      String name = NameKey.of(unit.name());
      UnitKind kind = UnitKind.ofFullName(full).orElse(null);
      Set<String> keys = new TreeSet<>(List.of(full, name));
      if (kind != null) {
        keys.add(full.substring(kind.word().length() + 1));
      }
      for (String key : keys) {
        byLooseName
            .computeIfAbsent(Spelling.loose(key), loose -> new ArrayList<>(1))
            .add(new Named(key, kind, unit));
      }
    }
    near = new NearNames(byLooseName.keySet());
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
    return hits(written, name -> List.of(Spelling.loose(name)), Spelling::ofAlike);
  }

  /** Units whose name has one letter more, less or another. */
  List<Hit> nearly(WrittenUnit written) {
    return hits(written, name -> near.within(Spelling.loose(name), 1), Spelling::ofNear);
  }

  private interface Comparison {
    Optional<Spelling> of(String written, String meant);
  }

  private List<Hit> hits(
      WrittenUnit written, Function<String, List<String>> looseNames, Comparison comparison) {
    Map<String, Hit> best = new LinkedHashMap<>();
    for (Reading reading : written.readings()) {
      for (String loose : looseNames.apply(reading.name())) {
        for (Named named : byLooseName.getOrDefault(loose, List.of())) {
          hit(reading, named, comparison)
              .ifPresent(hit -> best.merge(hit.unit().id(), hit, UnitIndex::better));
        }
      }
    }
    return List.copyOf(best.values());
  }

  private static Optional<Hit> hit(Reading reading, Named named, Comparison comparison) {
    UnitKind kind = reading.kind();
    boolean numbered = isNumber(named.key());
    if ((kind == null && numbered) || (kind != null && !kind.isOf(named.unit().level()))) {
      return Optional.empty();
    }
    boolean differs = kind != null && kind != named.kind();
    return comparison
        .of(reading.name(), named.key())
        .map(spelling -> new Hit(named.unit(), spelling, differs));
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
      String loose = Spelling.loose(written.readings().get(i).name());
      for (String name : near.nearest(loose, most)) {
        byLooseName.getOrDefault(name, List.of()).forEach(named -> units.add(named.unit()));
      }
    }
    return units.stream().distinct().toList();
  }
}

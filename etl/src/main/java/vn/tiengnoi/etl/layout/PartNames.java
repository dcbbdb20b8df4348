package vn.tiengnoi.etl.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.tiengnoi.etl.name.NameIndex;
import vn.tiengnoi.etl.name.NameIndex.Named;
import vn.tiengnoi.etl.name.Spelling;
import vn.tiengnoi.warehouse.catalogue.Dimension;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.text.NameKey;

/** Parts by the names of their options, as forms print them. */
final class PartNames {
  private final Map<String, Dimension> dimensions;
  private final Map<String, NameIndex<Disaggregation>> byDimension = new LinkedHashMap<>();

  PartNames(Pack pack) {
    this.dimensions = pack.dimensions();
    for (Dimension dimension : dimensions.values()) {
      List<Named<Disaggregation>> names = new ArrayList<>();
      for (Dimension.Option option : dimension.options()) {
        Disaggregation part = Disaggregation.of(Map.of(dimension.code(), option.code()));
        names.add(new Named<>(NameKey.of(option.nameVi()), part));
        if (!NameKey.of(option.code()).equals(NameKey.of(option.nameVi()))) {
          names.add(new Named<>(NameKey.of(option.code()), part));
        }
      }
      byDimension.put(dimension.code(), NameIndex.of(names));
    }
  }

  /** The one part among those of some dimensions that a name means beyond doubt. */
  Optional<Disaggregation> find(String key, Collection<String> within) {
    List<Disaggregation> found = new ArrayList<>();
    for (String dimension : within) {
      NameIndex<Disaggregation> names = byDimension.get(dimension);
      if (names != null) {
        names.alike(key).stream()
            .filter(match -> match.spelling().grade() == Spelling.Grade.EXACT)
            .map(NameIndex.Match::thing)
            .distinct()
            .forEach(found::add);
      }
    }
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** The dimension of this name among some. */
  Optional<String> dimension(String key, Collection<String> within) {
    List<String> named =
        dimensions.values().stream()
            .filter(dimension -> within.contains(dimension.code()))
            .filter(dimension -> NameKey.of(dimension.nameVi()).equals(key))
            .map(Dimension::code)
            .toList();
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  /** Both parts together; nothing where they split by the same. */
  static Optional<String> together(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.of(one + other);
    }
    Map<String, String> options = new TreeMap<>(Disaggregation.parse(one).options());
    for (Map.Entry<String, String> option : Disaggregation.parse(other).options().entrySet()) {
      if (options.put(option.getKey(), option.getValue()) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(Disaggregation.of(options).code());
  }
}

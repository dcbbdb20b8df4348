package vn.tiengnoi.dashboards.map;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/**
 * The maps of the packs: each {@code geo/provinces_NAME.geojson} is one set of boundaries. Read
 * once a pack; a pack without any has no maps.
 */
@Component
class Atlas {
  private static final Pattern SET_FILE = Pattern.compile("provinces_(\\w+)\\.geojson");

  private final Map<String, List<BoundarySet>> setsByPack = new ConcurrentHashMap<>();

  /** The set that draws most of the provinces in force on a day. */
  Optional<BoundarySet> findSet(Pack pack, LocalDate day) {
    var provinces = pack.units().listUnits(UnitLevel.PROVINCE, day);
    return setsByPack.computeIfAbsent(pack.hash(), hash -> read(pack.folder())).stream()
        .max(Comparator.comparingLong(set -> set.matches(provinces)))
        .filter(set -> set.matches(provinces) > 0);
  }

  private static List<BoundarySet> read(Path folder) {
    Path geo = folder.resolve("geo");
    if (!Files.isDirectory(geo)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(geo)) {
      List<BoundarySet> sets = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        Matcher name = SET_FILE.matcher(file.getFileName().toString());
        if (name.matches()) {
          sets.add(readSet(file, name.group(1)));
        }
      }
      return List.copyOf(sets);
    } catch (IOException e) {
      throw new UncheckedIOException("the pack's maps in " + geo + " cannot be read", e);
    }
  }

  private static BoundarySet readSet(Path file, String name) throws IOException {
    Path archipelagos = file.resolveSibling("archipelagos.geojson");
    return new BoundarySet(
        name,
        GeoJson.shapes(file),
        Files.exists(archipelagos) ? GeoJson.archipelagos(archipelagos, name) : List.of());
  }
}

package vn.tiengnoi.warehouse.pack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.unit.UnitLevel;
import vn.tiengnoi.warehouse.unit.UnitRegister;

/**
 * Reads a pack: a folder with {@code pack.yaml}, {@code units/*.csv}, {@code catalogue/}, {@code
 * forms/*.yaml}, {@code reporters/*.csv}, {@code obligations/*.csv} and {@code plans/*.yaml}. All
 * faults are found in one go.
 */
public final class PackReader {
  private PackReader() {}

  /**
   * Reads the pack of this name that comes with the product.
   *
   * @throws PackFaultsException with every fault by file and line
   */
  public static Pack builtIn(String name) {
    return read(PackFolder.builtIn(name));
  }

  /**
   * Reads the pack in a folder.
   *
   * @throws PackFaultsException with every fault by file and line
   */
  public static Pack read(Path folder) {
    return read(new PackFolder(folder));
  }

  /** Copies a pack's files into {@code target}, for the archive of a home. */
  public static void archive(Pack pack, Path target) {
    if (!Files.exists(target)) {
      new PackFolder(pack.folder()).copyTo(target);
    }
  }

  private static Pack read(PackFolder folder) {
    PackFaults faults = new PackFaults();
    if (!Files.exists(folder.path("pack.yaml"))) {
      faults.add("pack.yaml", 0, "is missing; a pack is a folder with a pack.yaml");
      faults.throwIfAny();
    }
    CompletableFuture<String> hash = CompletableFuture.supplyAsync(folder::hash);
    UnitFiles units = new UnitFiles(folder, faults);
    CatalogueFiles catalogue = new CatalogueFiles(folder, faults);
    FormFiles forms = new FormFiles(folder, faults);
    PlanFiles plans = new PlanFiles(folder, faults);
    List<YamlEntry> heads = YamlEntry.readAll(folder.path("pack.yaml"), "pack.yaml", faults);
    faults.throwIfAny();
    YamlEntry head = heads.get(0);
    head.allowOnly(Set.of("code", "name", "boundaries", "headline", "known_from"));
    UnitRegister register = units.register(knownFrom(head));
    Pack pack =
        new Pack(
            head.text("code"),
            head.in("vi", "name"),
            head.in("en", "name"),
            hash.join(),
            folder.root(),
            register,
            boundaries(head),
            catalogue.dimensions(),
            catalogue.elements(),
            headlineFirst(head, catalogue.indicators()),
            head.texts("headline"),
            forms.forms(),
            forms.reporters(),
            forms.obligations(),
            plans.plans());
    catalogue.check();
    forms.check(pack, faults);
    plans.check(pack, faults);
    faults.throwIfAny();
    return pack;
  }

  /** The indicators that leaders see first, in the pack's order, then the rest by file. */
  private static Map<String, Indicator> headlineFirst(
      YamlEntry head, Map<String, Indicator> indicators) {
    Map<String, Indicator> ordered = new LinkedHashMap<>();
    for (String code : head.texts("headline")) {
      Indicator indicator = indicators.get(code);
      if (indicator == null) {
        head.fault("headline", "unknown indicator \"%s\"", code);
      } else {
        ordered.put(code, indicator);
      }
    }
    indicators.forEach(ordered::putIfAbsent);
    return ordered;
  }

  /** Since when the boundaries of the levels are known: {@code {district: 2025-06-30}}. */
  private static Map<UnitLevel, LocalDate> knownFrom(YamlEntry head) {
    Map<UnitLevel, LocalDate> known = new EnumMap<>(UnitLevel.class);
    for (YamlEntry levels : head.entries("known_from")) {
      levels.allowOnly(Set.of("province", "district", "commune"));
      for (UnitLevel level : UnitLevel.values()) {
        LocalDate first = levels.dateOrNull(level.code());
        if (first != null) {
          known.put(level, first);
        }
      }
    }
    return known;
  }

  private static List<LocalDate> boundaries(YamlEntry head) {
    List<LocalDate> dates = new ArrayList<>();
    for (String text : head.texts("boundaries")) {
      try {
        dates.add(LocalDate.parse(text));
      } catch (DateTimeException notADate) {
        head.fault("boundaries", "\"%s\" is not a date such as 2025-07-01", text);
      }
    }
    return dates;
  }
}

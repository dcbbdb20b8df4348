package vn.tiengnoi.warehouse.pack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
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
 * forms/*.yaml}, {@code checks/*.yaml}, {@code reporters/*.csv}, {@code obligations/*.csv} and
 * {@code plans/*.yaml}. All faults are found in one go.
 */
public final class PackReader {
  static final Set<String> HEAD_NAMES =
      Set.of("code", "name", "boundaries", "headline", "known_from");
  static final Set<String> LEVEL_NAMES = Set.of("province", "district", "commune");

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
    PackDraft draft = draft(folder);
    draft.throwIfFaulty();
    return draft.pack();
  }

  /**
   * Reads as much of the pack in a folder as has a meaning, and all that is wrong with the rest.
   *
   * @throws PackFaultsException where the folder holds no pack at all
   */
  public static PackDraft draft(Path folder) {
    return draft(new PackFolder(folder));
  }

  /** The same for a pack that comes with the product. */
  public static PackDraft draftBuiltIn(String name) {
    return draft(PackFolder.builtIn(name));
  }

  private static PackDraft draft(PackFolder folder) {
    PackFaults faults = new PackFaults();
    if (!Files.exists(folder.path("pack.yaml"))) {
      throw new PackFaultsException(
          List.of(
              new PackFault(
                  "pack.yaml",
                  0,
                  "không có ở %s; một bộ định nghĩa là một thư mục có pack.yaml"
                      .formatted(folder.root()),
                  "is missing in %s; a pack is a folder with a pack.yaml"
                      .formatted(folder.root()))));
    }
    CompletableFuture<String> hash = CompletableFuture.supplyAsync(folder::hash);
    UnitFiles units = new UnitFiles(folder, faults);
    CatalogueFiles catalogue = new CatalogueFiles(folder, faults);
    FormFiles forms = new FormFiles(folder, faults);
    PlanFiles plans = new PlanFiles(folder, faults);
    CheckFiles checks = new CheckFiles(folder, faults);
    List<YamlEntry> heads = YamlEntry.readAll(folder.path("pack.yaml"), "pack.yaml", faults);
    YamlEntry head = heads.isEmpty() ? YamlEntry.standIn("pack.yaml") : heads.get(0);
    head.allowOnly(HEAD_NAMES);
    Set<String> sound = new HashSet<>(catalogue.check());
    forms.check(catalogue, units, faults);
    sound.removeIf(
        code -> !Collections.disjoint(catalogue.elementsOf(code), forms.faultyElements()));
    plans.check(catalogue, units, faults);
    checks.check(catalogue, forms, faults);
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
            headlineFirst(head, catalogue),
            head.texts("headline"),
            forms.forms(),
            forms.reporters(),
            forms.obligations(register),
            plans.plans(),
            checks.checks());
    return new PackDraft(pack, sound, faults.sorted());
  }

  /** The indicators that leaders see first, in the pack's order, then the rest by file. */
  private static Map<String, Indicator> headlineFirst(YamlEntry head, CatalogueFiles catalogue) {
    Map<String, Indicator> indicators = catalogue.indicators();
    Map<String, Indicator> ordered = new LinkedHashMap<>();
    for (String code : head.texts("headline")) {
      Indicator indicator = indicators.get(code);
      if (indicator == null && catalogue.indicatorsKnown()) {
        head.fault("headline", "không có chỉ tiêu \"%s\"", "unknown indicator \"%s\"", code);
      } else if (indicator != null) {
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
      levels.allowOnly(LEVEL_NAMES);
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
        head.fault(
            "boundaries",
            "\"%s\" không phải ngày như 2025-07-01",
            "\"%s\" is not a date such as 2025-07-01",
            text);
      }
    }
    return dates;
  }
}

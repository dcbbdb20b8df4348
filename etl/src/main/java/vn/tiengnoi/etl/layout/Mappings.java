package vn.tiengnoi.etl.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.tiengnoi.etl.decision.Decision;
import vn.tiengnoi.etl.decision.Decision.Kind;
import vn.tiengnoi.etl.decision.DecisionRefusedException;
import vn.tiengnoi.etl.decision.DecisionTable;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.pack.Pack;

/**
 * The mappings of a home: those of its pack, those that people confirmed, which are decisions like
 * any other, and those that are proposed and wait in the home's folder.
 */
public final class Mappings {
  /** Where a pack keeps mappings of layouts that are in use everywhere. */
  private static final String OF_PACK = "layouts";

  private static final String ENDING = ".yaml";

  private Mappings() {}

  /** All that hold: those of the pack first, for a person's word comes after. */
  public static List<KnownMapping> known(HomeDatabase database, Pack pack) {
    List<KnownMapping> known = new ArrayList<>(ofPack(pack));
    for (Decision decision : new DecisionTable(database).list()) {
      if (decision.kind() == Kind.LAYOUT && decision.holds()) {
        known.add(
            new KnownMapping(
                kept(decision),
                "quyết định / decision %d, %s".formatted(decision.number(), decision.who())));
      }
    }
    return known;
  }

  /** What a decision says. */
  public static LayoutMapping kept(Decision decision) {
    try {
      return MappingFile.parse(decision.answer());
    } catch (MappingFile.MalformedException damaged) {
      throw new IllegalStateException(
          "the mapping of decision %d is damaged".formatted(decision.number()), damaged);
    }
  }

  /** Whether a text is a mapping that may be confirmed with a pack. */
  public static boolean mayHold(String text, Pack pack) {
    try {
      return MappingCheck.faults(MappingFile.parse(text), pack).isEmpty();
    } catch (MappingFile.MalformedException e) {
      return false;
    }
  }

  /**
   * The mappings that a pack brings.
   *
   * @throws DecisionRefusedException naming the file that is none
   */
  public static List<KnownMapping> ofPack(Pack pack) {
    Path folder = pack.folder().resolve(OF_PACK);
    List<KnownMapping> known = new ArrayList<>();
    for (Path file : files(folder)) {
      String name = "%s/%s".formatted(OF_PACK, file.getFileName());
      try {
        LayoutMapping mapping = MappingFile.read(file);
        List<String> wrong = MappingCheck.faults(mapping, pack);
        if (!wrong.isEmpty()) {
          throw new DecisionRefusedException(name + ": " + String.join("\n", wrong));
        }
        known.add(new KnownMapping(mapping, "%s, %s".formatted(pack.code(), name)));
      } catch (MappingFile.MalformedException e) {
        throw new DecisionRefusedException(name + ": " + e.getMessage());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return known;
  }

  /**
   * Confirms a mapping: from then on every sheet of its layout is read by it.
   *
   * @throws DecisionRefusedException with all that is wrong, or where another mapping of the same
   *     layout holds
   */
  public static Decision confirm(
      HomeDatabase database,
      Pack pack,
      LayoutMapping mapping,
      String who,
      String why,
      Instant now) {
    List<String> wrong = MappingCheck.faults(mapping, pack);
    if (!wrong.isEmpty()) {
      throw new DecisionRefusedException(String.join("\n", wrong));
    }
    return new DecisionTable(database)
        .decide(Kind.LAYOUT, mapping.fingerprint(), "", MappingText.of(mapping), why, who, now);
  }

  /** Writes a proposal down; one that a person may be working on stays as it is. */
  public static Path propose(Home home, ProposedMapping proposed) {
    Path file = home.mappings().resolve(proposed.mapping().fingerprint() + ENDING);
    if (Files.exists(file)) {
      return file;
    }
    try {
      Path half = Files.createTempFile(home.mappings(), "mapping", ".half");
      Files.writeString(half, MappingText.of(proposed), StandardCharsets.UTF_8);
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("the proposal " + file + " cannot be written", e);
    }
    return file;
  }

  /** The files of all proposals, by name. */
  public static List<Path> proposals(Home home) {
    return files(home.mappings());
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the folder " + folder + " cannot be read", e);
    }
  }
}

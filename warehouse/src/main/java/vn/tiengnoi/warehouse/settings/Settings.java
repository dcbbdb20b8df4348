package vn.tiengnoi.warehouse.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * The settings of a home, section by section. A home without the file is a home with nothing set:
 * everything has a default or stays off.
 *
 * <pre>{@code
 * Settings settings = home.settings();
 * DatabaseSettings database = settings.take("database", DatabaseSettings::of);
 * }</pre>
 *
 * <p>Each section is read by the one who needs it; a name that nobody knows is a fault, since a
 * setting that is misspelt and silently ignored is worse than one that is missing. Secrets never
 * stand in the file: see {@link SettingsSection#secret}.
 */
public final class Settings {
  /** Its name in the home. */
  public static final String FILE = "settings.yaml";

  /** Every section there is; docs/settings.md describes each. */
  static final Set<String> SECTIONS =
      new TreeSet<>(Set.of("database", "inbox", "ledger", "mailbox", "schedule", "smtp", "upload"));

  private final Path folder;
  private final Map<String, MappingNode> sections;

  private Settings(Path folder, Map<String, MappingNode> sections) {
    this.folder = folder;
    this.sections = sections;
  }

  /**
   * Reads the settings of the home in this folder.
   *
   * @throws SettingsException where the file is no YAML or has sections that do not exist
   */
  public static Settings read(Path home) {
    Path file = home.resolve(FILE);
    try {
      return parse(home, Files.readString(file));
    } catch (NoSuchFileException none) {
      return new Settings(home, Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException("the settings " + file + " cannot be read", e);
    }
  }

  /** The same from their text; paths in it are relative to the folder. */
  static Settings parse(Path folder, String text) {
    List<SettingsFault> faults = new ArrayList<>();
    Map<String, MappingNode> sections = new LinkedHashMap<>();
    try {
      Node root =
          new Compose(LoadSettings.builder().setLabel(FILE).build())
              .composeString(text)
              .orElse(null);
      if (root instanceof MappingNode mapping) {
        mapping.getValue().forEach(tuple -> addSection(tuple, sections, faults));
      } else if (root != null) {
        faults.add(
            new SettingsFault(
                SettingsSection.lineOf(root),
                "ở đây phải có các mục: " + String.join(", ", SECTIONS),
                "expected sections: " + String.join(", ", SECTIONS)));
      }
    } catch (MarkedYamlEngineException malformed) {
      int line = malformed.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      faults.add(unreadable(line, String.valueOf(malformed.getProblem())));
    } catch (YamlEngineException malformed) {
      faults.add(unreadable(0, String.valueOf(malformed.getMessage())));
    }
    if (!faults.isEmpty()) {
      throw new SettingsException(faults);
    }
    return new Settings(folder, sections);
  }

  private static SettingsFault unreadable(int line, String problem) {
    return new SettingsFault(
        line, "không đọc được như YAML: " + problem, "not readable YAML: " + problem);
  }

  private static void addSection(
      NodeTuple tuple, Map<String, MappingNode> sections, List<SettingsFault> faults) {
    String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
    int line = SettingsSection.lineOf(tuple.getKeyNode());
    if (!SECTIONS.contains(name)) {
      faults.add(
          new SettingsFault(
              line,
              "không có mục \"%s\"; các mục: %s".formatted(name, String.join(", ", SECTIONS)),
              "there is no section \"%s\"; sections: %s"
                  .formatted(name, String.join(", ", SECTIONS))));
    } else if (!(tuple.getValueNode() instanceof MappingNode mapping)) {
      faults.add(
          new SettingsFault(
              line,
              "mục \"%s\" phải có các tên và giá trị".formatted(name),
              "section \"%s\" must hold names and values".formatted(name)));
    } else if (sections.putIfAbsent(name, mapping) != null) {
      faults.add(
          new SettingsFault(
              line,
              "mục \"%s\" xuất hiện hai lần".formatted(name),
              "section \"%s\" stands twice".formatted(name)));
    }
  }

  /** Whether a section stands in the file. */
  public boolean has(String section) {
    return sections.containsKey(section);
  }

  /**
   * Reads one section; an absent one as if it stood there empty.
   *
   * @param reader takes every setting it knows from the section
   * @throws SettingsException where a setting is wrong, missing or unknown: all of them at once
   */
  public <T> T take(String section, Function<SettingsSection, T> reader) {
    if (!SECTIONS.contains(section)) {
      throw new IllegalArgumentException("no section " + section);
    }
    SettingsSection entries = new SettingsSection(section, folder, sections.get(section));
    T value = reader.apply(entries);
    entries.complete();
    return value;
  }
}

package vn.tiengnoi.warehouse.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A mapping of a pack's YAML file. */
final class YamlEntry extends PackEntry {
  private static final Set<String> LANGUAGES = Set.of("vi", "en");

  private final Map<String, Node> nodes = new LinkedHashMap<>();

  private YamlEntry(String file, MappingNode mapping, PackFaults faults) {
    super(file, lineOf(mapping), faults);
    for (NodeTuple tuple : mapping.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key) {
        if (nodes.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
          faultAt(
              lineOf(key),
              "\"%s\" xuất hiện hai lần trong một mục",
              "\"%s\" stands twice in one entry",
              key.getValue());
        }
      }
    }
  }

  /**
   * The mappings of a file: one, or those of the list it holds. A file that is not YAML is a fault.
   */
  static List<YamlEntry> readAll(Path path, String file, PackFaults faults) {
    try {
      Node root =
          new Compose(LoadSettings.builder().setLabel(file).build())
              .composeString(Files.readString(path))
              .orElse(null);
      if (root == null) {
        faults.addUnreadable(file, 0, "tệp trống", "the file is empty");
        return List.of();
      }
      return mappings(file, root, faults);
    } catch (MarkedYamlEngineException malformed) {
      int line = malformed.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      unreadable(file, line, malformed.getProblem(), faults);
    } catch (YamlEngineException malformed) {
      unreadable(file, 0, malformed.getMessage(), faults);
    } catch (IOException e) {
      throw new UncheckedIOException("pack file " + file + " cannot be read", e);
    }
    return List.of();
  }

  private static void unreadable(
      String file, int line, @Nullable String problem, PackFaults faults) {
    faults.addUnreadable(
        file, line, "không đọc được như YAML: %s", "not readable YAML: %s", problem);
  }

  /** An entry that says nothing, for a file that could not be read. */
  static YamlEntry standIn(String file) {
    MappingNode nothing = new MappingNode(Tag.MAP, new ArrayList<>(), FlowStyle.BLOCK);
    return new YamlEntry(file, nothing, new PackFaults());
  }

  private static List<YamlEntry> mappings(String file, Node node, PackFaults faults) {
    List<YamlEntry> entries = new ArrayList<>();
    List<Node> candidates =
        node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
    for (Node candidate : candidates) {
      if (candidate instanceof MappingNode mapping) {
        entries.add(new YamlEntry(file, mapping, faults));
      } else {
        faults.add(
            file,
            lineOf(candidate),
            "ở đây phải có các tên và giá trị",
            "expected a mapping of names to values");
      }
    }
    return entries;
  }

  private static int lineOf(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }

  @Override
  int lineOf(String name) {
    Node node = nodes.get(name);
    return node == null ? line : lineOf(node);
  }

  @Override
  @Nullable String field(String name) {
    Node node = nodes.get(name);
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue().isEmpty() ? null : scalar.getValue();
    }
    if (node != null) {
      fault(
          name,
          "\"%s\" là một danh sách hoặc nhóm; phải là một giá trị",
          "\"%s\" is a list or a mapping; expected a single value",
          name);
    }
    return null;
  }

  boolean has(String name) {
    return nodes.containsKey(name);
  }

  /** A list of texts; absent: empty. */
  List<String> texts(String name) {
    Node node = nodes.get(name);
    List<String> texts = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        if (item instanceof ScalarNode scalar) {
          texts.add(scalar.getValue());
        } else {
          faultAt(
              lineOf(item),
              "\"%s\" là danh sách các giá trị đơn",
              "\"%s\" is a list of single values",
              name);
        }
      }
    } else if (node != null) {
      fault(name, "\"%s\" không phải danh sách", "\"%s\" is not a list", name);
    }
    return texts;
  }

  /** A list of texts, or the single word "all"; absent or all: empty. */
  List<String> textsOrAll(String name) {
    return nodes.get(name) instanceof ScalarNode scalar && scalar.getValue().equals("all")
        ? List.of()
        : texts(name);
  }

  /** The names of a mapping with their plain numbers; absent: empty. */
  Map<String, BigDecimal> decimals(String name) {
    Map<String, BigDecimal> decimals = new LinkedHashMap<>();
    for (YamlEntry numbers : entries(name)) {
      for (String one : numbers.nodes.keySet()) {
        BigDecimal number = numbers.decimalOrNull(one);
        decimals.put(one, number == null ? BigDecimal.ZERO : number);
      }
    }
    return decimals;
  }

  /** Nested mappings of a list (or of one mapping); absent: empty. */
  List<YamlEntry> entries(String name) {
    Node node = nodes.get(name);
    return node == null ? List.of() : mappings(file, node, faults);
  }

  /**
   * A text in Vietnamese ({@code vi}) or English ({@code en}) of a mapping {@code {vi: …, en: …}}.
   */
  String in(String language, String name) {
    List<YamlEntry> languages = entries(name);
    if (languages.size() != 1) {
      fault(
          name,
          "\"%s\" cần lời tiếng Việt và tiếng Anh: {vi: …, en: …}",
          "\"%s\" needs a Vietnamese and an English text: {vi: …, en: …}",
          name);
      return "";
    }
    languages.get(0).allowOnly(LANGUAGES);
    return languages.get(0).text(language);
  }

  /** Names that no reader knows are most often misspelt ones. */
  void allowOnly(Set<String> known) {
    for (String name : nodes.keySet()) {
      if (!known.contains(name)) {
        fault(
            name,
            "không có tên \"%s\"; được dùng %s",
            "unknown name \"%s\"; allowed are %s",
            name,
            known.stream().sorted().toList());
      }
    }
  }
}

package vn.tiengnoi.warehouse.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * One section of the settings. What is wrong is gathered, not thrown: a reader goes on with the
 * default and all faults are said together when the section is complete.
 */
public final class SettingsSection {
  private final String section;
  private final Path folder;
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Set<String> known = new TreeSet<>();
  private final List<SettingsFault> faults = new ArrayList<>();

  SettingsSection(String section, Path folder, @Nullable MappingNode mapping) {
    this.section = section;
    this.folder = folder;
    if (mapping != null) {
      for (NodeTuple tuple : mapping.getValue()) {
        String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
        if (nodes.putIfAbsent(name, tuple.getValueNode()) != null) {
          fault(lineOf(tuple.getKeyNode()), name, "xuất hiện hai lần", "stands twice");
        }
      }
    }
  }

  static int lineOf(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }

  /** Whether nothing is set here. */
  public boolean isEmpty() {
    return nodes.isEmpty();
  }

  /** A text; empty where it is not set. */
  public Optional<String> text(String name) {
    return value(name, Optional::of);
  }

  /** A text that must be set where anything in this section is. */
  public String required(String name) {
    Optional<String> text = text(name);
    if (text.isEmpty() && !isEmpty() && !nodes.containsKey(name)) {
      fault(0, name, "chưa được đặt", "is not set");
    }
    return text.orElse("");
  }

  /** A whole number within bounds. */
  public int whole(String name, int usual, int least, int most) {
    return value(
            name,
            text -> {
              try {
                int number = Integer.parseInt(text);
                return number < least || number > most ? Optional.empty() : Optional.of(number);
              } catch (NumberFormatException e) {
                return Optional.empty();
              }
            },
            "một số nguyên từ %d đến %d".formatted(least, most),
            "a whole number from %d to %d".formatted(least, most))
        .orElse(usual);
  }

  /** {@code yes} or {@code no} ({@code true}, {@code false}). */
  public boolean yes(String name, boolean usual) {
    return value(
            name,
            text ->
                switch (text) {
                  case "yes", "true" -> Optional.of(true);
                  case "no", "false" -> Optional.of(false);
                  default -> Optional.<Boolean>empty();
                },
            "yes hoặc no",
            "yes or no")
        .orElse(usual);
  }

  /** A length of time as ISO 8601 writes it: {@code PT5M}, {@code P1D}. */
  public Duration duration(String name, Duration usual) {
    return value(
            name,
            text -> {
              try {
                Duration length = Duration.parse(text);
                return length.isNegative() || length.isZero()
                    ? Optional.empty()
                    : Optional.of(length);
              } catch (DateTimeParseException e) {
                return Optional.empty();
              }
            },
            "một khoảng thời gian như PT5M hoặc P1D",
            "a length of time such as PT5M or P1D")
        .orElse(usual);
  }

  /** A time of day: {@code 07:30}. */
  public LocalTime time(String name, LocalTime usual) {
    return value(
            name,
            text -> {
              try {
                return Optional.of(LocalTime.parse(text));
              } catch (DateTimeParseException e) {
                return Optional.empty();
              }
            },
            "một giờ trong ngày như 07:30",
            "a time of day such as 07:30")
        .orElse(usual);
  }

  /** A list of texts, as YAML writes lists. */
  public List<String> texts(String name, List<String> usual) {
    known.add(name);
    Node node = nodes.get(name);
    if (node == null) {
      return usual;
    }
    List<String> texts = new ArrayList<>();
    List<Node> entries = node instanceof SequenceNode list ? list.getValue() : List.of(node);
    for (Node entry : entries) {
      if (entry instanceof ScalarNode scalar) {
        texts.add(scalar.getValue());
      } else {
        fault(lineOf(entry), name, "phải là danh sách chữ", "must be a list of texts");
      }
    }
    return List.copyOf(texts);
  }

  /**
   * A secret. It stands in a file of its own ({@code NAME_file}, relative to the home, its last
   * line break left out) or in a variable of the environment ({@code NAME_env}), never here: this
   * file is copied into mails when people ask for help.
   */
  public Optional<String> secret(String name) {
    if (nodes.containsKey(name)) {
      known.add(name);
      fault(
          lineOf(nodes.get(name)),
          name,
          "không được viết ngay tại đây; hãy dùng %1$s_file hoặc %1$s_env".formatted(name),
          "may not stand here; use %1$s_file or %1$s_env".formatted(name));
    }
    Optional<String> fromFile =
        value(
            name + "_file",
            text -> readSecret(folder.resolve(text)),
            "đường dẫn của một tệp đọc được",
            "the path of a file that can be read");
    Optional<String> fromEnvironment =
        value(
            name + "_env",
            text -> Optional.ofNullable(System.getenv(text)),
            "tên của một biến môi trường đã đặt",
            "the name of a variable that is set");
    return fromFile.or(() -> fromEnvironment);
  }

  private static Optional<String> readSecret(Path file) {
    try {
      return Optional.of(Files.readString(file, StandardCharsets.UTF_8).stripTrailing());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** A fault that the reader of this section found. */
  public void fault(String name, String messageVi, String messageEn) {
    Node node = nodes.get(name);
    fault(node == null ? 0 : lineOf(node), name, messageVi, messageEn);
  }

  private <T> Optional<T> value(String name, Function<String, Optional<T>> reading) {
    return value(name, reading, "một giá trị", "a value");
  }

  private <T> Optional<T> value(
      String name, Function<String, Optional<T>> reading, String allowedVi, String allowedEn) {
    known.add(name);
    Node node = nodes.get(name);
    if (node == null) {
      return Optional.empty();
    }
    String text = node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
    Optional<T> value = text.isEmpty() ? Optional.empty() : reading.apply(text);
    if (value.isEmpty()) {
      fault(
          lineOf(node),
          name,
          "là \"%s\"; phải là %s".formatted(text, allowedVi),
          "is \"%s\"; expected %s".formatted(text, allowedEn));
    }
    return value;
  }

  private void fault(int line, String name, String messageVi, String messageEn) {
    faults.add(
        new SettingsFault(
            line,
            "%s.%s %s".formatted(section, name, messageVi),
            "%s.%s %s".formatted(section, name, messageEn)));
  }

  /** Says what is wrong, names that nobody asked for included. */
  void complete() {
    nodes.forEach(
        (name, node) -> {
          if (!known.contains(name)) {
            fault(
                lineOf(node),
                name,
                "không có; các tên: " + String.join(", ", known),
                "does not exist; names: " + String.join(", ", known));
          }
        });
    if (!faults.isEmpty()) {
      throw new SettingsException(faults);
    }
  }
}

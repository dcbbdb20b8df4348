package vn.tiengnoi.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents say about the repository holds: links, paths, class names, commands. */
class DocumentsTest {
  private static final Path ROOT = Document.root();
  private static final String PACK = "warehouse/src/main/resources/packs/vietnam/";

  /** A code span that is a path of this repository: it starts with one of its own folders. */
  private static final Pattern PATH =
      Pattern.compile("(warehouse|etl|reports|dashboards|app|docs|\\.ci|\\.mvn)/[^\\s<>*]*");

  private static final Pattern TYPE = Pattern.compile("([A-Z][a-z0-9]+)+");

  static List<Document> documents() {
    return Document.all();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void linksLeadSomewhere(Document document) {
    for (String link : document.links()) {
      if (!link.startsWith("http")) {
        String[] target = link.split("#", 2);
        Path self = ROOT.resolve(document.path());
        Path file = target[0].isEmpty() ? self : self.resolveSibling(target[0]).normalize();
        assertThat(file).as("%s links to %s", document.path(), link).exists();
        if (target.length == 2) {
          assertThat(Document.read(ROOT.relativize(file).toString()).anchors())
              .as("headings for %s", link)
              .contains(target[1]);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void pathsExist(Document document) {
    assertThat(document.codeSpans())
        .map(span -> span.startsWith("PACK/") ? PACK + span.substring("PACK/".length()) : span)
        .filteredOn(span -> PATH.matcher(span).matches())
        .allSatisfy(path -> assertThat(ROOT.resolve(path)).exists());
  }

  @Test
  void namesTypesThatExist() throws IOException {
    Set<String> types = types();
    assertThat(Document.read("ARCHITECTURE.md").codeSpans())
        .filteredOn(span -> TYPE.matcher(span).matches())
        .hasSizeGreaterThan(10)
        .allSatisfy(type -> assertThat(types).contains(type));
  }

  private static Set<String> types() throws IOException {
    try (Stream<Path> files =
        Files.find(ROOT, 20, (file, about) -> file.toString().endsWith(".java"))) {
      return files
          .map(file -> file.getFileName().toString().replace(".java", ""))
          .collect(Collectors.toSet());
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void showsCommandsThatCanBeGiven(Document document) {
    Stream.concat(document.shellLines().stream(), document.codeSpans().stream())
        .filter(line -> line.startsWith("./"))
        .forEach(line -> assertCommand(document, line));
  }

  private static void assertCommand(Document document, String line) {
    List<String> words = Arrays.asList(line.split("\\s+"));
    if (words.get(0).equals("./.tiengnoi")) {
      return; // a folder, not a command
    }
    assertThat(ROOT.resolve(words.get(0))).as("%s: %s", document.path(), line).isExecutable();
    if (words.get(0).equals("./tiengnoi")) {
      String[] arguments = words.subList(1, words.size()).toArray(String[]::new);
      assertThatCode(() -> Main.commandLine().parseArgs(arguments))
          .as("%s: %s", document.path(), line)
          .doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void nameNoLineNumbersAndNoMachine(Document document) {
    assertThat(document.text())
        .doesNotContainPattern("\\.java:\\d")
        .doesNotContainPattern("(?<![\\w.])/(home|root|tmp|work|Users)/");
  }
}

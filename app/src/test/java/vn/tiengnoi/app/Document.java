package vn.tiengnoi.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Markdown document of the repository, as far as its claims can be checked.
 *
 * @param path relative to the repository's root
 */
record Document(Path path, String text) {
  private static final Pattern FENCED = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
  private static final Pattern CODE_SPAN = Pattern.compile("`([^`\\n]+)`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

  /** The repository's root, seen from any module. */
  static Path root() {
    Path module = Path.of("").toAbsolutePath();
    return Files.exists(module.resolve("mvnw")) ? module : module.resolveSibling(".").normalize();
  }

  /** All documents: the top folder's, and those in {@code docs}. */
  static List<Document> all() {
    Path root = root();
    try (Stream<Path> top = Files.list(root);
        Stream<Path> docs = Files.walk(root.resolve("docs"))) {
      return Stream.concat(top, docs)
          .filter(file -> file.toString().endsWith(".md"))
          .map(file -> read(root.relativize(file).toString()))
          .sorted((a, b) -> a.path.compareTo(b.path))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Document read(String path) {
    try {
      return new Document(Path.of(path), Files.readString(root().resolve(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where links and pictures lead. */
  List<String> links() {
    return matches(LINK, prose());
  }

  /** What stands between backquotes in a line. */
  List<String> codeSpans() {
    return matches(CODE_SPAN, prose());
  }

  /** The lines of shell blocks, without what stands behind {@code #}. */
  List<String> shellLines() {
    return FENCED
        .matcher(text)
        .results()
        .filter(block -> block.group(1).equals("sh"))
        .flatMap(block -> block.group(2).lines())
        .map(line -> line.replaceFirst("\\s+#.*", "").strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** The anchors that web readers make of the headings. */
  List<String> anchors() {
    return matches(HEADING, prose()).stream()
        .map(heading -> heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} -]", ""))
        .map(heading -> heading.replace(' ', '-'))
        .toList();
  }

  private String prose() {
    return FENCED.matcher(text).replaceAll("");
  }

  private static List<String> matches(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toList());
  }
}

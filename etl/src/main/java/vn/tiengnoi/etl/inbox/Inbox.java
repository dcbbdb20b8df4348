package vn.tiengnoi.etl.inbox;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A folder of report files, subfolders too, always listed in the same order. The files stay where
 * they are. Hidden files, lock files of open documents, what operating systems leave behind and
 * README files are no reports; links are not followed, since one may point anywhere.
 */
public final class Inbox {
  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E]");
  private static final Set<String> NO_REPORTS =
      Set.of("thumbs.db", "desktop.ini", "readme", "readme.txt", "readme.md");
  private static final int LONGEST_NAME = 900;

  private Inbox() {}

  /**
   * Lists the files, by name.
   *
   * @param notThis a folder whose contents are never reports (the home itself)
   * @throws InboxMissingException where there is no such folder
   */
  public static List<InboxFile> list(Path inbox, Path notThis) {
    List<Path> found = new ArrayList<>();
    try {
      Path root = inbox.toRealPath();
      Path home = Files.exists(notThis) ? notThis.toRealPath() : notThis;
      boolean homeInside = home.startsWith(root) && !root.equals(home);
      Files.walkFileTree(root, new Walk(root, homeInside ? home : null, found));
      return named(root, found);
    } catch (IOException e) {
      throw new InboxMissingException(inbox, e);
    }
  }

  private static List<InboxFile> named(Path root, List<Path> found) {
    Set<String> taken = new HashSet<>();
    List<InboxFile> files = new ArrayList<>();
    found.stream()
        .sorted(
            Comparator.comparing((Path path) -> name(root, path))
                .thenComparing(path -> root.relativize(path).toString()))
        .forEach(path -> files.add(new InboxFile(free(name(root, path), taken), path)));
    return files;
  }

  private static String name(Path root, Path path) {
    List<String> parts = new ArrayList<>();
    root.relativize(path).forEach(part -> parts.add(part.toString()));
    String name = Normalizer.normalize(String.join("/", parts), Normalizer.Form.NFC);
    String shown = CONTROL.matcher(name).replaceAll("?");
    return shown.length() > LONGEST_NAME
        ? "…" + shown.substring(shown.length() - LONGEST_NAME)
        : shown;
  }

  /** Two names may differ only in what is not shown. */
  private static String free(String name, Set<String> taken) {
    String free = name;
    for (int i = 2; !taken.add(free); i++) {
      free = "%s (%d)".formatted(name, i);
    }
    return free;
  }

  private static boolean isNoReport(Path path) {
    String name = path.getFileName().toString();
    return name.startsWith(".")
        || name.startsWith("~$")
        || NO_REPORTS.contains(name.toLowerCase(Locale.ROOT));
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final @org.jspecify.annotations.Nullable Path home;
    private final List<Path> found;

    Walk(Path root, @org.jspecify.annotations.Nullable Path home, List<Path> found) {
      this.root = root;
      this.home = home;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean skip = !folder.equals(root) && (isNoReport(folder) || folder.equals(home));
      return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && !isNoReport(file)) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    /** A file that vanished or cannot be looked at is named and answered when it is opened. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
      if (file.equals(root)) {
        throw problem;
      }
      found.add(file);
      return FileVisitResult.CONTINUE;
    }
  }
}

package vn.tiengnoi.app.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.app.sample.SampleKind;
import vn.tiengnoi.warehouse.home.Home;

/** The folder of a demo: it removes only what a demo made. */
final class DemoFolder {
  private static final String MARKER = ".demo-home";

  private DemoFolder() {}

  /** A fresh home; an earlier demo's is removed, anything else is left alone and refused. */
  static Home fresh(Path root, SampleKind kind) {
    try {
      if (Files.exists(root, LinkOption.NOFOLLOW_LINKS) && !isEmpty(root)) {
        if (!Files.isRegularFile(root.resolve(MARKER), LinkOption.NOFOLLOW_LINKS)) {
          throw new FailedException(
              "%1$s không trống và không do demo tạo ra; hãy chọn thư mục khác bằng --home / %1$s is not empty and no demo made it; name another folder with --home"
                  .formatted(root.toAbsolutePath().normalize()));
        }
        empty(root);
      }
      Home home = Home.create(root);
      Files.writeString(root.resolve(MARKER), kind.code() + "\n");
      return home;
    } catch (IOException e) {
      throw new FailedException(
          "không dùng được thư mục %1$s / cannot use the folder %1$s: %2$s"
              .formatted(root, e.getMessage()));
    }
  }

  private static boolean isEmpty(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      return false;
    }
    try (Stream<Path> inside = Files.list(root)) {
      return inside.findAny().isEmpty();
    }
  }

  /**
   * Removes everything inside; the marker last, so that a half-emptied folder is still a demo's.
   * Links are not followed.
   */
  private static void empty(Path root) throws IOException {
    Path marker = root.resolve(MARKER);
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (!file.equals(marker)) {
              Files.delete(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem)
              throws IOException {
            if (problem != null) {
              throw problem;
            }
            if (!folder.equals(root)) {
              Files.delete(folder);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    Files.deleteIfExists(marker);
  }

  /** Removes a folder that this program made, with all inside. */
  static void remove(Path folder) throws IOException {
    empty(folder);
    Files.delete(folder);
  }

  /** The port asked for; without one the usual port, or any free one where that is taken. */
  static int port(@Nullable Integer asked) {
    if (asked != null) {
      return asked;
    }
    try (ServerSocket probe =
        new ServerSocket(ServeCommand.PORT, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    } catch (IOException taken) {
      return 0;
    }
  }
}

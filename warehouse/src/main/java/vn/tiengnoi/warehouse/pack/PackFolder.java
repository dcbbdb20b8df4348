package vn.tiengnoi.warehouse.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files of a pack: where they are, their hash, and a copy of them. */
final class PackFolder {
  private final Path root;

  PackFolder(Path root) {
    this.root = root;
  }

  /** The folder of a pack that comes with the product; it may lie inside a jar. */
  static PackFolder builtIn(String name) {
    return ofProduct(name, "pack.yaml");
  }

  /** The folder that comes with the product under this name and has this file at its top. */
  static PackFolder ofProduct(String name, String file) {
    URL url = PackFolder.class.getResource("/packs/" + name + "/" + file);
    if (url == null) {
      throw new IllegalArgumentException("no pack \"%s\" comes with the product".formatted(name));
    }
    try {
      URI uri = url.toURI();
      if (uri.getScheme().equals("jar")) {
        return new PackFolder(insideJar(uri).getPath("/packs", name));
      }
      return new PackFolder(Path.of(uri).resolveSibling("").normalize());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the class path holds a malformed address", e);
    }
  }

  private static FileSystem insideJar(URI uri) {
    try {
      return FileSystems.newFileSystem(uri, Map.of());
    } catch (FileSystemAlreadyExistsException open) {
      return FileSystems.getFileSystem(uri);
    } catch (IOException e) {
      throw new UncheckedIOException("the pack's jar cannot be read", e);
    }
  }

  Path root() {
    return root;
  }

  /** Paths of all files below {@code folder} that end so, relative with forward slashes, sorted. */
  List<String> files(String folder, String ending) {
    Path start = folder.isEmpty() ? root : root.resolve(folder);
    if (!Files.isDirectory(start)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(start)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> root.relativize(path).toString().replace('\\', '/'))
          .filter(path -> path.endsWith(ending))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the pack folder " + start + " cannot be read", e);
    }
  }

  Path path(String file) {
    return root.resolve(file);
  }

  /** SHA-256 over names and contents of all files in name order. */
  String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String file : files("", "")) {
        digest.update(file.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        byte[] bytes = Files.readAllBytes(path(file));
        digest.update(Long.toString(bytes.length).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    } catch (IOException e) {
      throw new UncheckedIOException("the pack folder " + root + " cannot be read", e);
    }
  }

  /**
   * Copies every file to {@code target}, which may not exist yet; it appears whole or not at all.
   */
  void copyTo(Path target) {
    Path half = target.resolveSibling(target.getFileName() + ".half");
    try {
      for (String file : files("", "")) {
        Path copy = half.resolve(file);
        Files.createDirectories(copy.getParent());
        Files.write(copy, Files.readAllBytes(path(file)));
      }
      Files.move(half, target);
    } catch (IOException e) {
      throw new UncheckedIOException("the pack cannot be archived in " + target, e);
    }
  }
}

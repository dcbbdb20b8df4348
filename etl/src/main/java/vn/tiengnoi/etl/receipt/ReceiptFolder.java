package vn.tiengnoi.etl.receipt;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Set;

/**
 * The folder of one file's receipt, {@code receipts/RUN/NAME-HASH/}: readable by the home's owner
 * only, under a name in which nothing of a hostile one is left. Each file appears when it is whole.
 */
final class ReceiptFolder {
  static final String JSON = "receipt.json";
  static final String TEXT = "receipt.txt";
  private static final int LONGEST_NAME = 60;
  private static final FileAttribute<?>[] FILE = forOwner("rw-------");
  private static final FileAttribute<?>[] FOLDER = forOwner("rwx------");

  private final Path folder;

  private ReceiptFolder(Path folder) {
    this.folder = folder;
  }

  static ReceiptFolder of(Path receipts, ReceiptFile file) {
    return new ReceiptFolder(receipts.resolve(file.run()).resolve(safe(file.name())));
  }

  Path path() {
    return folder;
  }

  /** Writes bytes. */
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  void write(String name, String text) throws IOException {
    write(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** A file that cannot be written whole is not there at all. */
  void write(String name, Content content) throws IOException {
    Files.createDirectories(folder, FOLDER);
    Path half = Files.createTempFile(folder, ".", ".half", FILE);
    try {
      try (OutputStream out = Files.newOutputStream(half)) {
        content.write(out);
      }
      Files.move(
          half,
          folder.resolve(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(half);
    }
  }

  /** Removes what an interrupted run left and this one did not write. */
  void keepOnly(Set<String> names) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (!names.contains(file.getFileName().toString())) {
          Files.delete(file);
        }
      }
    }
  }

  /**
   * Letters, digits, points and hyphens of the name's end, and a hash that tells it from others.
   */
  static String safe(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFC).replaceAll("[^\\p{L}\\p{N}.-]+", "_");
    String end =
        plain.length() > LONGEST_NAME ? plain.substring(plain.length() - LONGEST_NAME) : plain;
    return end.replaceFirst("^[._-]+", "") + "-" + hash(name).substring(0, 8);
  }

  private static String hash(String name) {
    try {
      byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static FileAttribute<?>[] forOwner(String permissions) {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}

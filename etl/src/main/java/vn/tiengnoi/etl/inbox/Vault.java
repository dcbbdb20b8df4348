package vn.tiengnoi.etl.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.tiengnoi.warehouse.home.Home;

/**
 * Keeps originals exactly as received, by the SHA-256 of their bytes ({@code ab/abcdef…}), readable
 * by the home's owner only. An original appears under its name only when it is whole.
 */
public final class Vault {
  private static final FileAttribute<?>[] FOR_OWNER = forOwner("rw-------");
  private static final FileAttribute<?>[] FOLDER_FOR_OWNER = forOwner("rwx------");

  private final Path root;
  private final Path incoming;

  public Vault(Home home) {
    this.root = home.vault();
    this.incoming = root.resolve("incoming");
  }

  /** An original in the vault. */
  public record Kept(String sha256, long size) {}

  /** Removes what a crash left half copied. Only while nobody else writes to the home. */
  public void sweep() throws IOException {
    Files.createDirectories(incoming, FOLDER_FOR_OWNER);
    try (DirectoryStream<Path> halves = Files.newDirectoryStream(incoming)) {
      for (Path half : halves) {
        Files.delete(half);
      }
    }
  }

  /** Copies a file into the vault, where it may be already; links are not followed. */
  public Kept keep(Path file) throws IOException {
    Path half = Files.createTempFile(incoming, "in-", ".half", FOR_OWNER);
    try {
      MessageDigest digest = sha256();
      long size = copy(file, half, digest);
      String hash = HexFormat.of().formatHex(digest.digest());
      Path kept = path(hash);
      if (Files.exists(kept)) {
        Files.delete(half);
      } else {
        Files.createDirectories(kept.getParent(), FOLDER_FOR_OWNER);
        Files.move(half, kept, StandardCopyOption.ATOMIC_MOVE);
      }
      return new Kept(hash, size);
    } catch (IOException e) {
      Files.deleteIfExists(half);
      throw e;
    }
  }

  private static long copy(Path file, Path half, MessageDigest digest) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
        OutputStream out = Files.newOutputStream(half)) {
      for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
        digest.update(buffer, 0, got);
        out.write(buffer, 0, got);
        size += got;
      }
    }
    return size;
  }

  /** Where the original of this hash is. */
  public Path path(String sha256) {
    return root.resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static FileAttribute<?>[] forOwner(String permissions) {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}

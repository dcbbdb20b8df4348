package vn.tiengnoi.etl.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import vn.tiengnoi.warehouse.home.Home;

/**
 * Keeps originals exactly as received, by the SHA-256 of their bytes ({@code ab/abcdef…}), readable
 * by the home's owner only. An original appears under its name only when it is whole.
 */
public final class Vault {
  private static final FileAttribute<?>[] FOR_OWNER = forOwner("rw-------");
  private static final FileAttribute<?>[] FOLDER_FOR_OWNER = forOwner("rwx------");

  /** A larger file is copied at once: to read it twice takes longer than to write it in vain. */
  private static final long READ_TWICE = 64L << 20;

  private static final Duration LONGEST_ARRIVAL = Duration.ofDays(1);

  private final Path root;
  private final Path incoming;

  /** Of what comes while others write to the home; no run sweeps it. */
  private final Path arriving;

  public Vault(Home home) {
    this.root = home.vault();
    this.incoming = root.resolve("incoming");
    this.arriving = root.resolve("arriving");
  }

  /** An original in the vault. */
  public record Kept(String sha256, long size) {}

  /**
   * Removes what a crash left half copied. Only while nobody else writes to the home; what may
   * still be arriving is left alone for a day.
   */
  public void sweep(Instant now) throws IOException {
    Files.createDirectories(incoming, FOLDER_FOR_OWNER);
    Files.createDirectories(arriving, FOLDER_FOR_OWNER);
    try (DirectoryStream<Path> halves = Files.newDirectoryStream(incoming)) {
      for (Path half : halves) {
        Files.delete(half);
      }
    }
    try (DirectoryStream<Path> halves = Files.newDirectoryStream(arriving)) {
      for (Path half : halves) {
        Instant written = Files.getLastModifiedTime(half).toInstant();
        if (written.plus(LONGEST_ARRIVAL).isBefore(now)) {
          Files.deleteIfExists(half);
        }
      }
    }
  }

  /**
   * Copies a file into the vault, where it may be already; links are not followed. What is there
   * already is only read, not written again.
   *
   * @throws IOException where the file cannot be read
   * @throws UncheckedIOException where the vault cannot be written
   */
  public Kept keep(Path file) throws IOException {
    if (Files.size(file) > READ_TWICE) {
      return copyIn(file);
    }
    MessageDigest before = sha256();
    long size = copy(file, OutputStream.nullOutputStream(), before);
    String known = HexFormat.of().formatHex(before.digest());
    return Files.exists(path(known)) ? new Kept(known, size) : copyIn(file);
  }

  /** The copy has the name of what was copied: the file may have changed since it was looked at. */
  private Kept copyIn(Path file) throws IOException {
    Path half = half();
    try {
      MessageDigest digest = sha256();
      long size;
      try (OutputStream out = Files.newOutputStream(half)) {
        size = copy(file, out, digest);
      }
      String hash = HexFormat.of().formatHex(digest.digest());
      moveIn(half, path(hash));
      return new Kept(hash, size);
    } finally {
      Files.deleteIfExists(half);
    }
  }

  /** More came than was allowed. */
  public static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLargeException(long most) {
      super("more than " + most + " bytes");
    }
  }

  /**
   * Keeps what a stream brings, so that it is there after a power cut too. May be called while a
   * run writes to the home.
   *
   * @param most bytes that may come
   * @throws TooLargeException where more come
   * @throws IOException where the stream breaks off
   */
  public Kept keep(InputStream in, long most) throws IOException {
    try (VaultBatch one = new VaultBatch(this)) {
      Kept kept = one.keep(in, most);
      one.finish();
      return kept;
    }
  }

  /** A file of the owner's among those that come while others write to the home. */
  Path arrivingHalf() {
    try {
      Files.createDirectories(arriving, FOLDER_FOR_OWNER);
      return Files.createTempFile(arriving, "in-", ".half", FOR_OWNER);
    } catch (IOException e) {
      throw new UncheckedIOException("the vault cannot be written", e);
    }
  }

  private Path half() {
    try {
      return Files.createTempFile(incoming, "in-", ".half", FOR_OWNER);
    } catch (IOException e) {
      throw new UncheckedIOException("the vault cannot be written", e);
    }
  }

  static void moveIn(Path half, Path kept) {
    try {
      if (!Files.exists(kept)) {
        Files.createDirectories(kept.getParent(), FOLDER_FOR_OWNER);
        Files.move(half, kept, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the vault cannot be written", e);
    }
  }

  private static long copy(Path file, OutputStream out, MessageDigest digest) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
        digest.update(buffer, 0, got);
        write(out, buffer, got);
        size += got;
      }
    }
    return size;
  }

  static void write(OutputStream out, byte[] buffer, int length) {
    try {
      out.write(buffer, 0, length);
    } catch (IOException e) {
      throw new UncheckedIOException("the vault cannot be written", e);
    }
  }

  /** Where the original of this hash is. */
  public Path path(String sha256) {
    return root.resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  static MessageDigest sha256() {
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

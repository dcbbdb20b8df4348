package vn.tiengnoi.etl.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Several originals put into the vault together. To wait for the disk costs more than to write a
 * small file, and waiting for many at once hardly more than for one. Nothing is in the vault before
 * {@link #finish}; after it, all is, whatever happens next.
 */
public final class VaultBatch implements AutoCloseable {
  private static final int WAITING_AT_ONCE = 16;

  private final Vault vault;
  private final Map<Path, String> halves = new LinkedHashMap<>();

  public VaultBatch(Vault vault) {
    this.vault = vault;
  }

  /**
   * Writes down what a stream brings.
   *
   * @param most bytes that may come
   * @throws Vault.TooLargeException where more come
   * @throws IOException where the stream breaks off
   */
  public Vault.Kept keep(InputStream in, long most) throws IOException {
    Path half = vault.arrivingHalf();
    boolean whole = false;
    try {
      MessageDigest digest = Vault.sha256();
      long size = 0;
      try (OutputStream out = Files.newOutputStream(half)) {
        byte[] buffer = new byte[1 << 16];
        for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
          size += got;
          if (size > most) {
            throw new Vault.TooLargeException(most);
          }
          digest.update(buffer, 0, got);
          Vault.write(out, buffer, got);
        }
      }
      String hash = HexFormat.of().formatHex(digest.digest());
      halves.put(half, hash);
      whole = true;
      return new Vault.Kept(hash, size);
    } finally {
      if (!whole) {
        Files.deleteIfExists(half);
      }
    }
  }

  /** Puts all of it into the vault. */
  public void finish() throws IOException {
    force(halves.keySet(), StandardOpenOption.WRITE);
    Set<Path> folders = new TreeSet<>();
    halves.forEach(
        (half, hash) -> {
          Path kept = vault.path(hash);
          Vault.moveIn(half, kept);
          folders.add(kept.getParent());
        });
    force(folders, StandardOpenOption.READ);
    close();
  }

  /** Waits until the disk has them. */
  private static void force(Collection<Path> paths, StandardOpenOption how) {
    if (paths.size() == 1) {
      paths.forEach(path -> force(path, how));
      return;
    }
    ExecutorService waiting = Executors.newFixedThreadPool(WAITING_AT_ONCE);
    try {
      for (Future<?> one :
          paths.stream().map(path -> waiting.submit(() -> force(path, how))).toList()) {
        one.get();
      }
    } catch (ExecutionException problem) {
      throw new UncheckedIOException("the vault cannot be written", new IOException(problem));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the vault was written", e);
    } finally {
      waiting.shutdown();
    }
  }

  private static void force(Path path, StandardOpenOption how) {
    try (FileChannel file = FileChannel.open(path, how)) {
      file.force(true);
    } catch (IOException e) {
      // Not every system opens a folder; those that do not keep its names in order by themselves.
      if (how == StandardOpenOption.WRITE) {
        throw new UncheckedIOException("the vault cannot be written", e);
      }
    }
  }

  /** Forgets what was not put into the vault. */
  @Override
  public void close() throws IOException {
    for (Path half : halves.keySet()) {
      Files.deleteIfExists(half);
    }
    halves.clear();
  }
}

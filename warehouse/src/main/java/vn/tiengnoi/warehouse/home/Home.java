package vn.tiengnoi.warehouse.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import vn.tiengnoi.warehouse.settings.Settings;

/**
 * The one folder that holds all state; it can be moved. Only its owner can read it.
 *
 * @param root absolute path
 */
public record Home(Path root) {

  public Home {
    root = root.toAbsolutePath().normalize();
  }

  /** Makes the folder and its rooms where they do not exist. */
  public static Home create(Path root) {
    Home home = new Home(root);
    home.room(".");
    return home;
  }

  /** Whether this folder has been a home. */
  public boolean exists() {
    Path database = root.resolve("db");
    return Files.exists(database.resolve("tiengnoi.mv.db"))
        || Files.exists(database.resolve("identity"));
  }

  /**
   * What an administrator set for it, read anew.
   *
   * @throws vn.tiengnoi.warehouse.settings.SettingsException where that cannot be read
   */
  public Settings settings() {
    return Settings.read(root);
  }

  /** The database file, without its ending. */
  public Path database() {
    return room("db").resolve("tiengnoi");
  }

  /** Originals as received, by SHA-256: {@code vault/ab/abcdef…}. */
  public Path vault() {
    return room("vault");
  }

  /** Iceberg tables of Parquet files. */
  public Path lake() {
    return room("lake");
  }

  /** Packs by hash, as they were when a generation used them. */
  public Path packs() {
    return room("packs");
  }

  /** Extracted figures of runs that have not been loaded yet: {@code staging/RUN/…}. */
  public Path staging() {
    return room("staging");
  }

  /** Documents made. */
  public Path documents() {
    return room("documents");
  }

  /** Answers to senders: {@code receipts/RUN/NAME/…}. */
  public Path receipts() {
    return room("receipts");
  }

  /** Mappings of layouts that wait for a person: {@code mappings/FINGERPRINT.yaml}. */
  public Path mappings() {
    return room("mappings");
  }

  /** The inbox that {@code run} reads where none is named. */
  public Path inbox() {
    return room("inbox");
  }

  /** What engines spill; may be emptied at any time. */
  public Path scratch() {
    return room("scratch");
  }

  private Path room(String name) {
    Path room = root.resolve(name).normalize();
    try {
      if (!Files.isDirectory(room)) {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
          Files.createDirectories(
              room,
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
          Files.createDirectories(room);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the home's folder " + room + " cannot be made", e);
    }
    return room;
  }
}

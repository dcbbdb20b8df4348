package vn.tiengnoi.warehouse.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.iceberg.AppendFiles;
import org.apache.iceberg.CatalogProperties;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DataFiles;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotUpdate;
import org.apache.iceberg.Table;
import org.apache.iceberg.UpdateSchema;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.apache.iceberg.jdbc.UncheckedSQLException;
import org.apache.iceberg.types.Types.NestedField;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;

/**
 * The Iceberg tables of a home: Parquet files written by an engine, committed here. Each commit
 * carries the id of the load that made it; committing the same load again changes nothing, so a
 * replay after a crash is harmless.
 */
public final class Lake implements AutoCloseable {
  private static final Namespace NAMESPACE = Namespace.of("tiengnoi");
  private static final String LOAD = "tiengnoi.load";
  private static final int MOST_ATTEMPTS = 5;
  private static final long PAUSE_MILLIS = 100;

  private final Home home;
  private final HomeFileIO io;
  private final JdbcCatalog catalog;

  private Lake(Home home, HomeFileIO io, JdbcCatalog catalog) {
    this.home = home;
    this.io = io;
    this.catalog = catalog;
  }

  public static Lake open(Home home, HomeDatabase database) {
    HomeFileIO io = new HomeFileIO(home.root());
    for (int attempt = 1; ; attempt++) {
      try {
        return new Lake(home, io, catalog(io, database));
      } catch (UncheckedSQLException another) {
        // Two servers that open a new home together both make the catalogue's tables; the slower
        // one finds them made when it looks again.
        if (attempt == MOST_ATTEMPTS) {
          throw another;
        }
        pause(attempt);
      }
    }
  }

  private static void pause(int attempt) {
    try {
      Thread.sleep(PAUSE_MILLIS * attempt);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the lake was opened", e);
    }
  }

  private static JdbcCatalog catalog(HomeFileIO io, HomeDatabase database) {
    JdbcCatalog catalog = new JdbcCatalog(properties -> io, null, true);
    catalog.initialize(
        "tiengnoi",
        Map.of(
            CatalogProperties.URI,
            database.url(),
            CatalogProperties.WAREHOUSE_LOCATION,
            HomeFileIO.SCHEME + "lake",
            CatalogProperties.CLIENT_POOL_SIZE,
            "1",
            JdbcCatalog.PROPERTY_PREFIX + "user",
            database.user(),
            JdbcCatalog.PROPERTY_PREFIX + "password",
            database.password(),
            JdbcCatalog.PROPERTY_PREFIX + "schema-version",
            "V1"));
    return catalog;
  }

  /**
   * Where an engine writes the file of a load; its folder exists. An earlier, uncommitted attempt
   * is removed.
   */
  public Path fileToWrite(LakeTable table, String load) {
    return partToWrite(table, load, 0);
  }

  /** The same for one of several files of a load, counted from 0. */
  public Path partToWrite(LakeTable table, String load, int part) {
    Path file = io.path(dataLocation(table, load, part));
    try {
      Files.createDirectories(file.getParent());
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot prepare " + file, e);
    }
    return file;
  }

  private static String dataLocation(LakeTable table, String load, int part) {
    return "%slake/%s/%s/data/%s%s.parquet"
        .formatted(HomeFileIO.SCHEME, NAMESPACE, table.code(), load, part == 0 ? "" : "-" + part);
  }

  /** Whether this load has been committed to this table. */
  public boolean committed(LakeTable table, String load) {
    return snapshotOf(table, load).isPresent();
  }

  private Optional<Snapshot> snapshotOf(LakeTable table, String load) {
    for (Snapshot snapshot : table(table).snapshots()) {
      if (load.equals(snapshot.summary().get(LOAD))) {
        return Optional.of(snapshot);
      }
    }
    return Optional.empty();
  }

  /** Adds the written file of a load to the table, once. */
  public void append(LakeTable table, String load, long rows) {
    appendParts(table, load, List.of(rows));
  }

  /**
   * The same for several files of a load.
   *
   * @param rows how many rows each of them has
   */
  public void appendParts(LakeTable table, String load, List<Long> rows) {
    if (!committed(table, load)) {
      Table iceberg = grown(table);
      AppendFiles append = iceberg.newAppend();
      for (int part = 0; part < rows.size(); part++) {
        append.appendFile(dataFile(table, load, part, rows.get(part)));
      }
      commit(append, load);
    }
  }

  /** Makes the written file of a load the table's whole content, once. */
  public void replace(LakeTable table, String load, long rows) {
    if (!committed(table, load)) {
      Table iceberg = grown(table);
      var overwrite =
          iceberg
              .newOverwrite()
              .overwriteByRowFilter(org.apache.iceberg.expressions.Expressions.alwaysTrue())
              .addFile(dataFile(table, load, 0, rows));
      commit(overwrite, load);
    }
  }

  private static void commit(SnapshotUpdate<?> update, String load) {
    update.set(LOAD, load);
    update.commit();
  }

  private DataFile dataFile(LakeTable table, String load, int part, long rows) {
    String location = dataLocation(table, load, part);
    try {
      return DataFiles.builder(PartitionSpec.unpartitioned())
          .withPath(location)
          .withFormat(FileFormat.PARQUET)
          .withFileSizeInBytes(Files.size(io.path(location)))
          .withRecordCount(rows)
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + location, e);
    }
  }

  /** The newest snapshot of a table; none where nothing was ever committed. */
  public OptionalLong newestSnapshot(LakeTable table) {
    Snapshot snapshot = table(table).currentSnapshot();
    return snapshot == null ? OptionalLong.empty() : OptionalLong.of(snapshot.snapshotId());
  }

  /** The Parquet files that make up a snapshot, as absolute paths in a fixed order. */
  public List<Path> files(LakeTable table, long snapshot) {
    List<Path> files = new ArrayList<>();
    try (CloseableIterable<FileScanTask> tasks =
        table(table).newScan().useSnapshot(snapshot).planFiles()) {
      for (FileScanTask task : tasks) {
        files.add(io.path(task.file().location()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot plan " + table, e);
    }
    files.sort(null);
    return files;
  }

  /**
   * The files of a snapshot that are not there any more, or not as long as when they were
   * committed.
   */
  List<Path> damaged(LakeTable table, long snapshot) {
    List<Path> damaged = new ArrayList<>();
    try (CloseableIterable<FileScanTask> tasks =
        table(table).newScan().useSnapshot(snapshot).planFiles()) {
      for (FileScanTask task : tasks) {
        Path file = io.path(task.file().location());
        if (!Files.exists(file) || Files.size(file) != task.file().fileSizeInBytes()) {
          damaged.add(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot plan " + table, e);
    }
    damaged.sort(null);
    return damaged;
  }

  /** The table with every column that {@link LakeTable} has by now, for writing. */
  private Table grown(LakeTable table) {
    Table iceberg = table(table);
    addMissingColumns(iceberg, table.schema());
    return iceberg;
  }

  /**
   * Adds the columns that a table made by an older version of the product has not. They stand at
   * the end, so that Iceberg gives them the ids that {@link LakeTable} counts.
   *
   * @throws IllegalStateException where a new column is required: the rows that are there have none
   */
  static void addMissingColumns(Table iceberg, Schema wanted) {
    List<NestedField> missing =
        wanted.columns().stream()
            .filter(column -> iceberg.schema().findField(column.fieldId()) == null)
            .toList();
    if (missing.isEmpty()) {
      return;
    }
    UpdateSchema update = iceberg.updateSchema();
    for (NestedField column : missing) {
      if (column.isRequired()) {
        throw new IllegalStateException(
            "column %s of %s is new and must be optional".formatted(column.name(), iceberg.name()));
      }
      update.addColumn(column.name(), column.type());
    }
    update.commit();
  }

  private Table table(LakeTable table) {
    TableIdentifier name = TableIdentifier.of(NAMESPACE, table.code());
    if (!catalog.tableExists(name)) {
      if (!catalog.namespaceExists(NAMESPACE)) {
        catalog.createNamespace(NAMESPACE);
      }
      return catalog.createTable(
          name, table.schema(), PartitionSpec.unpartitioned(), Map.of("format-version", "2"));
    }
    return catalog.loadTable(name);
  }

  public Home home() {
    return home;
  }

  @Override
  public void close() {
    catalog.close();
  }
}

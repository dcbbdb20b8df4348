package vn.tiengnoi.etl.bulk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.tiengnoi.warehouse.load.BulkObservations;

/** Where the parts of one file wait that was staged as a set, by the hash of its original. */
record BulkFiles(Path folder, String sha256) {

  /** The rows as received. */
  Path lines() {
    return file("rows");
  }

  Path heads() {
    return file("heads");
  }

  Path reports() {
    return file("reports");
  }

  Path places() {
    return file("places");
  }

  Path loud() {
    return file("loud");
  }

  private Path file(String part) {
    return folder.resolve("%s.%s.parquet".formatted(sha256, part));
  }

  boolean isStaged() {
    return Files.exists(lines());
  }

  BulkObservations observations(List<String> headings) {
    return new BulkObservations(lines(), heads(), reports(), places(), loud(), headings);
  }
}

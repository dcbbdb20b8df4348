package vn.tiengnoi.etl.job;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import vn.tiengnoi.etl.extract.RawStaging;
import vn.tiengnoi.warehouse.home.Home;

/** A run's folder under the home's staging; gone when the run is over. */
record RunFolder(Path folder) {
  static RunFolder of(Home home, String run) {
    return new RunFolder(home.staging().resolve(run));
  }

  RawStaging raw() throws IOException {
    return RawStaging.in(folder.resolve("raw"));
  }

  private Path observations() {
    return folder.resolve("observations");
  }

  /** The staged observations, in the order in which they were written. */
  List<Path> stagedObservations() throws IOException {
    if (!Files.isDirectory(observations())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(observations())) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }
  }

  Path observations(int number) {
    return observations().resolve("%06d.csv".formatted(number));
  }

  /** What became of staged observations since. */
  Path amendments() {
    return folder.resolve("amendments.csv");
  }

  void clearObservations() throws IOException {
    delete(observations());
    Files.deleteIfExists(amendments());
    Files.createDirectories(observations());
  }

  void delete() throws IOException {
    delete(folder);
  }

  private static void delete(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path folder, @org.jspecify.annotations.Nullable IOException problem)
              throws IOException {
            if (problem != null) {
              throw problem;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}

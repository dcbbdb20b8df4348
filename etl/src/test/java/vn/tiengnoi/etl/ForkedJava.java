package vn.tiengnoi.etl;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Starts processes that may be killed. As in the product, DuckDB's native library lies beside its
 * jar: inside it, each start would unpack 72 MB, and a killed process would leave them behind.
 */
final class ForkedJava {
  private final Path folder;
  private final String classPath;

  /**
   * Prepares.
   *
   * @param folder for the engine and what processes leave; removed by the caller
   */
  ForkedJava(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    List<String> entries = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      entries.add(entry.contains("duckdb_jdbc") ? unpacked(Path.of(entry)).toString() : entry);
    }
    this.classPath = String.join(File.pathSeparator, entries);
  }

  /** The command that runs a class. */
  List<String> command(Class<?> main, String... options) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + folder));
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", classPath, main.getName()));
    return command;
  }

  private Path unpacked(Path jar) throws IOException {
    Path bare = folder.resolve(jar.getFileName().toString());
    String system =
        "linux_" + (System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64");
    try (ZipFile from = new ZipFile(jar.toFile());
        ZipOutputStream into = new ZipOutputStream(Files.newOutputStream(bare))) {
      ZipEntry found = from.getEntry("libduckdb_java.so_" + system);
      if (found == null) {
        return jar;
      }
      for (ZipEntry entry : Collections.list(from.entries())) {
        if (!entry.getName().startsWith("libduckdb_java")) {
          into.putNextEntry(new ZipEntry(entry.getName()));
          copy(from, entry, into);
          into.closeEntry();
        }
      }
      try (OutputStream out = Files.newOutputStream(folder.resolve(found.getName()))) {
        copy(from, found, out);
      }
    }
    return bare;
  }

  private static void copy(ZipFile from, ZipEntry entry, OutputStream into) throws IOException {
    try (InputStream in = from.getInputStream(entry)) {
      in.transferTo(into);
    }
  }
}

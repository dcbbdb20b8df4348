package vn.tiengnoi.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells when a file in a folder, or in one below it, was made, changed or removed. */
final class PackWatch implements AutoCloseable {
  /** An editor writes a file in several steps; one that has been quiet for so long is done. */
  private static final long QUIET_MILLIS = 200;

  private final Path folder;
  private final WatchService changes;

  PackWatch(Path folder) throws IOException {
    this.folder = folder;
    this.changes = folder.getFileSystem().newWatchService();
    watchFolders();
  }

  /** Folders may be new; watching one twice is watching it once. */
  private void watchFolders() throws IOException {
    List<Path> folders;
    try (Stream<Path> all = Files.walk(folder)) {
      folders = all.filter(Files::isDirectory).toList();
    }
    for (Path one : folders) {
      one.register(
          changes,
          StandardWatchEventKinds.ENTRY_CREATE,
          StandardWatchEventKinds.ENTRY_MODIFY,
          StandardWatchEventKinds.ENTRY_DELETE);
    }
  }

  /** Waits for the next change, and until things are quiet again. */
  void await() throws IOException, InterruptedException {
    @Nullable WatchKey key = changes.take();
    while (key != null) {
      key.pollEvents();
      key.reset();
      key = changes.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
    }
    watchFolders();
  }

  @Override
  public void close() throws IOException {
    changes.close();
  }
}

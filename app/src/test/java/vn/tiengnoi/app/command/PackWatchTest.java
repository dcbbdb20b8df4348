package vn.tiengnoi.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackWatchTest {
  @TempDir Path folder;

  private static CompletableFuture<Void> next(PackWatch watch) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            watch.await();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }

  @Test
  void tellsOfChangesAlsoInFoldersThatAreNew() throws Exception {
    Path forms = Files.createDirectories(folder.resolve("forms"));
    try (PackWatch watch = new PackWatch(folder)) {
      CompletableFuture<Void> first = next(watch);
      Files.writeString(forms.resolve("A.yaml"), "code: A");
      first.get(20, TimeUnit.SECONDS);
      CompletableFuture<Void> made = next(watch);
      Path plans = Files.createDirectories(folder.resolve("plans"));
      made.get(20, TimeUnit.SECONDS);
      CompletableFuture<Void> inside = next(watch);
      Files.writeString(plans.resolve("P.yaml"), "code: P");
      inside.get(20, TimeUnit.SECONDS);
      assertThat(next(watch)).isNotDone();
    }
  }
}

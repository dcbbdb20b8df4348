package vn.tiengnoi.app.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import vn.tiengnoi.warehouse.pack.Pack;

/**
 * Lays sample reports out as files, as units would send them.
 *
 * <pre>{@code
 * Samples.lay(SampleKind.GENERATED, pack, home.resolve("samples/generated"), System.err::println);
 * }</pre>
 *
 * <p>The same pack gives the same files, byte for byte. File names are plain ASCII, so that they
 * survive any locale.
 */
public final class Samples {
  private Samples() {}

  /**
   * Writes the sample into {@code folder}, which is made where it does not exist; files already
   * there under other names stay.
   *
   * @param pack the pack "vietnam", whose reporters the samples name
   * @param progress takes a line for people now and then
   */
  public static void lay(SampleKind kind, Pack pack, Path folder, Consumer<String> progress) {
    try {
      switch (kind) {
        case GENERATED -> GeneratedSample.of(pack).lay(folder, progress);
        case PUBLISHED -> PublishedSample.of(pack).lay(folder, progress);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Không ghi được dữ liệu mẫu vào %s · the sample cannot be written there: %s"
              .formatted(folder, e.getMessage()),
          e);
    }
  }
}

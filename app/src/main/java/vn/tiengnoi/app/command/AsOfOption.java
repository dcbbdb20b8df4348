package vn.tiengnoi.app.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.tiengnoi.warehouse.read.AsOf;
import vn.tiengnoi.warehouse.read.ReadApi;
import vn.tiengnoi.warehouse.read.Reading;

/** The {@code --as-of} option of every command that asks for figures. */
final class AsOfOption {
  @Option(
      names = "--as-of",
      paramLabel = "TIME|PUBLICATION",
      description =
          "Theo số liệu đã biết đến lúc đó: ngày, ngày giờ, hoặc tên công bố (as known then: a date, a date and time, or a publication)")
  @Nullable String text;

  /** The reading that was asked for; the newest without the option. */
  Reading of(ReadApi api) {
    return text == null ? api.newest() : at(api, text);
  }

  /** The reading of a moment or a publication. */
  static Reading at(ReadApi api, String text) {
    try {
      return api.asOf(AsOf.parse(text));
    } catch (IllegalArgumentException unknown) {
      throw new UsageException(String.valueOf(unknown.getMessage()));
    }
  }
}

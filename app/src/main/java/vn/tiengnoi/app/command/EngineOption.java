package vn.tiengnoi.app.command;

import picocli.CommandLine.Option;

/** The {@code --engine} option of commands that compute. */
final class EngineOption {
  @Option(
      names = "--engine",
      paramLabel = "duckdb|spark|auto",
      defaultValue = "auto",
      description = "Bộ máy tính toán (the engine)")
  String engine = "auto";

  /** Refuses an engine that is not there. */
  void check() {
    switch (engine) {
      case "auto", "duckdb" -> {}
      case "spark" ->
          throw new UsageException("--engine spark chưa có / the engine spark is not built yet");
      default ->
          throw new UsageException(
              "--engine \"%1$s\" không có; dùng duckdb, spark, auto / unknown engine \"%1$s\""
                  .formatted(engine));
    }
  }
}

package vn.tiengnoi.app.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.tiengnoi.warehouse.answer.HomeReadApi;
import vn.tiengnoi.warehouse.compute.PackCheck;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.pack.PackDraft;
import vn.tiengnoi.warehouse.pack.PackReader;
import vn.tiengnoi.warehouse.read.ReadApi;
import vn.tiengnoi.warehouse.read.Reading;

/**
 * Where the home is and which pack is meant: options of the command line itself, for every command.
 */
public final class HomeOptions {
  private static final String BUILT_IN = "vietnam";

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "Thư mục kho; mặc định TIENGNOI_HOME hoặc ./.tiengnoi (the home)")
  @Nullable Path home;

  @Option(
      names = "--pack",
      paramLabel = "DIR",
      description = "Bộ định nghĩa thay cho bộ có sẵn (a pack in place of the built-in one)")
  @Nullable Path pack;

  /** The home named by the option, else by TIENGNOI_HOME, else {@code ./.tiengnoi}. */
  public Path root() {
    if (home != null) {
      return home;
    }
    String variable = System.getenv("TIENGNOI_HOME");
    return Path.of(variable == null || variable.isBlank() ? ".tiengnoi" : variable);
  }

  /** The pack named by the option, else the built-in one. */
  Pack readPack() {
    return pack == null ? PackReader.builtIn(BUILT_IN) : PackReader.read(pack);
  }

  /** The same pack as far as it can be read, with all that is wrong with it. */
  PackDraft draftPack() {
    return pack == null ? PackReader.draftBuiltIn(BUILT_IN) : PackReader.draft(pack);
  }

  /**
   * The pack with which a home is to be computed or served. The built-in one was verified when it
   * was built; another is verified, examples and all, before a home sees it for the first time.
   */
  Pack admitPack() {
    return pack == null ? readPack() : PackCheck.admit(draftPack(), new Home(root()));
  }

  /** A home that must exist. */
  Home existing() {
    Home existing = new Home(root());
    if (!existing.exists()) {
      throw new FailedException(
          "chưa có kho ở %1$s: hãy chạy \"demo\" hoặc \"run\" trước / there is no home at %1$s: start with \"demo\" or \"run\""
              .formatted(existing.root()));
    }
    return existing;
  }

  /** Asks an existing home as of a moment; its newest generation where none is named. */
  <T> T ask(AsOfOption asOf, Function<Reading, T> question) {
    return askApi(api -> question.apply(asOf.of(api)));
  }

  /** Asks an existing home. */
  <T> T askApi(Function<ReadApi, T> question) {
    Home existing = existing();
    try (HomeDatabase database = HomeDatabase.open(existing);
        ReadApi api = HomeReadApi.open(existing, database, readPack(), Clock.systemUTC())) {
      return question.apply(api);
    }
  }
}

package vn.tiengnoi.warehouse.lake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiengnoi.warehouse.home.Home;

/**
 * The canonical hash of a set of indicator values: SHA-256 over one line a value, in byte order of
 * the lines. A line is every column a reader sees as {@code name=value}, divided by U+001F;
 * decimals with all six digits, days as ISO dates. A column without a value is left out, so that a
 * column added later changes no earlier hash. Files, their number and their order play no part.
 */
final class ValuesHash {
  /** What says how a value came into the lake, not what it is. */
  private static final Set<String> NOT_SEEN = Set.of("run", "pack_hash");

  private ValuesHash() {}

  static String of(Home home, List<Path> files) {
    try (DuckEngine engine = DuckEngine.open(home)) {
      engine.view("indicator_value", LakeTable.INDICATOR_VALUE, files);
      return of(engine);
    }
  }

  private static String of(DuckEngine engine) {
    String line =
        LakeTable.INDICATOR_VALUE.columnNames().stream()
            .filter(column -> !NOT_SEEN.contains(column))
            .map(column -> "'%1$s=' || cast(%1$s as varchar)".formatted(column))
            .collect(Collectors.joining(", ", "concat_ws(chr(31), ", ")"));
    MessageDigest digest = sha256();
    try (Statement statement = engine.connection().createStatement();
        ResultSet row =
            statement.executeQuery(
                "select %s as line from indicator_value order by line".formatted(line))) {
      while (row.next()) {
        digest.update(row.getString(1).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
      }
    } catch (SQLException e) {
      throw new EngineException("the computed values cannot be read", e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}

package vn.tiengnoi.warehouse.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;

/**
 * What is to become of staged observations that were doubted after they were staged: held, or
 * flagged. A file beside them; they themselves stay as they are, so that the same question can be
 * asked again.
 */
public final class Amendments implements AutoCloseable {
  private static final String COLUMNS =
      "{'submission': 'VARCHAR', 'element': 'VARCHAR', 'disaggregation': 'VARCHAR', 'hold': 'BOOLEAN', 'flag': 'VARCHAR'}";

  private final StagedRows rows;

  private Amendments(StagedRows rows) {
    this.rows = rows;
  }

  public static Amendments create(Path file) {
    return new Amendments(new StagedRows(file));
  }

  /** Keeps an observation out. */
  public void hold(String submission, String element, Disaggregation part) {
    rows.add(submission, element, part.code(), true, "");
  }

  /** Adds a flag to an observation. */
  public void flag(String submission, String element, Disaggregation part, String flag) {
    rows.add(submission, element, part.code(), false, flag);
  }

  private static boolean isEmpty(Path file) {
    try {
      return !Files.exists(file) || Files.size(file) == 0;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** Staged rows as they are to be loaded. */
  static String amended(String observations, @Nullable Path file) {
    if (file == null || isEmpty(file)) {
      return observations;
    }
    String amendments =
        """
        (select submission, element, disaggregation, bool_or(hold) as hold,
          string_agg(distinct nullif(flag, ''), ';') as flag
        from %s group by all)
        """
            .formatted(StagedRows.read(List.of(file), COLUMNS));
    return """
        (select o.* replace (
          case when a.hold then null else o.value end as value,
          case when a.hold then 'held' else o.status end as status,
          concat_ws(';', nullif(o.flags, ''),
            case when not contains(concat(';', o.flags, ';'), concat(';', a.flag, ';')) then a.flag end) as flags)
        from %s o left join %s a using (submission, element, disaggregation))
        """
        .formatted(observations, amendments);
  }

  @Override
  public void close() {
    rows.close();
  }
}

package vn.tiengnoi.etl.decision;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import vn.tiengnoi.etl.decision.Decision.Kind;

/**
 * Decisions as a CSV that people can review, keep under version control and carry to another home.
 * What a home has already is not added again; a file with a fault is refused whole.
 */
public final class DecisionFile {
  private static final List<String> COLUMNS =
      List.of(
          "kind",
          "subject",
          "scope",
          "answer",
          "reason",
          "who",
          "at",
          "revoked_reason",
          "revoked_who",
          "revoked_at");

  private DecisionFile() {}

  /** What an import did. */
  public record Imported(int added, int known) {}

  /** Writes every decision, revoked ones too. */
  public static void write(List<Decision> decisions, Path file) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(file, StandardCharsets.UTF_8)) {
      csv.writeRecord(COLUMNS);
      for (Decision d : decisions) {
        Decision.Revoked end = d.revoked();
        csv.writeRecord(
            d.kind().code(),
            d.subject(),
            d.scope(),
            d.answer(),
            d.reason(),
            d.who(),
            d.at().toString(),
            end == null ? "" : end.reason(),
            end == null ? "" : end.who(),
            end == null ? "" : end.at().toString());
      }
    }
  }

  /**
   * Adds the decisions of a file to a home.
   *
   * @param isUnit whether the home's pack has a unit of this identity
   * @param isMapping whether a text is a mapping that may hold in the home
   * @throws DecisionRefusedException with all that is wrong; then nothing was added
   */
  public static Imported read(
      Path file, DecisionTable table, Predicate<String> isUnit, Predicate<String> isMapping)
      throws IOException {
    List<Decision> wanted = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    // A file saved by Excel begins with a byte order mark.
    String text = Files.readString(file, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
      for (NamedCsvRecord row : csv) {
        refuseOtherColumns(file, row);
        String at = "%s:%d: ".formatted(file.getFileName(), row.getStartingLineNumber());
        try {
          Decision decision = decision(row);
          if (decision.kind() == Kind.NAME && !isUnit.test(decision.answer())) {
            wrong.add(
                at
                    + "không có đơn vị \"%1$s\" / there is no unit \"%1$s\""
                        .formatted(decision.answer()));
          }
          if (decision.kind() == Kind.LAYOUT && !isMapping.test(decision.answer())) {
            wrong.add(at + "không phải ánh xạ bố cục / not a mapping of a layout");
          }
          wanted.add(decision);
        } catch (IllegalArgumentException
            | java.util.NoSuchElementException
            | DateTimeException e) {
          wrong.add(at + "dòng không hợp lệ / not a decision: " + e.getMessage());
        }
      }
    }
    if (!wrong.isEmpty()) {
      throw new DecisionRefusedException(String.join("\n", wrong));
    }
    int[] added = new int[1];
    table.together(() -> added[0] = add(wanted, table));
    return new Imported(added[0], wanted.size() - added[0]);
  }

  private static void refuseOtherColumns(Path file, NamedCsvRecord row) {
    List<String> missing =
        COLUMNS.stream().filter(column -> !row.getHeader().contains(column)).toList();
    if (!missing.isEmpty()) {
      throw new DecisionRefusedException(
          "%1$s: thiếu cột %2$s; phải có %3$s / %1$s: columns missing: %2$s; there must be %3$s"
              .formatted(
                  file.getFileName(), String.join(", ", missing), String.join(", ", COLUMNS)));
    }
  }

  private static Decision decision(NamedCsvRecord row) {
    Decision.Revoked end =
        row.getField("revoked_at").isEmpty()
            ? null
            : new Decision.Revoked(
                0,
                row.getField("revoked_reason"),
                row.getField("revoked_who"),
                Instant.parse(row.getField("revoked_at")));
    return new Decision(
        0,
        Kind.ofCode(row.getField("kind")),
        row.getField("subject"),
        row.getField("scope"),
        row.getField("answer"),
        row.getField("reason"),
        row.getField("who"),
        Instant.parse(row.getField("at")),
        end);
  }

  private static int add(List<Decision> wanted, DecisionTable table) {
    int added = 0;
    for (Decision one : wanted) {
      List<Decision> same = table.list().stream().filter(known -> same(known, one)).toList();
      Decision.Revoked end = one.revoked();
      if (same.isEmpty()) {
        Decision made =
            table.decide(
                one.kind(),
                one.subject(),
                one.scope(),
                one.answer(),
                one.reason(),
                one.who(),
                one.at());
        if (end != null && made.at().equals(one.at())) {
          table.revoke(made.number(), end.reason(), end.who(), end.at());
        }
        added++;
      } else if (end != null && same.get(0).holds()) {
        table.revoke(same.get(0).number(), end.reason(), end.who(), end.at());
        added++;
      }
    }
    return added;
  }

  private static boolean same(Decision known, Decision other) {
    return known.asks(other.kind(), other.subject(), other.scope())
        && Objects.equals(known.answer(), other.answer())
        && known.who().equals(other.who())
        && known.at().equals(other.at());
  }
}

package vn.tiengnoi.etl.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.check.KeyReading;
import vn.tiengnoi.etl.check.KeyResolver;
import vn.tiengnoi.etl.check.ReportDate;
import vn.tiengnoi.etl.check.ReportKey;
import vn.tiengnoi.etl.check.WrittenKey;
import vn.tiengnoi.etl.csv.LongCsvColumn;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawHead;

/**
 * Every way in which the rows of a file say which report they belong to, read once each by the code
 * that reads them in small files.
 */
final class Heads {
  /** The columns that say it. */
  static final List<LongCsvColumn> COLUMNS =
      List.of(
          LongCsvColumn.FORM,
          LongCsvColumn.REPORTER,
          LongCsvColumn.UNIT,
          LongCsvColumn.PERIOD,
          LongCsvColumn.CALENDAR,
          LongCsvColumn.REPORT_DATE);

  /** The report of rows that cannot be counted to one for certain. */
  static final int UNCERTAIN = -1;

  private final List<Read> heads;
  private final Map<WrittenKey, Group> groups = new HashMap<>();

  /**
   * One of them.
   *
   * @param texts what the rows say, by column
   * @param asking number of the kind of element that the rows are about
   * @param example an element of that kind
   * @param rows how many rows say so
   */
  record Said(Map<LongCsvColumn, String> texts, int asking, String example, long rows) {
    Said {
      texts = Map.copyOf(texts);
    }

    String text(LongCsvColumn column) {
      return texts.getOrDefault(column, "");
    }

    RawCell cell(LongCsvColumn column) {
      return RawCell.text(column.name().toLowerCase(Locale.ROOT), text(column));
    }

    long cells() {
      return texts.values().stream().filter(text -> !text.isBlank()).count();
    }
  }

  /** A head and the number of its report. */
  record Read(Said said, KeyReading reading, int report) {}

  /** Rows of one report, however they say it. */
  private static final class Group {
    private final int number;
    private final KeyReading reading;
    private boolean plain = true;
    private @Nullable LocalDate date;

    Group(int number, KeyReading reading) {
      this.number = number;
      this.reading = reading;
    }

    void add(KeyReading head, Said said) {
      plain &= head.faults().isEmpty() && head.flags().isEmpty();
      String text = said.text(LongCsvColumn.REPORT_DATE);
      if (text.isBlank()) {
        return;
      }
      Optional<LocalDate> read = ReportDate.read(said.cell(LongCsvColumn.REPORT_DATE));
      plain &= read.isPresent() && (date == null || date.equals(read.get()));
      date = read.orElse(null);
    }
  }

  private Heads(List<Read> heads) {
    this.heads = heads;
  }

  static Heads read(List<Said> said, KeyResolver resolver) {
    List<KeyReading> readings =
        said.parallelStream().map(head -> resolver.resolve(head(head), element(head))).toList();
    Heads heads = new Heads(new ArrayList<>());
    for (int i = 0; i < readings.size(); i++) {
      heads.add(said.get(i), readings.get(i));
    }
    return heads;
  }

  private static RawHead head(Said said) {
    return new RawHead(
        said.cell(LongCsvColumn.FORM),
        said.cell(LongCsvColumn.REPORTER),
        said.cell(LongCsvColumn.UNIT),
        said.cell(LongCsvColumn.PERIOD),
        said.cell(LongCsvColumn.CALENDAR),
        said.cell(LongCsvColumn.REPORT_DATE),
        RawCell.ABSENT);
  }

  private static RawCell element(Said said) {
    return RawCell.text("element", said.example());
  }

  private void add(Said said, KeyReading reading) {
    int report = UNCERTAIN;
    if (reading.key() != null) {
      Group group =
          groups.computeIfAbsent(reading.written(), key -> new Group(groups.size(), reading));
      group.add(reading, said);
      report = group.number;
    }
    heads.add(new Read(said, reading, report));
  }

  List<Read> all() {
    return heads;
  }

  /** Every report that rows can be counted to for certain. */
  List<ReportKey> keys() {
    return groups.values().stream()
        .map(group -> group.reading.key())
        .filter(java.util.Objects::nonNull)
        .toList();
  }

  /** A report whose head calls for no word. */
  record Plain(int report, ReportKey key, @Nullable LocalDate date) {}

  /** The reports whose heads call for no word, by number. */
  Map<Integer, Plain> plain() {
    Map<Integer, Plain> plain = new HashMap<>();
    for (Group group : groups.values()) {
      ReportKey key = group.reading.key();
      if (group.plain && key != null) {
        plain.put(group.number, new Plain(group.number, key, group.date));
      }
    }
    return plain;
  }

  /** The cells of rows, by column. */
  static Map<LongCsvColumn, String> texts(
      List<LongCsvColumn> columns, java.util.function.Function<LongCsvColumn, String> text) {
    return columns.stream()
        .collect(
            Collectors.toMap(
                column -> column,
                text,
                (first, second) -> first,
                () -> new EnumMap<>(LongCsvColumn.class)));
  }
}

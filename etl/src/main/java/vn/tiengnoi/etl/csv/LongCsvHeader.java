package vn.tiengnoi.etl.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tiengnoi.etl.account.AccountLine;
import vn.tiengnoi.etl.account.IgnoredReason;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.fault.UnreadableFileException;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawLine;

/** The header of a file, and through it what each line says. */
final class LongCsvHeader {
  private final Map<LongCsvColumn, Integer> places = new EnumMap<>(LongCsvColumn.class);
  private final List<Fault> warnings = new ArrayList<>();
  private final List<Integer> unknown = new ArrayList<>();
  private final int width;
  private final TextEncoding encoding;
  private final boolean dotIsDecimal;
  private long headings;
  private long notes;
  private long unknownCells;

  private LongCsvHeader(int width, TextShape shape) {
    this.width = width;
    this.encoding = shape.encoding();
    this.dotIsDecimal = shape.separator() == ',';
  }

  /**
   * Reads the first record.
   *
   * @throws UnreadableFileException naming every column that is missing or stands twice
   */
  static LongCsvHeader of(CsvRecord record, TextShape shape) throws UnreadableFileException {
    LongCsvHeader header = new LongCsvHeader(record.getFieldCount(), shape);
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < record.getFieldCount(); i++) {
      String name = record.getField(i).strip();
      Optional<LongCsvColumn> column = LongCsvColumn.headed(name);
      String at = record.getStartingLineNumber() + ":" + (i + 1);
      header.headings += name.isBlank() ? 0 : 1;
      if (column.isEmpty()) {
        header.unknown.add(i);
        header.warnings.add(FaultCode.UNKNOWN_COLUMN.at(at, name, name));
      } else if (header.places.putIfAbsent(column.get(), i) != null) {
        faults.add(FaultCode.REPEATED_COLUMN.at(at, name, name));
      }
    }
    String missing =
        LongCsvColumn.required().stream()
            .filter(column -> !header.places.containsKey(column))
            .map(LongCsvColumn::heading)
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      faults.add(FaultCode.MISSING_COLUMNS.ofWhole(missing));
    }
    if (!faults.isEmpty()) {
      throw new UnreadableFileException(faults);
    }
    return header;
  }

  /** Columns that are left out. */
  List<Fault> warnings() {
    return warnings;
  }

  boolean fits(CsvRecord record) {
    return record.getFieldCount() == width;
  }

  /** The account of what is in no line: headings, notes, columns that are left out. */
  List<AccountLine> leftOut() {
    return List.of(
        AccountLine.ignored(null, IgnoredReason.HEADING, headings),
        AccountLine.ignored(null, IgnoredReason.NOTE, notes),
        AccountLine.ignored(null, IgnoredReason.UNKNOWN_COLUMN, unknownCells));
  }

  RawLine line(CsvRecord record) {
    for (int column : unknown) {
      unknownCells += record.getField(column).isBlank() ? 0 : 1;
    }
    RawCell note = cell(record, LongCsvColumn.NOTE);
    notes += note.isBlank() ? 0 : 1;
    return LongCsvLine.of(column -> cell(record, column), dotIsDecimal);
  }

  private RawCell cell(CsvRecord record, LongCsvColumn column) {
    Integer place = places.get(column);
    if (place == null) {
      return RawCell.ABSENT;
    }
    return RawCell.text(
        record.getStartingLineNumber() + ":" + column.heading(),
        encoding.composed(record.getField(place)));
  }
}

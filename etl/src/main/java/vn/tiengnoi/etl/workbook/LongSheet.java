package vn.tiengnoi.etl.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.tiengnoi.etl.account.IgnoredReason;
import vn.tiengnoi.etl.account.Tally;
import vn.tiengnoi.etl.csv.LongCsvColumn;
import vn.tiengnoi.etl.csv.LongCsvReader;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.fault.UnreadableFileException;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawHead;
import vn.tiengnoi.etl.raw.RawLine;
import vn.tiengnoi.etl.raw.RawRow;
import vn.tiengnoi.etl.sheet.SheetFrame;
import vn.tiengnoi.etl.sheet.SheetRow;

/**
 * A sheet of the long layout: the columns of long CSV, one figure a row, many reports. Its rows are
 * given on as they come, so a sheet may have as many as sheets can.
 */
final class LongSheet {
  private final SheetFrame frame;
  private final LongCsvReader.Sink lines;
  private final Map<LongCsvColumn, Integer> places;
  private final Tally tally;
  private final List<Fault> notes = new ArrayList<>();

  /** Columns that are not read into a line, and why. */
  private final Map<Integer, IgnoredReason> others = new HashMap<>();

  private final BitSet read = new BitSet();

  private LongSheet(
      SheetFrame frame, LongCsvReader.Sink lines, Map<LongCsvColumn, Integer> places, Tally tally) {
    this.frame = frame;
    this.lines = lines;
    this.places = places;
    this.tally = tally;
    places.forEach(
        (column, at) -> {
          if (column == LongCsvColumn.NOTE) {
            others.put(at, IgnoredReason.NOTE);
          } else {
            read.set(at);
          }
        });
  }

  /** What could not be written is no fault of the file. */
  static final class StagingException extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    StagingException(IOException cause) {
      super(cause);
    }
  }

  /** The sheet whose header this row is; nothing where it is none. */
  static Optional<LongSheet> headedBy(
      SheetRow row, SheetFrame frame, LongCsvReader.Sink lines, Tally tally)
      throws UnreadableFileException {
    Map<LongCsvColumn, Integer> places = new EnumMap<>(LongCsvColumn.class);
    List<Integer> unknown = new ArrayList<>();
    List<Fault> repeated = new ArrayList<>();
    for (int column = 0; column < row.width(); column++) {
      RawCell cell = row.cell(column);
      Optional<LongCsvColumn> heading = LongCsvColumn.headed(cell.text());
      if (heading.isEmpty()) {
        unknown.add(column);
      } else if (places.putIfAbsent(heading.get(), column) != null) {
        repeated.add(FaultCode.REPEATED_COLUMN.at(cell.at(), cell.stripped(), cell.stripped()));
      }
    }
    if (!places.keySet().containsAll(LongCsvColumn.required())) {
      return Optional.empty();
    }
    if (!repeated.isEmpty()) {
      throw new UnreadableFileException(
          repeated.stream().map(fault -> fault.onSheet(frame.name())).toList());
    }
    LongSheet sheet = new LongSheet(frame, lines, places, tally);
    sheet.refuseHiddenColumns(row);
    unknown.stream().filter(column -> !row.isBlank(column)).forEach(sheet.leaveOut(row));
    tally.ignore(IgnoredReason.HEADING, row.cells());
    return Optional.of(sheet);
  }

  private Consumer<Integer> leaveOut(SheetRow header) {
    return column -> {
      RawCell cell = header.cell(column);
      others.put(column, IgnoredReason.UNKNOWN_COLUMN);
      notes.add(
          FaultCode.UNKNOWN_COLUMN
              .at(cell.at(), cell.stripped(), cell.stripped())
              .onSheet(frame.name()));
    };
  }

  private void refuseHiddenColumns(SheetRow header) throws UnreadableFileException {
    int first = Collections.min(places.values());
    int last = Collections.max(places.values());
    int hidden = frame.hiddenColumns().nextSetBit(first);
    if (hidden >= 0 && hidden <= last) {
      throw unreadable(FaultCode.HIDDEN_COLUMN, header.cell(hidden));
    }
  }

  void row(SheetRow row) throws UnreadableFileException {
    if (row.isBlank()) {
      return;
    }
    RawCell value = cell(row, LongCsvColumn.VALUE);
    if (row.isHidden()) {
      throw unreadable(FaultCode.HIDDEN_ROW, value);
    }
    RawHead head =
        new RawHead(
            cell(row, LongCsvColumn.FORM),
            cell(row, LongCsvColumn.REPORTER),
            cell(row, LongCsvColumn.UNIT),
            cell(row, LongCsvColumn.PERIOD),
            cell(row, LongCsvColumn.CALENDAR),
            cell(row, LongCsvColumn.REPORT_DATE),
            RawCell.ABSENT);
    RawRow figure =
        new RawRow(
            cell(row, LongCsvColumn.ELEMENT),
            cell(row, LongCsvColumn.DISAGGREGATION),
            value,
            cell(row, LongCsvColumn.NOTE));
    try {
      lines.accept(new RawLine(frame.name(), head, figure));
    } catch (IOException e) {
      throw new StagingException(e);
    }
    leaveOthers(row);
  }

  private void leaveOthers(SheetRow row) {
    for (int column = 0; column < row.width(); column++) {
      if (!row.isBlank(column) && !read.get(column)) {
        tally.ignore(others.getOrDefault(column, IgnoredReason.BESIDE_TABLE), 1);
      }
    }
  }

  List<Fault> notes() {
    return notes;
  }

  private RawCell cell(SheetRow row, LongCsvColumn column) {
    Integer place = places.get(column);
    return place == null ? RawCell.ABSENT : row.cell(place);
  }

  /** Which figures the sender left out of sight cannot be known. */
  private UnreadableFileException unreadable(FaultCode code, RawCell cell) {
    return new UnreadableFileException(code.at(cell.at(), cell.stripped()).onSheet(frame.name()));
  }
}

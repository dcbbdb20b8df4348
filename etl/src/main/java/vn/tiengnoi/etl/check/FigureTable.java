package vn.tiengnoi.etl.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.raw.RawRow;
import vn.tiengnoi.warehouse.check.ReportFigures;

/** The figures of one report, each element and part once, and the faults found among them. */
final class FigureTable {
  private final ReportFigures<Figure> report;
  private final List<RawRow> unplaced = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  FigureTable(ReportKey key) {
    this.report = new ReportFigures<>(key.form(), key.period());
  }

  void add(Figure figure) {
    report.add(figure);
  }

  /** A row that could not be placed: none of it counts. */
  void addUnplaced(RawRow row) {
    unplaced.add(row);
  }

  List<RawRow> unplaced() {
    return unplaced;
  }

  /** All figures, each of several rows for the same element and part among them. */
  Stream<Figure> allFigures() {
    return Stream.concat(
        report.figures().stream(),
        report.repeated().stream().flatMap(rows -> rows.stream().skip(1)));
  }

  void add(Fault fault) {
    faults.add(fault);
  }

  /** As checks see them. */
  ReportFigures<Figure> report() {
    return report;
  }

  /** All figures, in the order of their rows; of repeated ones the first. */
  List<Figure> figures() {
    return report.figures();
  }

  /** Groups of rows for the same element and part. */
  List<List<Figure>> repeated() {
    return report.repeated();
  }

  List<Fault> faults() {
    return faults;
  }
}

package vn.tiengnoi.etl.layout;

import java.math.BigDecimal;
import java.util.Optional;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.value.Beside;
import vn.tiengnoi.etl.value.CellReading;
import vn.tiengnoi.etl.value.FigureColumn;
import vn.tiengnoi.etl.value.FigureColumns;
import vn.tiengnoi.etl.value.ValueReader;
import vn.tiengnoi.warehouse.catalogue.Element;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;

/** Figures of a column added up, to be held against a row that says their total. */
final class Sums {
  private final FigureColumns columns;
  private final Element element;
  private final String measure;
  private final String sheetMeasure;
  private BigDecimal all = BigDecimal.ZERO;
  private BigDecimal sinceBoundary = BigDecimal.ZERO;
  private boolean certain = true;

  Sums(FigureColumns columns, Element element, String measure, String sheetMeasure) {
    this.columns = columns;
    this.element = element;
    this.measure = measure;
    this.sheetMeasure = sheetMeasure;
  }

  void add(RawCell cell) {
    CellReading reading = read(cell);
    BigDecimal value = reading.value();
    if (value != null) {
      all = all.add(value);
      sinceBoundary = sinceBoundary.add(value);
    } else if (reading.status() != ValueStatus.NOT_REPORTED
        && reading.status() != ValueStatus.NOT_APPLICABLE) {
      certain = false;
    }
  }

  /** A total or section: what follows is added apart. */
  void boundary() {
    sinceBoundary = BigDecimal.ZERO;
  }

  /** What the rows come to, where a total says something else; nothing where it fits. */
  Optional<BigDecimal> differing(RawCell total) {
    BigDecimal said = read(total).value();
    boolean fits =
        said == null || !certain || said.compareTo(all) == 0 || said.compareTo(sinceBoundary) == 0;
    return fits ? Optional.empty() : Optional.of(all);
  }

  private CellReading read(RawCell cell) {
    FigureColumn column = columns.of(element, measure, sheetMeasure);
    return ValueReader.read(cell, column, Beside.NOTHING);
  }

  boolean isAdded() {
    return element.overUnits() == Element.Aggregation.SUM;
  }
}

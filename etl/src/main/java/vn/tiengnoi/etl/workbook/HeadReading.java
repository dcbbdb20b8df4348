package vn.tiengnoi.etl.workbook;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tiengnoi.etl.account.IgnoredReason;
import vn.tiengnoi.etl.account.Tally;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawCell.Kind;
import vn.tiengnoi.etl.raw.RawHead;
import vn.tiengnoi.etl.sheet.SerialDate;
import vn.tiengnoi.etl.sheet.SheetRow;

/**
 * What stands above the table: a label and, right of it or after its colon, what it says. The first
 * of two equal labels counts.
 */
public final class HeadReading {
  private final Map<HeadField, RawCell> found = new EnumMap<>(HeadField.class);
  private long cells;
  private final Set<String> labels = new HashSet<>();
  private final boolean from1904;

  public HeadReading(boolean from1904) {
    this.from1904 = from1904;
  }

  /** The same, to go on apart from this one. */
  HeadReading copy() {
    HeadReading copy = new HeadReading(from1904);
    copy.found.putAll(found);
    copy.cells = cells;
    copy.labels.addAll(labels);
    return copy;
  }

  /** Takes a row above the table. */
  public void accept(SheetRow row) {
    cells += row.cells();
    for (int column = 0; column < row.width(); column++) {
      RawCell cell = row.cell(column);
      if (cell.kind() != Kind.TEXT) {
        continue;
      }
      Optional<HeadField> label = HeadField.labelled(cell.text());
      if (label.isPresent()) {
        labels.add(cell.at());
        found.putIfAbsent(label.get(), valueRightOf(row, column, label.get()));
      } else {
        acceptInline(cell);
      }
    }
  }

  private RawCell valueRightOf(SheetRow row, int label, HeadField field) {
    for (int column = label + 1; column < row.width(); column++) {
      RawCell cell = row.cell(column);
      if (cell.isBlank()) {
        continue;
      }
      if (HeadField.labelled(cell.text()).isPresent()) {
        break;
      }
      boolean serial = field == HeadField.REPORT_DATE && cell.kind() == Kind.NUMBER;
      return serial ? day(cell) : cell;
    }
    return new RawCell(row.at(label), Kind.BLANK, "");
  }

  /** A date whose format was lost; what is no day is left as it is, for the check to name. */
  private RawCell day(RawCell serial) {
    return SerialDate.of(serial.text(), from1904)
        .map(day -> new RawCell(serial.at(), Kind.DATE, day.toString()))
        .orElse(serial);
  }

  private void acceptInline(RawCell cell) {
    int colon = cell.text().indexOf(':');
    if (colon <= 0) {
      return;
    }
    HeadField.labelled(cell.text().substring(0, colon))
        .ifPresent(
            field ->
                found.putIfAbsent(
                    field, RawCell.text(cell.at(), cell.text().substring(colon + 1).strip())));
  }

  /** What was found. */
  public RawHead head() {
    return new RawHead(
        said(HeadField.FORM),
        said(HeadField.REPORTER),
        said(HeadField.UNIT),
        said(HeadField.PERIOD),
        said(HeadField.CALENDAR),
        said(HeadField.REPORT_DATE),
        said(HeadField.REPORT_NUMBER));
  }

  /** What all figures of the sheet are measured in, where it says so. */
  public RawCell measure() {
    return said(HeadField.MEASURE);
  }

  /** The template's key, where the sheet shows one. */
  RawCell templateKey() {
    return said(HeadField.TEMPLATE);
  }

  /** Whether a cell is a label: says what another cell means. */
  public boolean isLabel(String at) {
    return labels.contains(at);
  }

  /** All cells with content above the table. */
  long cells() {
    return cells;
  }

  /** The account of those that say nothing of the report: labels, titles, explanations. */
  void account(Tally tally) {
    long read =
        head().cells().stream().filter(RawCell::isThere).map(RawCell::at).distinct().count();
    long keys = templateKey().isThere() ? 1 : 0;
    tally.ignore(IgnoredReason.HEAD_LABEL, labels.size());
    tally.ignore(IgnoredReason.TEMPLATE_IDENTITY, keys);
    tally.ignore(IgnoredReason.ABOVE_TABLE, cells - labels.size() - read - keys);
  }

  private RawCell said(HeadField field) {
    return found.getOrDefault(field, RawCell.ABSENT);
  }
}

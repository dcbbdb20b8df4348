package vn.tiengnoi.etl.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.layout.LayoutMapping.Places;
import vn.tiengnoi.etl.period.PeriodQuestion;
import vn.tiengnoi.etl.period.PeriodReader;
import vn.tiengnoi.etl.period.PeriodReading;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawCell.Kind;
import vn.tiengnoi.etl.raw.RawHead;
import vn.tiengnoi.etl.sheet.CellRange;
import vn.tiengnoi.etl.sheet.SheetRow;
import vn.tiengnoi.etl.unit.UnitAnswer;
import vn.tiengnoi.etl.workbook.HeadField;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.form.Reporter;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.period.ReportingCalendar;
import vn.tiengnoi.warehouse.text.NameKey;
import vn.tiengnoi.warehouse.unit.Unit;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/**
 * Which report a sheet is, by what stands above its table: labels where there are any, else the
 * title and its lines, the sheet's name, and the place that the reporter answers for.
 */
final class LayoutHead {
  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_PERIOD = 40;
  private static final Pattern PART_OF_PERIOD =
      Pattern.compile("(?:.* )?(?:quý|tháng|học kỳ|kỳ|nửa|năm)(?: .*)?");
  private static final Pattern A_DAY = Pattern.compile(".*ngày.*");

  private final SheetLayout layout;
  private final FormNames names;
  private final SenderUnits senders;
  private final List<Open> open = new ArrayList<>();
  private final RawHead found;
  private final @Nullable Form form;
  private RawCell formCell = RawCell.ABSENT;
  private @Nullable Period period;
  private RawHead head;

  /**
   * Finds it.
   *
   * @param said the form a person said it is; empty where nobody did
   */
  LayoutHead(SheetLayout layout, FormNames names, SenderUnits senders, String said, Places places) {
    this.layout = layout;
    this.names = names;
    this.senders = senders;
    this.found = layout.head().head();
    this.form = said.isEmpty() ? findForm() : saidForm(said);
    this.head = readHead(places);
  }

  private @Nullable Form saidForm(String said) {
    Form known = names.form(said).orElse(null);
    if (known != null) {
      formCell = RawCell.text(found.form().at(), known.code());
    }
    return known;
  }

  private @Nullable Form findForm() {
    Form signed = names.form(found.form().stripped()).orElse(null);
    Map<Form, RawCell> titled = new LinkedHashMap<>();
    for (RawCell line : lines()) {
      names.titled(line.text()).ifPresent(form -> titled.putIfAbsent(form, line));
    }
    if (signed != null && titled.keySet().stream().anyMatch(one -> !one.equals(signed))) {
      Doubts.doubt(
          open,
          found.form(),
          "biểu số và tên biểu không cùng một biểu",
          "the sign and the title are those of two forms");
    }
    if (signed != null) {
      formCell = found.form();
      return signed;
    }
    if (titled.size() == 1) {
      Map.Entry<Form, RawCell> only = titled.entrySet().iterator().next();
      formCell = RawCell.text(only.getValue().at(), only.getKey().code());
      return only.getKey();
    }
    Doubts.doubt(
        open,
        found.form(),
        "không rõ đây là biểu nào: cần biểu số hoặc đúng tên biểu",
        "which form this is: its sign or its very title is needed");
    formCell = found.form();
    return guess();
  }

  /** The form that asks for most of the names, for a proposal that a person will look at. */
  private @Nullable Form guess() {
    List<String> keys = new ArrayList<>();
    layout.rows().forEach(row -> keys.add(LabelText.of(row.label().text()).key()));
    layout.columns().forEach(column -> keys.addAll(column.keys()));
    Map<Form, Integer> asking = names.asking(keys);
    int most = asking.values().stream().mapToInt(count -> count).max().orElse(0);
    List<Form> best =
        asking.entrySet().stream()
            .filter(form -> form.getValue() == most)
            .map(Map.Entry::getKey)
            .toList();
    return best.size() == 1 ? best.get(0) : null;
  }

  /** Texts above the table that are no labels. */
  private List<RawCell> lines() {
    List<RawCell> lines = new ArrayList<>();
    for (SheetRow row : layout.above()) {
      for (int column = 0; column < row.width(); column++) {
        RawCell cell = row.cell(column);
        if (cell.kind() == Kind.TEXT
            && cell.text().length() <= LONGEST_LINE
            && !layout.head().isLabel(cell.at())) {
          lines.add(cell);
        }
      }
    }
    return lines;
  }

  private RawHead readHead(Places places) {
    RawCell periodCell = periodCell(places.period());
    RawCell reporter = place(places.reporter(), found.reporter());
    RawCell unit =
        layout.orientation() == Orientation.UNITS
            ? RawCell.ABSENT
            : unitCell(places.unit(), reporter);
    return new RawHead(
        formCell,
        reporter,
        unit,
        periodCell,
        found.calendar(),
        found.reportDate().isBlank() ? LetterDate.of(layout) : found.reportDate(),
        found.reportNumber());
  }

  private RawCell place(String where, RawCell auto) {
    if (where.equals(Places.SHEET)) {
      return RawCell.text("", layout.sheet() == null ? "" : layout.sheet());
    }
    if (!where.startsWith(Places.CELL)) {
      return auto;
    }
    return CellRange.parse(where.substring(Places.CELL.length()))
        .flatMap(this::cell)
        .map(LayoutHead::withoutLabel)
        .orElse(RawCell.ABSENT);
  }

  private Optional<RawCell> cell(CellRange place) {
    return layout.above().stream()
        .filter(row -> row.line() == place.firstRow())
        .map(row -> row.cell(place.firstColumn()))
        .findFirst();
  }

  /** What a cell says behind its label, where both stand in one. */
  private static RawCell withoutLabel(RawCell cell) {
    int colon = cell.text().indexOf(':');
    boolean labelled = colon > 0 && HeadField.labelled(cell.text().substring(0, colon)).isPresent();
    return labelled ? RawCell.text(cell.at(), cell.text().substring(colon + 1).strip()) : cell;
  }

  private RawCell periodCell(String where) {
    RawCell named = place(where, found.period());
    if (!named.isBlank()) {
      period = read(named).period();
      return named;
    }
    Map<Period, RawCell> said = new LinkedHashMap<>();
    for (RawCell line : lines()) {
      PeriodReading reading = read(line);
      Period one = reading.period();
      if (one != null && reading.faults().isEmpty() && isAsked(one)) {
        said.putIfAbsent(one, line);
      }
    }
    if (said.size() == 1 && !isSaidInParts(said.keySet().iterator().next())) {
      Map.Entry<Period, RawCell> only = said.entrySet().iterator().next();
      period = only.getKey();
      return only.getValue();
    }
    Doubts.doubt(
        open,
        RawCell.ABSENT,
        said.isEmpty()
            ? "không thấy kỳ báo cáo (ghi \"Kỳ báo cáo: …\")"
            : "thấy nhiều kỳ báo cáo khác nhau phía trên bảng",
        said.isEmpty()
            ? "no period is found (write \"Kỳ báo cáo: …\")"
            : "several periods stand above the table");
    return RawCell.ABSENT;
  }

  /** The day of a letter is no period of the form. */
  private boolean isAsked(Period one) {
    return form == null || !form.elementsOf(one).isEmpty();
  }

  /** "Quý I" on one line and "Năm 2024" on the next would be read as the year. */
  private boolean isSaidInParts(Period only) {
    return lines().stream()
        .filter(line -> line.text().length() <= LONGEST_PERIOD && !only.equals(read(line).period()))
        .map(line -> Keys.of(line.text()))
        .anyMatch(key -> PART_OF_PERIOD.matcher(key).matches() && !A_DAY.matcher(key).matches());
  }

  private PeriodReading read(RawCell cell) {
    ReportingCalendar written =
        PeriodReader.calendar(found.calendar().stripped())
            .orElse(form == null ? ReportingCalendar.STATISTICAL : form.calendar());
    return PeriodReader.read(cell, new PeriodQuestion(written, form, null));
  }

  private RawCell unitCell(String where, RawCell reporterCell) {
    RawCell written = where.equals(Places.REPORTER) ? RawCell.ABSENT : place(where, found.unit());
    if (period == null || form == null) {
      return written;
    }
    Optional<Reporter> sender = senders.reporter(reporterCell, period);
    Unit bySheet = unitOfSheet(period, sender);
    if (!written.isBlank()) {
      Unit meant = senders.read(written.stripped(), period, sender).unit();
      if (where.equals(Places.AUTO)
          && meant != null
          && bySheet != null
          && !senders.isWithin(meant.id(), bySheet.id())) {
        Doubts.doubt(
            open,
            written,
            "tên trang tính là \"%s\" nhưng ô này ghi địa bàn khác".formatted(layout.sheet()),
            "the sheet is named \"%s\" but the cell names another unit".formatted(layout.sheet()));
      }
      return written;
    }
    if (where.equals(Places.AUTO) && bySheet != null) {
      return RawCell.text("", bySheet.id());
    }
    Optional<String> own =
        sender.flatMap(
            known -> senders.unitOf(known, form, java.util.Objects.requireNonNull(period)));
    if (own.isEmpty()) {
      Doubts.doubt(
          open,
          reporterCell,
          "không rõ số liệu của địa bàn nào (ghi \"Địa bàn: …\")",
          "which unit the figures are of (write \"Địa bàn: …\")");
    }
    return RawCell.text("", own.orElse(""));
  }

  private @Nullable Unit unitOfSheet(Period of, Optional<Reporter> sender) {
    String name = layout.sheet() == null ? "" : NameKey.of(layout.sheet());
    boolean mayName = name.length() > 2 && name.chars().noneMatch(Character::isDigit);
    if (!mayName || layout.sheet() == null) {
      return null;
    }
    UnitAnswer answer = senders.read(layout.sheet(), of, sender);
    Unit unit = answer.unit();
    return unit == null || unit.level() == UnitLevel.COUNTRY || !answer.flags().isEmpty()
        ? null
        : unit;
  }

  /** Whether labels above the table say that it is a report. */
  boolean isLabelled() {
    return !found.form().isBlank() || !found.reporter().isBlank() || !found.period().isBlank();
  }

  RawHead head() {
    return head;
  }

  @Nullable Form form() {
    return form;
  }

  @Nullable Period period() {
    return period;
  }

  RawCell measure() {
    return layout.head().measure();
  }

  List<Open> open() {
    return open;
  }
}

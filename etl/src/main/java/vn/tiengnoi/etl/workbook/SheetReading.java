package vn.tiengnoi.etl.workbook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Row;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawCell.Kind;
import vn.tiengnoi.etl.raw.RawReport;
import vn.tiengnoi.etl.raw.RawRow;
import vn.tiengnoi.warehouse.text.NameKey;

/** One sheet being read, row by row: first what stands above the table, then the table. */
final class SheetReading {
  /** The columns without which there is no table, as people know them. */
  static final String REQUIRED =
      Stream.of(TableColumn.ELEMENT, TableColumn.VALUE)
          .map(column -> "\"" + column.heading() + "\"")
          .collect(Collectors.joining(", "));

  private static final int MOST_ROWS = 50_000;
  private static final Pattern COLUMN_NUMBER = Pattern.compile("[A-Z]|\\d{1,2}");
  private static final Pattern ROMAN = Pattern.compile("[IVX]+\\.?");
  private static final Set<String> TOTALS =
      Set.of("tổng cộng", "cộng", "tổng", "tổng số", "toàn tỉnh", "toàn huyện");

  /** Words that begin a row of sums within a table. */
  private static final String SUM_OF = "cộng theo ";

  /** First words of a sheet that only explains how to fill another. */
  private static final String GUIDE = "hướng dẫn";

  private final String name;
  private final HeadReading head = new HeadReading();
  private final Map<TableColumn, Integer> columns = new EnumMap<>(TableColumn.class);
  private final List<FormRow> rows = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private boolean blank = true;
  private boolean guide;
  private boolean numbersMayFollow;

  SheetReading(String name) {
    this.name = name;
  }

  void accept(Row row) {
    accept(SheetRow.of(row), row.isHidden());
  }

  void accept(SheetRow row, boolean hidden) {
    if (blank && !row.isBlank()) {
      blank = false;
      guide = NameKey.of(row.firstText()).startsWith(GUIDE);
    }
    if (columns.containsKey(TableColumn.ELEMENT)) {
      acceptTableRow(row, hidden);
    } else if (!findColumns(row)) {
      head.accept(row);
      if (!columns.isEmpty()) {
        acceptTableRow(row, hidden);
      }
    }
  }

  /**
   * Whether a table was found: one with codes, or one whose rows a template can tell.
   *
   * @param onTemplate whether the sheet is one of a template whose rows are known
   */
  boolean isForm(boolean onTemplate) {
    return columns.containsKey(TableColumn.ELEMENT) || (onTemplate && !columns.isEmpty());
  }

  boolean isBlank() {
    return blank;
  }

  String name() {
    return name;
  }

  /** Whether it only explains how to fill a form. */
  boolean isGuide() {
    return guide;
  }

  /** The template's key that the sheet shows; blank where it shows none. */
  RawCell templateKey() {
    return head.templateKey();
  }

  /** What the sheet says, without the help of a template. */
  RawReport report() {
    List<RawRow> coded = new ArrayList<>();
    for (FormRow row : rows) {
      if (row.element().isBlank()) {
        acceptRowWithoutCode(row);
      } else {
        coded.add(row.raw());
      }
    }
    return new RawReport(name, head.head(), coded, here());
  }

  /** What the sheet says, read by the template on which it was filled. */
  RawReport report(IdentitySheet.Found template) {
    RowMatching matching = new RowMatching(template.rows());
    List<RawRow> told = new ArrayList<>();
    for (FormRow row : rows) {
      Optional<TemplateRow> known = matching.find(row);
      if (known.isPresent() && !RowMatching.agree(row, known.get())) {
        faults.add(contradiction(row, known.get()));
        matching.seen(known.get().element(), known.get().disaggregation());
      } else if (known.isPresent()) {
        told.add(row.raw(known.get()));
        matching.seen(known.get().element(), known.get().disaggregation());
      } else if (row.element().isBlank()) {
        acceptRowWithoutCode(row);
      } else {
        told.add(row.raw());
        matching.seen(row.element().stripped(), row.disaggregation().stripped());
      }
    }
    List<TemplateRow> missing = matching.missing();
    if (!missing.isEmpty()) {
      faults.add(FaultCode.TEMPLATE_ROWS_MISSING.ofWhole(missing.size(), shown(missing)));
    }
    return new RawReport(name, head.head().on(template.identity()), told, here());
  }

  private static String shown(List<TemplateRow> missing) {
    return missing.stream()
        .limit(10)
        .map(row -> "%s %s".formatted(row.ordinal(), row.label()))
        .collect(Collectors.joining("; "));
  }

  private static Fault contradiction(FormRow row, TemplateRow known) {
    RawCell code = row.element().isBlank() ? row.disaggregation() : row.element();
    String written =
        "%s %s".formatted(row.element().stripped(), row.disaggregation().stripped()).strip();
    return FaultCode.ROW_CONTRADICTS.at(
        code.at(),
        written,
        "%s %s".formatted(known.ordinal(), known.label()),
        "%s %s".formatted(known.element(), known.disaggregation()).strip(),
        written);
  }

  private List<Fault> here() {
    return faults.stream().map(fault -> fault.onSheet(name)).toList();
  }

  private boolean findColumns(SheetRow row) {
    Map<TableColumn, Integer> found = new EnumMap<>(TableColumn.class);
    List<RawCell> unknown = new ArrayList<>();
    for (int column = 0; column < row.width(); column++) {
      RawCell cell = row.cell(column);
      Optional<TableColumn> heading = TableColumn.headed(cell.text());
      if (heading.isPresent()) {
        found.putIfAbsent(heading.get(), column);
      } else if (!cell.isBlank() && !FrameColumn.heads(cell.text())) {
        unknown.add(cell);
      }
    }
    boolean coded = found.containsKey(TableColumn.ELEMENT);
    boolean mayBeTold = columns.isEmpty() && found.containsKey(TableColumn.LABEL);
    if (!found.containsKey(TableColumn.VALUE) || !(coded || mayBeTold)) {
      return false;
    }
    columns.clear();
    rows.clear();
    columns.putAll(found);
    for (RawCell heading : unknown) {
      faults.add(FaultCode.UNKNOWN_COLUMN.at(heading.at(), heading.stripped(), heading.stripped()));
    }
    numbersMayFollow = true;
    return true;
  }

  private void acceptTableRow(SheetRow row, boolean hidden) {
    FormRow read =
        new FormRow(
            cell(row, TableColumn.ORDINAL),
            cell(row, TableColumn.LABEL),
            cell(row, TableColumn.ELEMENT),
            cell(row, TableColumn.DISAGGREGATION),
            cell(row, TableColumn.VALUE),
            cell(row, TableColumn.NOTE));
    if (numbersMayFollow && isColumnNumber(read.value()) && isColumnNumber(numbered(read))) {
      numbersMayFollow = false;
      return;
    }
    boolean coded = !read.element().isBlank();
    numbersMayFollow = numbersMayFollow && !coded;
    if (coded && hidden) {
      faults.add(FaultCode.HIDDEN_ROW.at(read.element().at(), read.element().stripped()));
    }
    if (coded || !read.label().isBlank() || !read.value().isBlank()) {
      if (rows.size() >= MOST_ROWS) {
        throw new IllegalStateException("more than %d rows in a form".formatted(MOST_ROWS));
      }
      rows.add(read);
    }
  }

  /** The cell that bears a letter in the row of column numbers. */
  private RawCell numbered(FormRow row) {
    return columns.containsKey(TableColumn.ELEMENT) ? row.element() : row.label();
  }

  private static boolean isColumnNumber(RawCell cell) {
    return COLUMN_NUMBER.matcher(cell.stripped()).matches();
  }

  /** Sections, totals and signatures carry no code; a figure without one is said, not dropped. */
  private void acceptRowWithoutCode(FormRow row) {
    String label = NameKey.of(row.label().text());
    boolean total = TOTALS.contains(label) || label.startsWith(SUM_OF);
    boolean section = ROMAN.matcher(row.ordinal().stripped()).matches();
    RawCell value = row.value();
    if (value.kind() == Kind.NUMBER && !total && !section) {
      faults.add(FaultCode.ROW_WITHOUT_CODE.at(value.at(), value.stripped()));
    }
  }

  private RawCell cell(SheetRow row, TableColumn column) {
    Integer at = columns.get(column);
    return at == null ? RawCell.ABSENT : row.cell(at);
  }
}

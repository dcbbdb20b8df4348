package vn.tiengnoi.etl.template;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.workbook.FrameColumn;
import vn.tiengnoi.etl.workbook.TableColumn;
import vn.tiengnoi.etl.xlsx.CellStyle;
import vn.tiengnoi.etl.xlsx.SheetWriter;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;
import vn.tiengnoi.warehouse.read.ReportedFigure;

/** The table of a template: a row to fill for each element and part, and rows that add them up. */
final class TableBlock {
  static final int ORDINAL = 0;
  static final int LABEL = 1;
  static final int MEASURE = 2;
  static final int PREVIOUS = 3;
  static final int VALUE = 4;
  static final int CHECK = 5;
  static final int NOTE = 6;
  static final int ELEMENT = 7;
  static final int PART = 8;

  static final String VALUE_LETTER = "E";
  static final String CHECK_LETTER = "F";

  /** The table's first row of figures, from 0. */
  static final int FIRST = HeadBlock.HEIGHT + 2;

  /** Characters that fit into a line of a label, and of a measure. */
  private static final int LABEL_LINE = 45;

  private static final int MEASURE_LINE = 17;
  private static final double[] WIDTHS = {6, 47, 16, 17, 19, 37, 20, 16, 24};

  /** What stands for no figure of the period before. */
  private static final String NONE = "–";

  private final SheetWriter sheet;
  private final List<TableRow> rows;
  private final CheckFormulas checks;
  private final Map<PreviousFigures.Place, ReportedFigure> before;

  TableBlock(
      SheetWriter sheet,
      List<TableRow> rows,
      CheckFormulas checks,
      Map<PreviousFigures.Place, ReportedFigure> before) {
    this.sheet = sheet;
    this.rows = rows;
    this.checks = checks;
    this.before = before;
  }

  void write(String valueHeading, String previousName) {
    for (int column = 0; column < WIDTHS.length; column++) {
      sheet.width(column, WIDTHS[column]);
    }
    writeHeadings(valueHeading, previousName);
    for (int place = 0; place < rows.size(); place++) {
      writeRow(place, rows.get(place));
    }
    colourChecks();
  }

  int end() {
    return FIRST + rows.size();
  }

  private void writeHeadings(String valueHeading, String previousName) {
    int row = HeadBlock.HEIGHT;
    String[] headings = {
      TableColumn.ORDINAL.heading(),
      TableColumn.LABEL.heading(),
      TableColumn.MEASURE.heading(),
      FrameColumn.PREVIOUS.heading() + (previousName.isEmpty() ? "" : "\n(" + previousName + ")"),
      valueHeading,
      FrameColumn.CHECK.heading(),
      TableColumn.NOTE.heading(),
      TableColumn.ELEMENT.heading(),
      TableColumn.DISAGGREGATION.heading()
    };
    String[] numbers = {"A", "B", "C", "1", "2", "3", "4", "D", "E"};
    for (int column = 0; column < headings.length; column++) {
      sheet.text(row, column, headings[column], Look.HEADING);
      if (Character.isDigit(numbers[column].charAt(0))) {
        sheet.number(row + 1, column, Integer.parseInt(numbers[column]), Look.NUMBERS);
      } else {
        sheet.text(row + 1, column, numbers[column], Look.NUMBERS);
      }
    }
    sheet.height(row, 34);
    sheet.freeze(FIRST);
  }

  private void writeRow(int place, TableRow row) {
    int at = FIRST + place;
    CellStyle cell = look(row, Look.TEXT.framed());
    CellStyle small = look(row, CellStyle.text(11).framed());
    String format = CellRules.of(row.element()).format();
    CellStyle figure = cell.aligned("right").indented(1).formatted(format);
    sheet.atFirst(at, height(row));
    writeOrdinal(at, row, cell.aligned("center"));
    sheet.text(at, LABEL, row.label(), label(row, cell));
    sheet.formula(
        at, CHECK, checks.check(place), checks.whileEmpty(row), small.wrapped().indented(1));
    sheet.text(
        at,
        MEASURE,
        row.isInput() ? row.element().unitVi() : "",
        small.aligned("center").wrapped());
    sheet.text(at, ELEMENT, row.isInput() ? row.element().code() : "", Look.CODE);
    sheet.text(at, PART, row.part().code(), Look.CODE);
    if (row.isInput()) {
      writePrevious(
          at,
          before.get(new PreviousFigures.Place(row.element().code(), row.part())),
          figure.coloured(Look.MUTED));
      sheet.blank(at, VALUE, Look.INPUT.aligned("right").indented(1).formatted(format));
      sheet.blank(at, NOTE, small.wrapped().unlocked());
    } else {
      sheet.blank(at, PREVIOUS, cell);
      sheet.formula(at, VALUE, checks.sum(row), "", figure);
      sheet.blank(at, NOTE, small);
    }
  }

  private static double height(TableRow row) {
    double label = Look.height(row.label(), LABEL_LINE);
    return 2 + Math.max(label, Look.height(row.element().unitVi(), MEASURE_LINE));
  }

  private static CellStyle look(TableRow row, CellStyle style) {
    return row.isInput() ? style : Look.ofSum(style);
  }

  private static CellStyle label(TableRow row, CellStyle style) {
    CellStyle wrapped = style.wrapped();
    return switch (row.kind()) {
      case TOTAL -> wrapped.inBold();
      case SUM -> wrapped.indented(1);
      case PART -> wrapped.indented(2);
    };
  }

  private void writeOrdinal(int at, TableRow row, CellStyle style) {
    if (row.kind() == TableRow.Kind.TOTAL) {
      sheet.number(at, ORDINAL, Integer.parseInt(row.ordinal()), style.inBold());
    } else {
      sheet.text(at, ORDINAL, row.ordinal(), style);
    }
  }

  private void writePrevious(int at, @Nullable ReportedFigure figure, CellStyle style) {
    BigDecimal value = figure == null ? null : figure.value();
    if (value != null) {
      BigDecimal shown = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
      sheet.number(at, PREVIOUS, shown, style.formatted(CellRules.shown(shown)));
    } else {
      boolean notApplicable = figure != null && figure.status() == ValueStatus.NOT_APPLICABLE;
      sheet.text(at, PREVIOUS, notApplicable ? "x" : NONE, style);
    }
  }

  private void colourChecks() {
    if (rows.isEmpty()) {
      return;
    }
    int last = end() - 1;
    String first = "$" + CHECK_LETTER + (FIRST + 1);
    String wrong =
        "LEFT(%s,%d)=\"%s\"".formatted(first, CheckFormulas.WRONG.length(), CheckFormulas.WRONG);
    sheet.highlight(FIRST, VALUE, last, CHECK, wrong, Look.WRONG, Look.WRONG_FILL);
    String fine = "LEFT(%s,1)=\"%s\"".formatted(first, CheckFormulas.FINE);
    sheet.highlight(FIRST, CHECK, last, CHECK, fine, Look.FINE, null);
  }
}

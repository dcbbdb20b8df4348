package vn.tiengnoi.etl.workbook;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.catalogue.Element;
import vn.tiengnoi.warehouse.form.Reporter;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.period.ReportingCalendar;
import vn.tiengnoi.warehouse.text.PeriodNames;
import vn.tiengnoi.warehouse.unit.Unit;

/** Lays one report out on one sheet. Codes the pack does not know are written as they are. */
final class FormSheet {
  private static final String FONT = "Times New Roman";
  private static final int LABELS = TableColumn.LABEL.place();
  private static final int VALUES = TableColumn.ELEMENT.place();
  private static final int EXPLANATIONS = TableColumn.DISAGGREGATION.place();
  private static final int LAST_COLUMN = TableColumn.NOTE.place();

  private final Worksheet sheet;
  private final Pack pack;
  private final SheetReport report;
  private int row;

  FormSheet(Worksheet sheet, Pack pack, SheetReport report) {
    this.sheet = sheet;
    this.pack = pack;
    this.report = report;
  }

  void write() {
    for (TableColumn column : TableColumn.values()) {
      sheet.width(column.place(), column.width());
    }
    writeTitle();
    writeHead();
    row++;
    writeHeadings();
    int ordinal = 0;
    for (SheetReport.Entry entry : report.entries()) {
      ordinal += entry.disaggregation().isBlank() ? 1 : 0;
      writeEntry(entry, ordinal);
    }
    writeSignatures();
    sheet.pageOrientation("landscape");
    sheet.paperSize(org.dhatim.fastexcel.PaperSize.A4_PAPER);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
  }

  private void writeTitle() {
    if (report.marker() != null) {
      sheet.value(row, LABELS, report.marker());
      sheet.style(row, LABELS).fontName(FONT).fontSize(12).bold().fontColor("B00020").set();
      row++;
    }
    String title = pack.forms().containsKey(report.form()) ? formName() : report.form();
    sheet.value(row, LABELS, title.toUpperCase(Locale.ROOT));
    sheet.style(row, LABELS).fontName(FONT).fontSize(13).bold().set();
    row++;
  }

  private String formName() {
    return pack.getForm(report.form()).nameVi();
  }

  private void writeHead() {
    Optional<Period> period = Period.findPeriod(report.period());
    ReportingCalendar calendar = period.map(Period::calendar).orElse(ReportingCalendar.STATISTICAL);
    head(HeadField.FORM, report.form(), null);
    head(
        HeadField.REPORTER,
        report.reporter(),
        pack.findReporter(report.reporter()).map(Reporter::name).orElse(null));
    head(
        HeadField.UNIT,
        report.unit(),
        pack.units().findUnit(report.unit()).map(Unit::fullName).orElse(null));
    head(
        HeadField.PERIOD,
        period.map(Period::bareCode).orElse(report.period()),
        period.map(FormSheet::inWords).orElse(null));
    if (calendar != ReportingCalendar.STATISTICAL) {
      head(HeadField.CALENDAR, calendar.prefix(), null);
    }
    if (report.reportDate() != null) {
      head(HeadField.REPORT_DATE, "", null);
      sheet.value(row - 1, VALUES, report.reportDate());
      headStyle(row - 1, "dd/mm/yyyy");
    }
    if (report.reportNumber() != null) {
      head(HeadField.REPORT_NUMBER, "", null);
      sheet.value(row - 1, VALUES, report.reportNumber());
      headStyle(row - 1, "0");
    }
  }

  private static String inWords(Period period) {
    return "%s (%s–%s)"
        .formatted(
            PeriodNames.name(period, "vi"),
            PeriodNames.date(period.from()),
            PeriodNames.date(period.to()));
  }

  private void head(HeadField field, String value, @Nullable String explanation) {
    sheet.value(row, LABELS, field.label());
    sheet.style(row, LABELS).fontName(FONT).fontSize(12).horizontalAlignment("right").set();
    if (!value.isEmpty()) {
      sheet.value(row, VALUES, value);
    }
    sheet.style(row, VALUES).fontName(FONT).fontSize(12).bold().set();
    if (explanation != null) {
      sheet.value(row, EXPLANATIONS, explanation);
      sheet.style(row, EXPLANATIONS).fontName(FONT).fontSize(12).italic().set();
    }
    row++;
  }

  private void headStyle(int at, String format) {
    sheet
        .style(at, VALUES)
        .fontName(FONT)
        .fontSize(12)
        .bold()
        .horizontalAlignment("left")
        .format(format)
        .set();
  }

  private void writeHeadings() {
    for (TableColumn column : TableColumn.values()) {
      sheet.value(row, column.place(), column.heading());
      sheet.value(row + 1, column.place(), column.number());
    }
    sheet
        .range(row, 0, row, LAST_COLUMN)
        .style()
        .fontName(FONT)
        .fontSize(12)
        .bold()
        .horizontalAlignment("center")
        .wrapText(true)
        .fillColor("E8EEF4")
        .borderStyle(BorderStyle.THIN)
        .set();
    sheet
        .range(row + 1, 0, row + 1, LAST_COLUMN)
        .style()
        .fontName(FONT)
        .fontSize(10)
        .italic()
        .horizontalAlignment("center")
        .borderStyle(BorderStyle.THIN)
        .set();
    sheet.freezePane(0, row + 2);
    row += 2;
  }

  private void writeEntry(SheetReport.Entry entry, int ordinal) {
    Optional<Element> element = Optional.ofNullable(pack.elements().get(entry.element()));
    boolean part = !entry.disaggregation().isBlank();
    sheet
        .range(row, 0, row, LAST_COLUMN)
        .style()
        .fontName(FONT)
        .fontSize(12)
        .borderStyle(BorderStyle.THIN)
        .set();
    if (!part) {
      sheet.value(row, TableColumn.ORDINAL.place(), ordinal);
    }
    sheet.value(
        row,
        LABELS,
        part
            ? "Trong đó: " + partName(entry.disaggregation())
            : element.map(Element::nameVi).orElse(entry.element()));
    sheet.style(row, LABELS).indent(part ? 2 : 0).wrapText(true).set();
    sheet.value(row, TableColumn.ELEMENT.place(), entry.element());
    sheet.value(row, TableColumn.MEASURE.place(), element.map(Element::unitVi).orElse(""));
    if (part) {
      sheet.value(row, TableColumn.DISAGGREGATION.place(), entry.disaggregation());
    }
    writeValue(entry);
    if (entry.note() != null) {
      sheet.value(row, TableColumn.NOTE.place(), entry.note());
    }
    row++;
  }

  private void writeValue(SheetReport.Entry entry) {
    int column = TableColumn.VALUE.place();
    if (entry.value() instanceof BigDecimal number) {
      sheet.value(row, column, number);
      boolean whole = number.stripTrailingZeros().scale() <= 0;
      sheet.style(row, column).format(whole ? "#,##0" : "#,##0.######").set();
    } else if (entry.value() instanceof String text) {
      sheet.value(row, column, text);
      sheet.style(row, column).horizontalAlignment("right").set();
    }
  }

  private String partName(String disaggregation) {
    try {
      return Disaggregation.parse(disaggregation).options().entrySet().stream()
          .map(part -> optionName(part.getKey(), part.getValue()))
          .collect(Collectors.joining(", "));
    } catch (IllegalArgumentException malformed) {
      return disaggregation;
    }
  }

  private String optionName(String dimension, String option) {
    return Optional.ofNullable(pack.dimensions().get(dimension))
        .flatMap(known -> known.findOption(option))
        .map(vn.tiengnoi.warehouse.catalogue.Dimension.Option::nameVi)
        .orElse(dimension + "=" + option);
  }

  private void writeSignatures() {
    row += 1;
    sheet.value(row, LABELS, "Người lập biểu");
    sheet.value(row, EXPLANATIONS, "Thủ trưởng đơn vị");
    sheet.range(row, 0, row, LAST_COLUMN).style().fontName(FONT).fontSize(12).bold().set();
    row++;
  }
}

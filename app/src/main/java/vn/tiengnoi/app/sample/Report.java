package vn.tiengnoi.app.sample;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.workbook.SheetReport;
import vn.tiengnoi.etl.workbook.SheetReport.Entry;
import vn.tiengnoi.warehouse.form.Obligation;
import vn.tiengnoi.warehouse.period.Period;

/**
 * One generated report, as it will be written. What it says of itself (reporter, unit, period) may
 * differ from who owes it and for when: that is what a planted fault does.
 *
 * @param duty who owes it
 * @param due the period for which it is owed; files are named by it
 * @param folder folder of its province
 * @param reporter the reporter's id as written
 * @param unit the unit as written
 * @param period the period's code as written
 * @param date date of the report; null where it bears none
 * @param number "Lần"; null on a first version
 * @param suffix what its file name ends with; empty for an ordinary report
 * @param fault the fault planted in it; null for none
 */
record Report(
    Obligation duty,
    Period due,
    String folder,
    String reporter,
    String unit,
    String period,
    @Nullable LocalDate date,
    @Nullable Integer number,
    List<Entry> entries,
    String suffix,
    @Nullable PlantedFault fault) {

  static final String CORRECTION = "_dinh-chinh";
  static final String OTHER_COPY = "_ban-khac";

  Report {
    entries = List.copyOf(entries);
  }

  Report withEntries(List<Entry> changed) {
    return new Report(
        duty, due, folder, reporter, unit, period, date, number, changed, suffix, fault);
  }

  /** The same figures under another heading. */
  Report headed(String otherReporter, String otherUnit, String otherPeriod) {
    return new Report(
        duty,
        due,
        folder,
        otherReporter,
        otherUnit,
        otherPeriod,
        date,
        number,
        entries,
        suffix,
        fault);
  }

  /** A version with its own date and number, in a file of its own. */
  Report asVersion(@Nullable LocalDate otherDate, @Nullable Integer otherNumber, String ending) {
    return new Report(
        duty, due, folder, reporter, unit, period, otherDate, otherNumber, entries, ending, fault);
  }

  Report dueIn(Period other) {
    return new Report(
        duty, other, folder, reporter, unit, other.code(), date, number, entries, suffix, fault);
  }

  Report marked(@Nullable PlantedFault planted) {
    return new Report(
        duty, due, folder, reporter, unit, period, date, number, entries, suffix, planted);
  }

  /** The sheet as written, with the marker of generated data. */
  SheetReport sheet(String name) {
    return new SheetReport(
        name, duty.form(), reporter, unit, period, date, number, GeneratedSample.MARKER, entries);
  }

  /** The sheet's name within a workbook of a whole year. */
  String sheetOfYear() {
    int month = due.from().getMonthValue();
    return switch (due.kind()) {
      case QUARTER -> "Quý " + List.of("I", "II", "III", "IV").get((month - 1) / 3);
      case HALF -> month == 1 ? "6 tháng đầu năm" : "6 tháng cuối năm";
      default -> "Cả năm";
    };
  }
}

package vn.tiengnoi.etl.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one sheet of a form says: one report of one reporter, unit and period.
 *
 * @param sheetName name of the sheet; at most 31 characters, unique in its workbook
 * @param form code of the form
 * @param reporter id of the reporter
 * @param unit the unit as the reporter writes it: an identity, a name or {@code NAME@DATE}
 * @param period code of the period; another calendar than the statistical one is its prefix
 * @param reportDate date on the report; null where it has none
 * @param reportNumber which version this is ("Lần"); null where the report does not say
 * @param marker a line above the title ({@code DỮ LIỆU MÔ PHỎNG}); null for none
 * @param entries rows of the table, in the order in which they are written
 */
public record SheetReport(
    String sheetName,
    String form,
    String reporter,
    String unit,
    String period,
    @Nullable LocalDate reportDate,
    @Nullable Integer reportNumber,
    @Nullable String marker,
    List<Entry> entries) {

  public SheetReport {
    entries = List.copyOf(entries);
  }

  /**
   * One row of the table.
   *
   * @param element code of the element
   * @param disaggregation {@code DIMENSION=OPTION} pairs joined by {@code ;}; empty for the total
   * @param value a {@link BigDecimal}, a {@link String} written as text, or null for a blank cell
   * @param note what stands in the note column; null for nothing
   */
  public record Entry(
      String element, String disaggregation, @Nullable Object value, @Nullable String note) {
    public Entry {
      if (value != null && !(value instanceof BigDecimal) && !(value instanceof String)) {
        throw new IllegalArgumentException(
            "a cell holds a BigDecimal, a String or nothing, not " + value.getClass().getName());
      }
    }
  }
}

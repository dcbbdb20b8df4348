package vn.tiengnoi.app.sample;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure read on a public page.
 *
 * @param id its number in the collection ({@code PR0001})
 * @param unit identity of the unit
 * @param qualifier {@code exact}, {@code over}, {@code nearly} or {@code about}
 * @param sourceDate date of the page; null where it is not known to the day
 * @param conflict the disagreement of public sources it belongs to ({@code C01}); empty for none
 */
record PublishedFigure(
    String id,
    String unit,
    String reporter,
    String period,
    String element,
    BigDecimal value,
    String qualifier,
    String sourceAddress,
    @Nullable LocalDate sourceDate,
    String conflict) {

  private static final String RESULTS = "/samples/published/results.csv";

  static List<PublishedFigure> readAll() throws IOException {
    return Resources.rows(RESULTS).stream().map(PublishedFigure::of).toList();
  }

  private static PublishedFigure of(NamedCsvRecord row) {
    return new PublishedFigure(
        row.getField("id"),
        row.getField("unit"),
        row.getField("reporter"),
        row.getField("period"),
        row.getField("element"),
        new BigDecimal(row.getField("value")),
        row.getField("qualifier"),
        row.getField("source_address"),
        day(row.getField("source_date")),
        row.getField("conflict"));
  }

  /** A page dated by year or month alone has no report date. */
  private static @Nullable LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException lessThanADay) {
      return null;
    }
  }

  /** What stands beside the figure: {@code PR0001; over; https://…; CONFLICT C01}. */
  String note() {
    String note = "%s; %s; %s".formatted(id, qualifier, sourceAddress);
    return conflict.isEmpty() ? note : note + "; CONFLICT " + conflict;
  }

  /** Figures of one submission share this. */
  String submission() {
    return String.join("|", reporter, unit, period);
  }
}

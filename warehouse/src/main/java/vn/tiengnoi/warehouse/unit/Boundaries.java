package vn.tiengnoi.warehouse.unit;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The map on which a series is read: as it was reported, or restated to the boundaries in force on
 * a date.
 *
 * @param date the date; null for as reported
 */
public record Boundaries(@Nullable LocalDate date) {

  /** Each unit as it existed when it reported. */
  public static final Boundaries AS_REPORTED = new Boundaries(null);

  public static Boundaries of(LocalDate date) {
    return new Boundaries(date);
  }

  /**
   * Reads {@code as-reported} or a date {@code 2025-07-01}.
   *
   * @throws IllegalArgumentException where it is neither
   */
  public static Boundaries parse(String text) {
    if (text.equals("as-reported")) {
      return AS_REPORTED;
    }
    try {
      return new Boundaries(LocalDate.parse(text));
    } catch (DateTimeException notADate) {
      throw new IllegalArgumentException(
          "boundaries \"%s\" are neither as-reported nor a date such as 2025-07-01".formatted(text),
          notADate);
    }
  }

  public boolean asReported() {
    return date == null;
  }

  /** {@code as-reported} or the ISO date. */
  public String code() {
    return date == null ? "as-reported" : date.toString();
  }

  @Override
  public String toString() {
    return code();
  }
}

package vn.tiengnoi.etl.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/** Days as spreadsheets count them: 1 is 1900-01-01, and there is a 29 February 1900. */
public final class SerialDate {
  private static final LocalDate BEFORE_MARCH_1900 = LocalDate.of(1899, 12, 31);
  private static final LocalDate FROM_MARCH_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate START_1904 = LocalDate.of(1904, 1, 1);
  private static final int NO_DAY = 60;

  /** 31 December 9999. */
  private static final int LAST = 2_958_465;

  private SerialDate() {}

  /** The day of a number; nothing where it is no day. The time of day is dropped. */
  public static Optional<LocalDate> of(String serial, boolean from1904) {
    if (serial.length() > 30) {
      return Optional.empty();
    }
    BigDecimal number;
    try {
      number = new BigDecimal(serial.strip());
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
    boolean outside =
        number.compareTo(BigDecimal.valueOf(LAST + 1L)) >= 0
            || number.compareTo(from1904 ? BigDecimal.ZERO : BigDecimal.ONE) < 0;
    if (outside) {
      return Optional.empty();
    }
    int day = number.setScale(0, RoundingMode.FLOOR).intValueExact();
    if (from1904) {
      return Optional.of(START_1904.plusDays(day));
    }
    return day == NO_DAY
        ? Optional.empty()
        : Optional.of((day < NO_DAY ? BEFORE_MARCH_1900 : FROM_MARCH_1900).plusDays(day));
  }
}

package vn.tiengnoi.warehouse.compute;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** An atom's total as the engine answers it. */
final class TotalRow {
  // Columns are read by their numbers: there are hundreds of thousands of rows.
  static final int UNIT = 1;
  static final int PERIOD = 2;
  private static final int ATOM = 3;
  private static final int LOW = 4;
  private static final int HIGH = 5;
  private static final int WEIGHTED = 6;
  private static final int DIVISOR = 7;
  private static final int WITH_VALUE = 8;
  private static final int OTHERS = 9;
  private static final int ESTIMATED = 10;
  static final int HELD = 11;
  private static final int NOT_APPLICABLE = 12;
  private static final int NOT_REPORTED = 13;
  private static final int ELSEWHERE = 14;
  private static final int INEXACT = 15;

  /** First column after those of a total. */
  static final int NEXT = 16;

  private TotalRow() {}

  /** Adds a row to the totals; those that share an atom but not a divisor come in several rows. */
  static void add(ResultSet row, @Nullable Amount[] totals) throws SQLException {
    int atom = row.getInt(ATOM);
    Amount before = totals[atom];
    Amount amount = amount(row);
    totals[atom] = before == null ? amount : before.plus(amount);
  }

  private static Amount amount(ResultSet row) throws SQLException {
    Amount.Tally tally = tally(row);
    BigDecimal low = row.getBigDecimal(LOW);
    BigDecimal weighted = row.getBigDecimal(WEIGHTED);
    if (low == null) {
      return weighted == null
          ? new Amount(null, null, tally, false)
          : Amount.of(Amount.exact(weighted), tally);
    }
    BigDecimal high = row.getBigDecimal(HIGH);
    BigFraction least = total(low, weighted, row.getInt(DIVISOR));
    BigFraction most = high == null ? least : total(high, weighted, row.getInt(DIVISOR));
    return Amount.between(least, most, tally);
  }

  private static BigFraction total(BigDecimal sum, @Nullable BigDecimal weighted, int divisor) {
    BigFraction exact = Amount.exact(sum);
    if (weighted != null) {
      exact = exact.add(Amount.exact(weighted));
    }
    return divisor == 1 ? exact : exact.divide(divisor);
  }

  /** Most totals are made of values alone: only then is there nothing else to ask for. */
  private static Amount.Tally tally(ResultSet row) throws SQLException {
    long values = row.getLong(WITH_VALUE);
    if (row.getLong(OTHERS) == 0) {
      return new Amount.Tally(values, 0, 0, 0, 0, 0, 0);
    }
    return new Amount.Tally(
        values,
        row.getLong(ESTIMATED),
        row.getLong(HELD),
        row.getLong(NOT_APPLICABLE),
        row.getLong(NOT_REPORTED),
        row.getLong(ELSEWHERE),
        row.getLong(INEXACT));
  }
}

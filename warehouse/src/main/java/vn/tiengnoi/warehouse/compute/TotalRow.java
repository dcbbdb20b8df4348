package vn.tiengnoi.warehouse.compute;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** An atom's total as the engine answers it. */
final class TotalRow {
  private TotalRow() {}

  /** Adds a row to the totals; those that share an atom but not a divisor come in several rows. */
  static void add(ResultSet row, @Nullable Amount[] totals) throws SQLException {
    int atom = row.getInt("atom");
    Amount before = totals[atom];
    Amount amount = amount(row);
    totals[atom] = before == null ? amount : before.plus(amount);
  }

  private static Amount amount(ResultSet row) throws SQLException {
    Amount.Tally tally = tally(row);
    BigDecimal low = row.getBigDecimal("low");
    BigDecimal weighted = row.getBigDecimal("weighted");
    if (low == null) {
      return weighted == null
          ? new Amount(null, null, tally, false)
          : Amount.of(Amount.exact(weighted), tally);
    }
    BigDecimal high = row.getBigDecimal("high");
    BigFraction least = total(low, weighted, row.getInt("divisor"));
    BigFraction most = high == null ? least : total(high, weighted, row.getInt("divisor"));
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
    long values = row.getLong("with_value");
    if (row.getLong("others") == 0) {
      return new Amount.Tally(values, 0, 0, 0, 0, 0, 0);
    }
    return new Amount.Tally(
        values,
        row.getLong("estimated"),
        row.getLong("held"),
        row.getLong("not_applicable"),
        row.getLong("not_reported"),
        row.getLong("elsewhere"),
        row.getLong("inexact"));
  }
}

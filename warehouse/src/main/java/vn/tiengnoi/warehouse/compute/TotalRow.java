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
    Amount.Tally tally =
        new Amount.Tally(
            row.getLong("with_value"),
            row.getLong("estimated"),
            row.getLong("held"),
            row.getLong("not_applicable"),
            row.getLong("not_reported"),
            row.getLong("elsewhere"),
            row.getLong("inexact"));
    BigDecimal low = row.getBigDecimal("low");
    BigDecimal high = row.getBigDecimal("high");
    BigDecimal weighted = row.getBigDecimal("weighted");
    if (low == null || high == null) {
      return weighted == null
          ? new Amount(null, null, tally, false)
          : Amount.of(Amount.exact(weighted), tally);
    }
    BigFraction more = weighted == null ? BigFraction.ZERO : Amount.exact(weighted);
    int divisor = row.getInt("divisor");
    return Amount.between(
        Amount.exact(low).add(more).divide(divisor),
        Amount.exact(high).add(more).divide(divisor),
        tally);
  }
}

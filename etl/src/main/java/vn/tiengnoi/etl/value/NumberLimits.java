package vn.tiengnoi.etl.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.warehouse.lake.Observation;

/** What a number in a column can be at all, once the column's scale is applied. */
final class NumberLimits {
  /** No single report holds more than 1.000.000 tỷ đồng. */
  private static final BigDecimal MOST_DONG = new BigDecimal("1000000000000000");

  private static final String MOST_DONG_IN_WORDS = "1.000.000 tỷ đồng";

  private NumberLimits() {}

  /**
   * What was written with a number.
   *
   * @param scaled whether it names its scale itself
   * @param percent whether it is a percentage beyond doubt
   */
  record Said(boolean scaled, boolean percent) {}

  /** Whether the number may be reckoned with; forged ones may have a billion digits. */
  static boolean isOfAnySize(BigDecimal number) {
    long whole = (long) number.precision() - number.scale();
    return whole <= Observation.WHOLE_DIGITS && number.scale() < 1_000;
  }

  static CellReading check(
      BigDecimal written, Entry entry, Said said, List<String> flags, List<Fault> warnings) {
    FigureColumn column = entry.column();
    if (!column.conflict().isEmpty()) {
      return entry.held(FaultCode.UNIT_CONFLICT, "unit_conflict", column.noun());
    }
    if ((long) written.precision() - written.scale() > Observation.WHOLE_DIGITS) {
      return entry.held(FaultCode.TOO_LARGE, "too_large", "10^" + Observation.WHOLE_DIGITS);
    }
    if (column.quantity().isPercentage() && isOfAnySize(written)) {
      return PercentageRule.check(written, entry, said.percent(), flags, warnings);
    }
    boolean byHeading = column.scale() > 0 && !said.scaled() && isOfAnySize(written);
    BigDecimal number = byHeading ? written.scaleByPowerOfTen(column.scale()) : written;
    boolean money = column.quantity() == Quantity.MONEY;
    if (money && number.compareTo(MOST_DONG) > 0) {
      return byHeading
          ? entry.held(FaultCode.TOO_LARGE, "unit_conflict", MOST_DONG_IN_WORDS)
          : entry.held(FaultCode.TOO_LARGE, "too_large", MOST_DONG_IN_WORDS);
    }
    if (number.signum() < 0 && !column.mayBeNegative()) {
      return entry.held(FaultCode.NEGATIVE, "negative");
    }
    BigDecimal exact = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    if (exact.scale() > 0 && column.quantity() == Quantity.COUNT) {
      return entry.held(FaultCode.FRACTION_IN_COUNT, "non_integer_count");
    }
    if (exact.scale() > Observation.SCALE) {
      return entry.held(FaultCode.TOO_PRECISE, "too_precise", Observation.SCALE);
    }
    if (exact.precision() - exact.scale() > Observation.WHOLE_DIGITS) {
      return entry.held(FaultCode.TOO_LARGE, "too_large", "10^" + Observation.WHOLE_DIGITS);
    }
    return standing(exact, entry, byHeading, flags, warnings);
  }

  private static CellReading standing(
      BigDecimal exact, Entry entry, boolean byHeading, List<String> flags, List<Fault> warnings) {
    BigDecimal plain = exact.scale() < 0 ? exact.setScale(0) : exact;
    boolean partOfDong = plain.scale() > 0 && entry.column().quantity() == Quantity.MONEY;
    if (!byHeading && !partOfDong) {
      return CellReading.number(plain, flags, warnings);
    }
    List<String> allFlags = new ArrayList<>(flags);
    List<Fault> allWarnings = new ArrayList<>(warnings);
    if (byHeading) {
      allFlags.add("scaled_by_header");
    }
    if (partOfDong) {
      allFlags.add("fraction_of_dong");
      allWarnings.add(FaultCode.FRACTION_OF_DONG.at(entry.cell().at(), entry.cell().stripped()));
    }
    return CellReading.number(plain, allFlags, allWarnings);
  }
}

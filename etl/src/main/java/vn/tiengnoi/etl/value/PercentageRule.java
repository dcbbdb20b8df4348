package vn.tiengnoi.etl.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.raw.RawCell.Kind;
import vn.tiengnoi.warehouse.lake.Observation;

/**
 * Shares and attainments. 0,9 is 0,9% or 90%: a sign, the cell's format or the parts decide; where
 * none is there, a number of at most 1 waits for a person.
 */
final class PercentageRule implements CellRule {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final Pattern PARTS =
      Pattern.compile("\\s*([0-9][0-9. ]*)\\s*/\\s*([0-9][0-9. ]*)\\s*");
  private static final Pattern NOTHING =
      Pattern.compile("|-|–|—|0|0 ?%|x|#div/0!|không|n/a", Pattern.CASE_INSENSITIVE);

  /** A share of nothing is neither zero nor missing. */
  @Override
  public @Nullable CellReading read(Entry entry) {
    if (!entry.column().quantity().isPercentage() || entry.beside().parts().isEmpty()) {
      return null;
    }
    Parts parts = Parts.of(entry.beside().parts());
    if (parts == null || parts.whole().signum() != 0) {
      return null;
    }
    boolean saysNothing =
        parts.part().signum() == 0
            && entry.cell().kind() != Kind.DATE
            && NOTHING.matcher(entry.text()).matches();
    return saysNothing
        ? CellReading.UNDEFINED
        : entry.held(FaultCode.SHARE_NOT_OF_PARTS, "ratio_mismatch", entry.beside().parts());
  }

  /** The two numbers beside a share. */
  private record Parts(BigDecimal part, BigDecimal whole) {
    static @Nullable Parts of(String text) {
      Matcher both = PARTS.matcher(text);
      if (!both.matches()) {
        return null;
      }
      return new Parts(whole(both.group(1)), whole(both.group(2)));
    }

    private static BigDecimal whole(String digits) {
      return new BigDecimal(digits.replaceAll("[. ]", ""));
    }

    /** Whether a percentage, rounded or cut off as it was written, is that of the parts. */
    boolean make(BigDecimal percentage, int decimals) {
      BigDecimal exact = part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64);
      BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(-decimals);
      return percentage.subtract(exact).abs().compareTo(unit.multiply(HALF)) <= 0;
    }
  }

  static CellReading check(
      BigDecimal number, Entry entry, boolean signed, List<String> flags, List<Fault> warnings) {
    Parts parts = Parts.of(entry.beside().parts());
    int decimals = Math.max(0, number.scale());
    if (number.signum() < 0) {
      return entry.held(FaultCode.NEGATIVE, "negative");
    }
    if (parts != null && !parts.make(number, decimals)) {
      BigDecimal hundredfold = number.scaleByPowerOfTen(2);
      boolean asRatio = !signed && parts.make(hundredfold, decimals - 2);
      if (!asRatio || number.compareTo(BigDecimal.ONE) > 0) {
        return entry.held(FaultCode.SHARE_NOT_OF_PARTS, "ratio_mismatch", entry.beside().parts());
      }
      List<String> allFlags = new ArrayList<>(flags);
      allFlags.add("percent_scale_by_parts");
      List<Fault> allWarnings = new ArrayList<>(warnings);
      allWarnings.add(
          FaultCode.PERCENT_SCALE.at(
              entry.cell().at(),
              entry.cell().stripped(),
              hundredfold.stripTrailingZeros().toPlainString()));
      return within(hundredfold, entry, allFlags, allWarnings);
    }
    boolean open = !signed && parts == null && number.signum() > 0;
    if (open && number.compareTo(BigDecimal.ONE) <= 0) {
      return entry.held(FaultCode.PERCENT_NOT_CERTAIN, "percent_scale");
    }
    return within(number, entry, flags, warnings);
  }

  private static CellReading within(
      BigDecimal percentage, Entry entry, List<String> flags, List<Fault> warnings) {
    if (percentage.compareTo(HUNDRED) > 0 && entry.column().quantity() == Quantity.SHARE) {
      return entry.held(FaultCode.SHARE_ABOVE_WHOLE, "out_of_range");
    }
    BigDecimal exact = percentage.signum() == 0 ? BigDecimal.ZERO : percentage.stripTrailingZeros();
    if (exact.scale() > Observation.SCALE) {
      return entry.held(FaultCode.TOO_PRECISE, "too_precise", Observation.SCALE);
    }
    return CellReading.number(exact.scale() < 0 ? exact.setScale(0) : exact, flags, warnings);
  }
}

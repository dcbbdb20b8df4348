package vn.tiengnoi.warehouse.lake;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/**
 * One reported cell, as it came, read exactly. Never updated: a newer version of its submission
 * replaces the submission whole.
 *
 * @param submission id of the submission it belongs to
 * @param unit identity of the unit the figure is about
 * @param value exact value with at most six decimals (a yes is 1); null where the status has no
 *     number
 * @param scope whether the figure is the reporter's own or holds the units below
 * @param accumulation whether it is for the period or cumulative
 * @param sha256 hash of the original
 * @param file name of the original as received
 * @param sheet sheet of a workbook; null for CSV
 * @param cell cell ({@code F12}) or line and column of a CSV ({@code 7:value})
 * @param flags what qualifies the figure, joined by {@code ;}; empty for nothing
 * @param source public source address, kept only where the form says so
 */
public record Observation(
    String submission,
    String form,
    String reporter,
    String unit,
    UnitLevel unitLevel,
    Period period,
    String element,
    Disaggregation disaggregation,
    @Nullable BigDecimal value,
    ValueStatus status,
    Form.Scope scope,
    Form.Accumulation accumulation,
    String sha256,
    String file,
    @Nullable String sheet,
    String cell,
    String flags,
    @Nullable String source) {

  /** Digits after the decimal point of every value in the lake; Iceberg cannot change it later. */
  public static final int SCALE = 6;

  /** Digits before the decimal point. */
  public static final int WHOLE_DIGITS = 22;

  public Observation {
    if (value != null
        && (value.stripTrailingZeros().scale() > SCALE
            || value.precision() - value.scale() > WHOLE_DIGITS)) {
      throw new IllegalArgumentException("value %s does not fit the lake".formatted(value));
    }
    if ((value != null) != status.hasValue()) {
      throw new IllegalArgumentException(
          "status %s and value %s contradict each other".formatted(status, value));
    }
  }
}

package vn.tiengnoi.etl.value;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a cell and bears on it.
 *
 * @param parts numerator and denominator of a share, as written ({@code 7/8}); empty for none
 * @param recomputed what the cell's formula makes of the rows it adds up; null where it is no plain
 *     sum
 */
public record Beside(String parts, @Nullable BigDecimal recomputed) {
  public static final Beside NOTHING = new Beside("", null);
}

package vn.tiengnoi.warehouse.history;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.check.Check;
import vn.tiengnoi.warehouse.check.Severity;

/**
 * A figure that does not fit what its reporter said before, or that something later does not fit
 * which counts already.
 *
 * @param severity what the check asks for here
 * @param submission the report it stands in
 * @param value what the doubted figure says
 * @param counting the later report that counts already and does not fit it; null for none
 * @param found the words of the check's message by name
 */
public record HistoryFinding(
    Check check,
    Severity severity,
    String submission,
    String element,
    Disaggregation disaggregation,
    BigDecimal value,
    @Nullable String counting,
    Map<String, String> found) {
  public HistoryFinding {
    found = Map.copyOf(found);
  }
}

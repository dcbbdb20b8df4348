package vn.tiengnoi.warehouse.read;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;

/**
 * One figure of a report that counts, as it was sent.
 *
 * @param reporter id of the reporter
 * @param unit identity of the unit
 * @param element code of the element
 * @param value the number; null where the report has none or it is held
 */
public record ReportedFigure(
    String reporter,
    String unit,
    String element,
    Disaggregation disaggregation,
    @Nullable BigDecimal value,
    ValueStatus status) {}

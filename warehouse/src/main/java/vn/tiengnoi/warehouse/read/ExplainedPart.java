package vn.tiengnoi.warehouse.read;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.unit.Unit;

/**
 * One cell (or one missing report) behind a figure.
 *
 * @param part {@code numerator} or {@code denominator}
 * @param element element code
 * @param submission id of the submission; null where the report is missing
 * @param file name of the file as received; null where the report is missing
 * @param sheet sheet of the workbook; null for CSV
 * @param cell cell ({@code F12}) or, in a CSV, its line and column ({@code 7:value})
 * @param received when the report was received
 * @param reporter id of the reporting organisation
 * @param source public address of a published figure; null otherwise
 * @param flags what qualifies the figure ({@code approximate}, {@code lower_bound}, {@code
 *     estimate}, {@code not_added}), joined by {@code ;}; empty where nothing does
 */
public record ExplainedPart(
    String part,
    String element,
    Unit unit,
    Period period,
    Disaggregation disaggregation,
    @Nullable BigDecimal value,
    ValueStatus status,
    @Nullable String submission,
    @Nullable String file,
    @Nullable String sheet,
    @Nullable String cell,
    @Nullable Instant received,
    String form,
    String reporter,
    @Nullable String source,
    String flags) {}

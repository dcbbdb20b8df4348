package vn.tiengnoi.etl.bulk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.check.ReportKey;

/**
 * A report of a large file in which nothing is doubted.
 *
 * @param number its number in the file
 * @param submission id
 * @param observations how many figures it has
 * @param cells cells with content in its rows
 */
public record BulkReport(
    int number,
    String submission,
    ReportKey key,
    @Nullable LocalDate reportDate,
    int observations,
    long cells) {}

package vn.tiengnoi.warehouse.lake;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.period.Period;

/**
 * A version of one report (form, reporter, unit, period) as one row of the append-only table from
 * which follows what counts when: how it came, or what was done to it afterwards. The row with the
 * highest event number tells its present standing; what is gone is left out of account.
 *
 * <p>The version that counts is the one with the latest {@code reportDate}, then the highest {@code
 * reportNumber}; a missing date or number comes before any. Where two different contents share that
 * place, neither counts and the report is held: the order of arrival never decides.
 *
 * @param contentHash hash over the figures alone, so that the same figures in another file are the
 *     same version
 * @param standing what it is worth since this row
 * @param receivedAt when its file was received
 * @param recordedAt since when this holds: the start of the run that took it in or changed it
 * @param event what was done to it; null in the row with which it came
 */
public record SubmissionVersion(
    String submission,
    String form,
    String reporter,
    String unit,
    Period period,
    @Nullable LocalDate reportDate,
    @Nullable Integer reportNumber,
    String contentHash,
    Standing standing,
    int observations,
    String sha256,
    String file,
    @Nullable String sheet,
    Instant receivedAt,
    Instant recordedAt,
    @Nullable SubmissionEvent event) {}

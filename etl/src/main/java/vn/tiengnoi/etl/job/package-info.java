/**
 * The Spring Batch job behind {@link vn.tiengnoi.etl.Intake}. Start at {@link
 * vn.tiengnoi.etl.job.IntakeJob}.
 */
@NullMarked
package vn.tiengnoi.etl.job;

import org.jspecify.annotations.NullMarked;

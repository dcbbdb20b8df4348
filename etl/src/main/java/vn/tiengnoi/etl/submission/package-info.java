/**
 * What was done to submissions after they came. Start at {@link
 * vn.tiengnoi.etl.submission.SubmissionEvents}.
 */
@NullMarked
package vn.tiengnoi.etl.submission;

import org.jspecify.annotations.NullMarked;

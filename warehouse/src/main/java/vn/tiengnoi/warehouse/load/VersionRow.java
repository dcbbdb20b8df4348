package vn.tiengnoi.warehouse.load;

import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.lake.SubmissionEvent;
import vn.tiengnoi.warehouse.lake.SubmissionVersion;
import vn.tiengnoi.warehouse.period.Period;

/**
 * A submission version in the order of {@link
 * vn.tiengnoi.warehouse.lake.LakeTable#SUBMISSION_VERSION}.
 */
final class VersionRow {
  private VersionRow() {}

  static @Nullable Object[] of(SubmissionVersion v, String run) {
    Period period = v.period();
    SubmissionEvent event = v.event();
    return new @Nullable Object[] {
      v.submission(),
      v.form(),
      v.reporter(),
      v.unit(),
      period.code(),
      period.kind().code(),
      period.calendar().code(),
      period.from(),
      period.to(),
      v.reportDate(),
      v.reportNumber(),
      v.contentHash(),
      v.standing().code(),
      v.observations(),
      v.sha256(),
      v.file(),
      v.sheet(),
      v.receivedAt(),
      v.recordedAt(),
      run,
      event == null ? null : event.number(),
      event == null ? null : event.act().code(),
      event == null ? null : event.reason(),
      event == null ? null : event.who()
    };
  }
}

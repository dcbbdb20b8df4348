package vn.tiengnoi.warehouse.read;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.period.Period;

/**
 * Which duties to report are wanted.
 *
 * @param unit identity of the unit whose reports, and those of the units below it, are wanted; null
 *     for all
 * @param within periods wholly inside this one
 * @param form code of the only form wanted; null for all
 * @param reporter the only reporter wanted; null for all
 * @param statuses what has to have become of a report
 * @param at the moment at which is asked: what had come, whose deadline had passed, what was
 *     excused. Null: as the generation, with the excuses known now
 */
public record DueQuestion(
    @Nullable String unit,
    Period within,
    @Nullable String form,
    @Nullable String reporter,
    Set<DueReport.Status> statuses,
    @Nullable Instant at) {

  public DueQuestion {
    statuses = Set.copyOf(statuses);
  }

  /** All forms, reporters and statuses, as the generation. */
  public DueQuestion(@Nullable String unit, Period within) {
    this(unit, within, null, null, EnumSet.allOf(DueReport.Status.class), null);
  }

  public DueQuestion ofForm(@Nullable String code) {
    return new DueQuestion(unit, within, code, reporter, statuses, at);
  }

  public DueQuestion ofReporter(@Nullable String id) {
    return new DueQuestion(unit, within, form, id, statuses, at);
  }

  public DueQuestion being(Set<DueReport.Status> wanted) {
    return new DueQuestion(unit, within, form, reporter, wanted, at);
  }

  public DueQuestion at(@Nullable Instant moment) {
    return new DueQuestion(unit, within, form, reporter, statuses, moment);
  }

  /** Whether a report is one of those wanted, but for its unit and period. */
  public boolean wants(DueReport report) {
    return (form == null || form.equals(report.form()))
        && (reporter == null || reporter.equals(report.reporter().id()))
        && statuses.contains(report.status());
  }
}

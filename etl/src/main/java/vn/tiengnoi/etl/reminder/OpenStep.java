package vn.tiengnoi.etl.reminder;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.reminder.SettledReminder.Skipped;
import vn.tiengnoi.warehouse.read.DueReport;

/**
 * A step about a report that is due and not settled.
 *
 * @param skipped why it is to be left out; null where somebody is to be written to
 */
record OpenStep(DueReport report, ReminderStep step, @Nullable Skipped skipped) {

  LocalDate day() {
    return step.day(report.deadline());
  }

  boolean toSend() {
    return skipped == null;
  }

  /** The reporter to write to; null where the pack names none above. */
  @Nullable String addressee() {
    return step.kind() == ReminderStep.Kind.PARENT
        ? report.reporter().parent()
        : report.reporter().id();
  }

  /** The reports of steps, each once. */
  static List<DueReport> reports(Collection<OpenStep> steps) {
    return List.copyOf(
        steps.stream().map(OpenStep::report).collect(Collectors.toCollection(LinkedHashSet::new)));
  }
}

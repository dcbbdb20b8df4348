package vn.tiengnoi.etl.job;

import java.util.List;
import java.util.Optional;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.submission.SubmissionEvents.Doing;
import vn.tiengnoi.warehouse.lake.LockedPeriods;
import vn.tiengnoi.warehouse.lake.LockedPeriods.Lock;
import vn.tiengnoi.warehouse.lake.Standing;
import vn.tiengnoi.warehouse.lake.SubmissionEvent.Act;
import vn.tiengnoi.warehouse.period.Period;

/**
 * What can only be said once every report is checked: which submissions a newer reading of their
 * file replaces (step 4, before anything is held against history), and which versions are older
 * than another one, whichever came first (step 6, when it is known what counts).
 */
final class SettleStep {
  private static final String WHO = "tiengnoi";
  private static final String WHY = "tệp được đọc lại / its file was read again";
  private static final String CONFIRMED =
      "gửi lại kèm xác nhận / sent again with its sender's word for doubted figures";

  private final RunContext run;

  SettleStep(RunContext run) {
    this.run = run;
  }

  void nameOlderVersions() {
    run.faults.clear(FaultCode.OLDER_VERSION);
    run.submissions.recall();
    for (SubmissionTable.CheckedVersion one : run.submissions.accepted()) {
      Optional<KnownVersion> newer = one.version().newerAmong(run.submissions.versions(one.key()));
      newer.ifPresent(
          counting ->
              run.faults.add(
                  one.file(),
                  one.submission(),
                  List.of(
                      FaultCode.OLDER_VERSION
                          .ofWhole(
                              counting.file(), shown(counting.date()), shown(counting.number()))
                          .onSheet(one.sheet()))));
    }
    run.faults.flush();
  }

  private static String shown(@org.jspecify.annotations.Nullable Object part) {
    return part == null ? "–" : part.toString();
  }

  /**
   * A file that could not be read this time keeps what was read before; so does a locked period,
   * and a report whose new reading waits for a person's word.
   */
  void replaceEarlierReadings() {
    run.events.forget(run.identity.run());
    List<Lock> locks = new LockedPeriods(run.database).holding();
    Doing replace = new Doing(Act.REPLACE, WHY, WHO, run.identity.startedAt());
    for (RunFile file : run.tables.files()) {
      if (!file.isReadAgain() || file.isUnchanged() || file.state().equals("rejected")) {
        continue;
      }
      for (EarlierReadings.Earlier before : run.readings.list(file.sha256())) {
        if (!before.confirmed()
            && !before.pending()
            && !before.isWithdrawn()
            && !isLocked(before, locks)) {
          run.events.add(run.identity.run(), before.submission(), replace, Standing.REPLACED);
        }
      }
    }
    replaceLessConfirmed();
  }

  /** The same report came again, with a note that a doubted figure is right. */
  private void replaceLessConfirmed() {
    Doing replace = new Doing(Act.REPLACE, CONFIRMED, WHO, run.identity.startedAt());
    for (String before : run.history.lessConfirmed()) {
      run.events.add(run.identity.run(), before, replace, Standing.REPLACED);
    }
  }

  private static boolean isLocked(EarlierReadings.Earlier before, List<Lock> locks) {
    return before.isVersion()
        && LockedPeriods.covering(locks, before.key().form(), Period.parse(before.key().period()))
            .isPresent();
  }
}

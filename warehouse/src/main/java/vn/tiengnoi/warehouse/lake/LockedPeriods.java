package vn.tiengnoi.warehouse.lake;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.period.Period;

/**
 * Periods that a publication covers for good: a report for such a period, or for one inside it,
 * counts only once a person lets it through, and none is taken away. A lock holds for every form,
 * or for one, and from the next run on.
 */
public final class LockedPeriods {
  private final HomeDatabase database;

  public LockedPeriods(HomeDatabase database) {
    this.database = database;
  }

  /**
   * One lock.
   *
   * @param form the one form it holds for; null for every form
   * @param unlocked when it was lifted; null while it holds
   */
  public record Lock(
      int number,
      String publication,
      Period period,
      @Nullable String form,
      String who,
      Instant since,
      @Nullable Instant unlocked) {

    /** Whether it keeps reports of this form and period as they are. */
    public boolean covers(String otherForm, Period other) {
      return unlocked == null
          && (form == null || form.equals(otherForm))
          && !other.from().isBefore(period.from())
          && !other.to().isAfter(period.to());
    }
  }

  private record Row(
      int lockNo,
      String publication,
      String period,
      @Nullable String form,
      String who,
      OffsetDateTime lockedAt,
      @Nullable OffsetDateTime unlockedAt) {
    Lock lock() {
      return new Lock(
          lockNo,
          publication,
          Period.parse(period),
          form,
          who,
          lockedAt.toInstant(),
          unlockedAt == null ? null : unlockedAt.toInstant());
    }
  }

  /** Every lock there ever was, oldest first. */
  public List<Lock> list() {
    return database
        .jdbc()
        .sql(
            "select lock_no, publication, period, form, who, locked_at, unlocked_at from locked_period order by lock_no")
        .query(Row.class)
        .list()
        .stream()
        .map(Row::lock)
        .toList();
  }

  /** The locks that hold now, to be asked many times. */
  public List<Lock> holding() {
    return list().stream().filter(lock -> lock.unlocked() == null).toList();
  }

  /** The first of some locks that covers reports of a form and period. */
  public static Optional<Lock> covering(List<Lock> locks, String form, Period period) {
    return locks.stream().filter(lock -> lock.covers(form, period)).findFirst();
  }

  /**
   * Locks periods for a publication; what is locked already by the same words stays as it is.
   *
   * @param form the one form; null for every form
   */
  public void lock(
      String publication, List<Period> periods, @Nullable String form, String who, Instant now) {
    List<Lock> before = new ArrayList<>(holding());
    for (Period period : periods) {
      if (before.stream().noneMatch(lock -> same(lock, period, form))) {
        insert(publication, period, form, who, now);
      }
    }
  }

  private void insert(
      String publication, Period period, @Nullable String form, String who, Instant now) {
    database
        .jdbc()
        .sql(
            """
            insert into locked_period (lock_no, publication, period, covered_from, covered_to, form, who, locked_at)
            values ((select coalesce(max(lock_no), 0) + 1 from locked_period), ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(publication)
        .param(period.code())
        .param(period.from())
        .param(period.to())
        .param(form)
        .param(who)
        .param(now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /**
   * Lifts the locks that were stated by this period and form.
   *
   * @return how many held
   */
  public int unlock(Period period, @Nullable String form, String who, String reason, Instant now) {
    int lifted = 0;
    for (Lock lock : holding()) {
      if (same(lock, period, form)) {
        lifted +=
            database
                .jdbc()
                .sql(
                    "update locked_period set unlocked_at = ?, unlocked_by = ?, unlock_reason = ? where lock_no = ?")
                .params(now.atOffset(ZoneOffset.UTC), who, reason, lock.number())
                .update();
      }
    }
    return lifted;
  }

  private static boolean same(Lock lock, Period period, @Nullable String form) {
    return lock.period().equals(period) && java.util.Objects.equals(lock.form(), form);
  }
}

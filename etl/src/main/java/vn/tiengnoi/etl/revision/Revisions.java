package vn.tiengnoi.etl.revision;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.Progress;
import vn.tiengnoi.etl.job.ActRuns;
import vn.tiengnoi.etl.job.IntakeRuns;
import vn.tiengnoi.etl.submission.SubmissionEvents;
import vn.tiengnoi.etl.submission.SubmissionEvents.Doing;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.home.WriterLease;
import vn.tiengnoi.warehouse.lake.LockedPeriods;
import vn.tiengnoi.warehouse.lake.LockedPeriods.Lock;
import vn.tiengnoi.warehouse.lake.Standing;
import vn.tiengnoi.warehouse.lake.SubmissionEvent.Act;
import vn.tiengnoi.warehouse.pack.Pack;

/**
 * Acts of people on submissions: all that are meant, or none where one of them cannot be. Doing
 * what is done already changes nothing. Each takes the writer's lease and seals a generation.
 *
 * <pre>{@code
 * List<Revisions.Done> done =
 *     revisions.withdraw(new Selection(List.of("q1.xlsx"), null), by("Lan", "sent twice"), false);
 * }</pre>
 */
public final class Revisions {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Home home;
  private final HomeDatabase database;
  private final Pack pack;
  private final Clock clock;
  private final SubmissionList submissions;

  public Revisions(Home home, HomeDatabase database, Pack pack, Clock clock) {
    this.home = home;
    this.database = database;
    this.pack = pack;
    this.clock = clock;
    this.submissions = new SubmissionList(database);
  }

  /** Who does something, and why. */
  public record By(String who, String reason) {}

  /**
   * What was done.
   *
   * @param standing what the submission is worth since; the same as before where there was nothing
   *     to do
   */
  public record Done(Submission submission, String standing) {
    public boolean changed() {
      return !submission.standing().equals(standing);
    }
  }

  /** Takes reports back; the version before, where there is one, counts again. */
  public List<Done> withdraw(Selection selection, By by, boolean force) {
    return act(selection, by, force, Act.WITHDRAW, one -> Standing.WITHDRAWN.code());
  }

  /** Undoes withdrawals: each is worth what it was before. */
  public List<Done> restore(Selection selection, By by, boolean force) {
    return act(
        selection,
        by,
        force,
        Act.RESTORE,
        one ->
            one.is(Standing.WITHDRAWN.code())
                ? Optional.ofNullable(one.before()).orElse(Standing.ACCEPTED.code())
                : one.standing());
  }

  /** Approves reports whose form asks for it. */
  public List<Done> approve(Selection selection, By by, boolean force) {
    return act(
        selection, by, force, Act.APPROVE, one -> said(one, Standing.AWAITING, Standing.ACCEPTED));
  }

  /** Lets reports for a locked period through; where their form asks for it they await approval. */
  public List<Done> release(Selection selection, By by) {
    return act(
        selection,
        by,
        true,
        Act.RELEASE,
        one ->
            said(one, Standing.LOCKED, approvalAsked(one) ? Standing.AWAITING : Standing.ACCEPTED));
  }

  private boolean approvalAsked(Submission one) {
    return Optional.ofNullable(pack.forms().get(one.form()))
        .filter(form -> form.approval() == Form.Approval.REQUIRED)
        .isPresent();
  }

  private static String said(Submission one, Standing waiting, Standing then) {
    if (one.is(waiting.code())) {
      return then.code();
    }
    if (one.is(Standing.ACCEPTED.code())) {
      return one.standing();
    }
    throw new RevisionRefusedException(
        "%1$s đang ở tình trạng \"%2$s\", không phải \"%3$s\" / %1$s is \"%2$s\", not \"%3$s\""
            .formatted(one.shown(), one.standing(), waiting.code()));
  }

  private List<Done> act(
      Selection selection, By by, boolean force, Act act, Function<Submission, String> standing) {
    if (by.reason().isBlank() && act != Act.APPROVE) {
      throw new RevisionRefusedException("phải nêu lý do / a reason is needed");
    }
    WriterLease lease = WriterLease.acquire(database, act.code(), PATIENCE);
    try {
      finishInterrupted();
      Map<String, Done> done = new LinkedHashMap<>();
      for (Submission meant : selection.find(submissions)) {
        Submission one = carrier(meant);
        done.put(one.id(), new Done(one, standing.apply(one)));
      }
      List<Done> changes = done.values().stream().filter(Done::changed).toList();
      if (!force) {
        refuseLocked(changes);
      }
      changes.stream()
          .filter(one -> one.standing().equals(Standing.ACCEPTED.code()))
          .forEach(one -> refuseContradiction(one, changes));
      if (!changes.isEmpty()) {
        Doing doing = new Doing(act, by.reason(), by.who(), clock.instant());
        new ActRuns(home, database, pack, clock).run(run -> write(run, changes, doing));
      }
      return List.copyOf(done.values());
    } finally {
      lease.close();
    }
  }

  /** A run that was interrupted is finished before anything is done to what it brought. */
  private void finishInterrupted() {
    boolean interrupted =
        database
            .jdbc()
            .sql("select exists (select 1 from run where kind = 'intake' and state = 'running')")
            .query(Boolean.class)
            .single();
    if (interrupted) {
      try (IntakeRuns runs = new IntakeRuns(home, database, pack, Progress.NONE, clock)) {
        Optional<IntakeRuns.Finished> unused = runs.finishInterrupted();
      }
    }
    new ActRuns(home, database, pack, clock).finishInterrupted();
  }

  /** What came again unchanged stands for the version that it repeats, whichever came first. */
  private Submission carrier(Submission one) {
    if (one.isVersion() || !one.verdict().equals("unchanged")) {
      return one;
    }
    return submissions.versions(one).stream()
        .filter(version -> version.sameVersion(one) && !version.is("replaced"))
        .findFirst()
        .orElse(one);
  }

  private void refuseLocked(List<Done> changes) {
    List<Lock> locks = new LockedPeriods(database).holding();
    List<String> locked = new ArrayList<>();
    for (Done change : changes) {
      Submission one = change.submission();
      one.findPeriod()
          .filter(unused -> one.isVersion())
          .flatMap(period -> LockedPeriods.covering(locks, one.form(), period))
          .ifPresent(lock -> locked.add("%s: %s".formatted(lock.publication(), one.shown())));
    }
    if (!locked.isEmpty()) {
      throw new RevisionRefusedException(
          "kỳ đã khóa theo công bố; chỉ làm được khi thêm --force / the period is locked by a publication; it takes --force: "
              + String.join("; ", locked));
    }
  }

  /** Two contents at one place would hold each other; which of them is right, a person says. */
  private void refuseContradiction(Done change, List<Done> changes) {
    Submission one = change.submission();
    List<String> gone = changes.stream().map(other -> other.submission().id()).toList();
    List<String> readBefore =
        submissions.earlierReadings(one).stream().map(Submission::id).toList();
    String others =
        submissions.versions(one).stream()
            .filter(other -> other.is(Standing.ACCEPTED.code()) && other.contradicts(one))
            .filter(other -> !gone.contains(other.id()) && !readBefore.contains(other.id()))
            .map(Submission::shown)
            .collect(Collectors.joining("; "));
    if (!others.isEmpty()) {
      throw new RevisionRefusedException(
          "%1$s có cùng ngày và lần báo cáo nhưng khác số liệu với %2$s: hãy rút bản sai trước / %1$s has the date and number of %2$s but other figures: withdraw the wrong one first"
              .formatted(one.shown(), others));
    }
  }

  private void write(String run, List<Done> changes, Doing doing) {
    SubmissionEvents events = new SubmissionEvents(database);
    for (Done change : changes) {
      Submission one = change.submission();
      events.add(run, one.id(), doing, standing(change));
      if (change.standing().equals(Standing.ACCEPTED.code())) {
        Doing replace = new Doing(Act.REPLACE, doing.reason(), doing.who(), doing.at());
        submissions.earlierReadings(one).stream()
            .filter(before -> !before.is("replaced") && !before.is("withdrawn"))
            .forEach(before -> events.add(run, before.id(), replace, Standing.REPLACED));
      }
    }
  }

  /** What waits for its key to be understood is no version; it only leaves the list. */
  private static Standing standing(Done change) {
    @Nullable String code = change.standing();
    return code.equals("unchanged") ? Standing.HELD : Standing.ofCode(code);
  }
}

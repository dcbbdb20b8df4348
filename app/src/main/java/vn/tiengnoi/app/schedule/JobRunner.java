package vn.tiengnoi.app.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import vn.tiengnoi.app.schedule.Job.Owes;
import vn.tiengnoi.app.schedule.Job.Turn;
import vn.tiengnoi.warehouse.home.WriterBusyException;

/** Does what a job owes, and writes down what became of it. */
final class JobRunner {
  private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
  private static final Duration RENEWAL = JobBook.LEASE.dividedBy(3);

  private final JobBook book;
  private final Clock clock;
  private final BooleanSupplier goesOn;
  private final Function<Exception, String> words;

  /**
   * @param goesOn whether the server is to go on
   * @param words a failure in people's words
   */
  JobRunner(JobBook book, Clock clock, BooleanSupplier goesOn, Function<Exception, String> words) {
    this.book = book;
    this.clock = clock;
    this.goesOn = goesOn;
    this.words = words;
  }

  /** How a turn ended. */
  enum Ended {
    /** Nothing is owed any more, or another server does it. */
    SETTLED,
    /** It is to be tried again soon. */
    TO_REPEAT
  }

  /** Does what a job owes by now. */
  Ended turn(Job job) {
    Instant since = book.since(job, clock.instant());
    if (job.owes() == Owes.BACKLOG) {
      return backlog(job, since);
    }
    book.enrol(job, since, clock.instant());
    List<LocalDateTime> owed = book.owed(job, since, clock.instant());
    if (owed.isEmpty()) {
      return Ended.SETTLED;
    }
    if (job.owes() == Owes.NEWEST) {
      int last = owed.size() - 1;
      LocalDateTime newest = owed.get(last);
      return book.isLaterRunning(job.name(), newest, clock.instant())
          ? Ended.SETTLED
          : slot(job, since, newest, owed.subList(0, last));
    }
    for (LocalDateTime slot : owed) {
      if (slot(job, since, slot, List.of()) == Ended.TO_REPEAT) {
        return Ended.TO_REPEAT;
      }
    }
    return Ended.SETTLED;
  }

  private Ended backlog(Job job, Instant since) {
    Instant started = clock.instant();
    if (!book.takeBacklog(job.name(), started)) {
      return Ended.SETTLED;
    }
    Result result = attempt(job, new Turn(null, since, started, goesOn));
    book.note(job.name(), result.state(), result.message(), started, clock.instant());
    return result.ended();
  }

  private Ended slot(Job job, Instant since, LocalDateTime slot, List<LocalDateTime> earlier) {
    Instant started = clock.instant();
    if (!book.take(job.name(), slot, started)) {
      return Ended.SETTLED;
    }
    Result result = attempt(job, new Turn(slot, since, started, goesOn));
    Instant now = clock.instant();
    boolean ours =
        result.ended() == Ended.SETTLED
            ? book.done(job.name(), slot, earlier, result.message(), now)
            : book.end(job.name(), slot, result.state(), result.message(), now);
    if (ours) {
      book.note(job.name(), result.state(), result.message(), started, now);
    } else {
      LOG.warn("the turn {} of {} was taken over by another server", slot, job.name());
    }
    return result.ended();
  }

  private record Result(Ended ended, String state, String message) {}

  private Result attempt(Job job, Turn turn) {
    Renewal renewal = new Renewal(job.name(), turn.slot());
    try {
      String said = job.work().run(turn);
      return new Result(Ended.SETTLED, "done", said);
    } catch (WriterBusyException | NotNowException busy) {
      // Somebody else writes, or it is night: the work waits and says so.
      return new Result(Ended.TO_REPEAT, "busy", String.valueOf(busy.getMessage()));
    } catch (Exception failure) {
      LOG.warn("the job {} failed", job.name(), failure);
      return new Result(Ended.TO_REPEAT, "failed", words.apply(failure));
    } finally {
      renewal.stop();
    }
  }

  /** Keeps a turn while it is being done. */
  private final class Renewal {
    private final ScheduledExecutorService executor;

    Renewal(String job, @Nullable LocalDateTime slot) {
      executor =
          Executors.newSingleThreadScheduledExecutor(
              task -> {
                Thread thread = new Thread(task, "job-lease");
                thread.setDaemon(true);
                return thread;
              });
      ScheduledFuture<?> unused =
          executor.scheduleAtFixedRate(
              () -> renew(job, slot),
              RENEWAL.toMillis(),
              RENEWAL.toMillis(),
              TimeUnit.MILLISECONDS);
    }

    private void renew(String job, @Nullable LocalDateTime slot) {
      try {
        book.renew(job, slot, clock.instant());
      } catch (DataAccessException e) {
        LOG.warn("the turn of {} could not be renewed", job, e);
      }
    }

    void stop() {
      executor.shutdownNow();
    }
  }
}

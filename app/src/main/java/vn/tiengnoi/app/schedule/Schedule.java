package vn.tiengnoi.app.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.home.HomeDatabase;

/**
 * The jobs of a home by the clock. db-scheduler says when a job's turn is, on one of the servers
 * that share a database; what the job then owes is read from {@link JobBook}, so that nothing that
 * passed while no server ran is missed or done twice.
 */
public final class Schedule implements AutoCloseable {
  /** A turn that failed is tried again after this while. */
  static final Duration RETRY = Duration.ofMinutes(5);

  private static final Duration FOR_EVER = Duration.ofDays(36_500);
  private static final String INSTANCE = "one";
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final int HEARTBEATS_MISSED = 4;
  private static final int THREADS = 3;

  private final HomeDatabase database;
  private final List<Job> jobs;
  private final String owner;
  private final JobBook book;
  private final JobRunner runner;
  private final Clock clock;
  private final AtomicBoolean stopping = new AtomicBoolean();
  private @Nullable Scheduler scheduler;

  /**
   * @param owner names this server among those of the home
   * @param words a failure in people's words
   */
  Schedule(
      HomeDatabase database,
      List<Job> jobs,
      String owner,
      Clock clock,
      Function<Exception, String> words) {
    this.database = database;
    this.jobs = List.copyOf(jobs);
    this.owner = owner;
    this.clock = clock;
    this.book = new JobBook(database, owner);
    this.runner = new JobRunner(book, clock, () -> !stopping.get(), words);
  }

  /** Starts doing the jobs until the schedule is closed. */
  public void start() {
    Scheduler started =
        Scheduler.create(database.dataSource())
            .startTasks(tasks())
            .threads(THREADS)
            .pollingInterval(Duration.ofSeconds(5))
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(HEARTBEATS_MISSED)
            .schedulerName(new SchedulerName.Fixed(owner))
            .failureLogging(LogLevel.WARN, false)
            .build();
    scheduler = started;
    started.start();
    bringForward(started);
  }

  /** A task a job; each says itself when its next turn is. */
  List<CustomTask<Void>> tasks() {
    List<CustomTask<Void>> tasks = new ArrayList<>();
    for (Job job : jobs) {
      Instant unused = book.since(job, clock.instant());
      tasks.add(
          Tasks.custom(job.name(), Void.class)
              .onFailure(
                  (complete, operations) ->
                      operations.reschedule(complete, clock.instant().plus(RETRY)))
              .onDeadExecution(
                  (complete, operations) -> operations.reschedule(complete, clock.instant()))
              .scheduleOnStartup(INSTANCE, null, now -> next(job, now))
              .execute(
                  (instance, context) -> {
                    JobRunner.Ended ended = runner.turn(job);
                    return (complete, operations) ->
                        operations.reschedule(complete, after(job, ended));
                  }));
    }
    return tasks;
  }

  private Instant after(Job job, JobRunner.Ended ended) {
    Instant now = clock.instant();
    Instant next = next(job, now);
    Instant retry = now.plus(RETRY);
    return ended == JobRunner.Ended.TO_REPEAT && retry.isBefore(next) ? retry : next;
  }

  private static Instant next(Job job, Instant now) {
    Instant next = job.next(now);
    return next == null ? now.plus(FOR_EVER) : next;
  }

  /** Where a cron was changed to an earlier turn, the job does not wait for its old one. */
  private void bringForward(SchedulerClient client) {
    for (Job job : jobs) {
      Instant next = next(job, clock.instant());
      TaskInstanceId id = TaskInstanceId.of(job.name(), INSTANCE);
      client
          .getScheduledExecution(id)
          .filter(execution -> !execution.isPicked())
          .filter(execution -> execution.getExecutionTime().isAfter(next))
          .ifPresent(
              execution -> {
                boolean unused = client.reschedule(id, next);
              });
    }
  }

  /** Every job with what it last did and what it owes. */
  public List<JobState> states() {
    Instant now = clock.instant();
    return jobs.stream().map(job -> state(job, now)).toList();
  }

  private JobState state(Job job, Instant now) {
    Optional<JobBook.Row> row = book.find(job.name());
    Instant since = row.map(JobBook.Row::since).orElse(null);
    Integer owed = null;
    if (job.owes() != Job.Owes.BACKLOG) {
      owed = since == null ? 0 : book.owed(job, since, now).size();
    }
    return new JobState(
        job.name(),
        job.cron().toString(),
        since,
        row.map(JobBook.Row::state).orElse("waiting"),
        row.map(one -> one.finished() == null ? one.started() : one.finished()).orElse(null),
        job.next(now),
        owed,
        row.map(JobBook.Row::message).orElse(null));
  }

  /**
   * Does now what a job owes.
   *
   * @return whether it is settled; empty where there is no such job
   */
  public Optional<Boolean> run(String name) {
    return jobs.stream()
        .filter(job -> job.name().equals(name))
        .findFirst()
        .map(job -> runner.turn(job) == JobRunner.Ended.SETTLED);
  }

  /** Asks what is being done to stop where it may, and waits for it. */
  @Override
  public void close() {
    stopping.set(true);
    if (scheduler != null) {
      scheduler.stop();
    }
  }
}

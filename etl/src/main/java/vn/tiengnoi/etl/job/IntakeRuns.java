package vn.tiengnoi.etl.job;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import vn.tiengnoi.etl.IntakeFailedException;
import vn.tiengnoi.etl.IntakeResult;
import vn.tiengnoi.etl.Progress;
import vn.tiengnoi.etl.RunStoppedException;
import vn.tiengnoi.etl.bulk.BulkStaging;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.pack.Pack;

/**
 * Starts runs and finishes interrupted ones. At most one run is ever unfinished: the next begins
 * with finishing it. The caller holds the writer's lease.
 */
public final class IntakeRuns implements AutoCloseable {
  private final Home home;
  private final HomeDatabase database;
  private final Pack pack;
  private final Progress progress;
  private final Clock clock;
  private final long bulkFrom;
  private final AnnotationConfigApplicationContext context;

  /** With the usual size from which a long CSV is taken in as a set. */
  public IntakeRuns(Home home, HomeDatabase database, Pack pack, Progress progress, Clock clock) {
    this(home, database, pack, progress, clock, BulkStaging.USUAL);
  }

  /**
   * With another size.
   *
   * @param bulkFrom bytes from which a long CSV is taken in as a set
   */
  public IntakeRuns(
      Home home, HomeDatabase database, Pack pack, Progress progress, Clock clock, long bulkFrom) {
    this.bulkFrom = bulkFrom;
    this.home = home;
    this.database = database;
    this.pack = pack;
    this.progress = progress;
    this.clock = clock;
    this.context = new AnnotationConfigApplicationContext();
    try {
      BatchConfiguration.prepare(database.dataSource());
    } catch (SQLException e) {
      throw new IntakeFailedException("the home's database cannot be prepared for runs", e);
    }
    // As a singleton it is not closed with the context; it belongs to the caller.
    context.getBeanFactory().registerSingleton("dataSource", database.dataSource());
    context.register(BatchConfiguration.class);
    context.refresh();
  }

  /** What a finished run did. */
  public record Finished(RunIdentity run, IntakeResult result) {}

  /** Finishes the run that was interrupted, if one was. */
  public Optional<Finished> finishInterrupted() {
    JobRepository repository = context.getBean(JobRepository.class);
    JobInstance last = repository.getLastJobInstance(IntakeJob.NAME);
    if (last == null) {
      return Optional.empty();
    }
    JobExecution execution = repository.getLastJobExecution(last);
    if (execution == null
        || execution.getStatus() == BatchStatus.COMPLETED
        || execution.getStatus() == BatchStatus.ABANDONED) {
      return Optional.empty();
    }
    JobOperator operator = context.getBean(JobOperator.class);
    JobExecution settled =
        execution.getStatus().isRunning() ? operator.recover(execution) : execution;
    settle(repository, settled);
    RunIdentity identity = RunIdentity.of(settled.getJobParameters());
    return Optional.of(execute(identity, hasCompletedCheck(repository, last)));
  }

  /** A commit that failed leaves "unknown", which Batch does not restart; our steps can be. */
  private static void settle(JobRepository repository, JobExecution execution) {
    for (StepExecution step : execution.getStepExecutions()) {
      if (step.getStatus() == BatchStatus.UNKNOWN || step.getStatus().isRunning()) {
        step.setStatus(BatchStatus.FAILED);
        repository.update(step);
      }
    }
    if (execution.getStatus() == BatchStatus.UNKNOWN || execution.getStatus().isRunning()) {
      execution.setStatus(BatchStatus.FAILED);
      execution.setEndTime(java.time.LocalDateTime.now(java.time.ZoneOffset.UTC));
      repository.update(execution);
    }
  }

  private static boolean hasCompletedCheck(JobRepository repository, JobInstance instance) {
    List<JobExecution> executions = repository.getJobExecutions(instance);
    return executions.stream()
        .flatMap(execution -> execution.getStepExecutions().stream())
        .anyMatch(
            step ->
                IntakeJob.isCheck(step.getStepName()) && step.getStatus() == BatchStatus.COMPLETED);
  }

  /**
   * Takes in what an inbox holds, and reads again what people's decisions since the last run may
   * have settled.
   */
  public Finished start(Path inbox) {
    return start(inbox, false, new RereadChoice(home, database).byDecisions());
  }

  /** The same with what came by mail and upload. */
  public Finished startWithArrivals() {
    return start(null, true, new RereadChoice(home, database).byDecisions());
  }

  /** Reads originals again, without an inbox. */
  public Finished reread(Set<String> originals) {
    return start(null, false, originals);
  }

  private Finished start(@Nullable Path inbox, boolean takesArrivals, Set<String> rereads) {
    RunIdentity identity = RunIdentity.begin(inbox, takesArrivals, clock.instant());
    database
        .transactions()
        .executeWithoutResult(
            status ->
                rereads.forEach(
                    sha256 ->
                        database
                            .jdbc()
                            .sql("insert into reread (run_id, sha256) values (?, ?)")
                            .params(identity.run(), sha256)
                            .update()));
    return execute(identity, false);
  }

  private Finished execute(RunIdentity identity, boolean alreadyChecked) {
    RunContext run = new RunContext(identity, home, database, pack, progress, clock, bulkFrom);
    JobRepository repository = context.getBean(JobRepository.class);
    Job job =
        new IntakeJob(repository, context.getBean(PlatformTransactionManager.class), run)
            .build(alreadyChecked);
    JobExecution execution = launch(job, identity);
    if (execution.getStatus() != BatchStatus.COMPLETED) {
      throw failed(run, execution);
    }
    try {
      run.folder.delete();
    } catch (IOException e) {
      throw new IntakeFailedException("the run's staging cannot be removed", e);
    }
    return new Finished(identity, run.tables.result(run.faults));
  }

  private JobExecution launch(Job job, RunIdentity identity) {
    JobRegistry registry = context.getBean(JobRegistry.class);
    try {
      registry.unregister(job.getName());
      registry.register(job);
      return context.getBean(JobOperator.class).start(job, identity.parameters());
    } catch (JobExecutionException e) {
      throw new IntakeFailedException("the run cannot be started: " + e.getMessage(), e);
    }
  }

  /**
   * A run that failed before it touched the lake is given up, so that the next begins afresh; later
   * it must be finished, since the lake may already hold a part of it. One that was stopped is
   * finished by the next in any case.
   */
  private RuntimeException failed(RunContext run, JobExecution execution) {
    Throwable cause = RunProblem.cause(execution.getAllFailureExceptions());
    if (cause instanceof RunStoppedException stopped) {
      return stopped;
    }
    IntakeFailedException problem =
        RunProblem.spoken(cause, home, execution.getAllFailureExceptions());
    boolean touchedLake =
        context.getBean(JobRepository.class).getJobExecutions(execution.getJobInstance()).stream()
            .flatMap(one -> one.getStepExecutions().stream())
            .anyMatch(step -> step.getStepName().equals(IntakeJob.LOAD));
    if (!touchedLake) {
      giveUp(run, execution, problem);
    }
    return problem;
  }

  /** Where even that is not possible, the next run finds the failed one and finishes it. */
  private void giveUp(RunContext run, JobExecution execution, IntakeFailedException problem) {
    try {
      context.getBean(JobOperator.class).abandon(execution);
      run.tables.finish("failed", clock.instant(), String.valueOf(problem.getMessage()));
      run.folder.delete();
    } catch (JobExecutionException | IOException | RuntimeException e) {
      problem.addSuppressed(e);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}

package vn.tiengnoi.etl.job;

import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import vn.tiengnoi.etl.inbox.InboxFile;
import vn.tiengnoi.etl.receipt.ReceiptFile;

/**
 * The job of one run: register → extract → check → replace → history → settle → load → compute →
 * seal → receipts. An item is a report file; a chunk's rows are committed together with Batch's
 * own. Every step may be interrupted anywhere and done again.
 */
final class IntakeJob {
  static final String NAME = "intake";
  static final String LOAD = "load";
  private static final String CHECK = "check";
  private static final int FILES_A_CHUNK = 500;
  private static final int BATCHES_A_CHUNK = 4;

  private final JobRepository repository;
  private final PlatformTransactionManager transactions;
  private final RunContext run;

  IntakeJob(JobRepository repository, PlatformTransactionManager transactions, RunContext run) {
    this.repository = repository;
    this.transactions = transactions;
    this.run = run;
  }

  /** Work of a step that is not counted in files. */
  private interface Work {
    void run() throws Exception;
  }

  /**
   * Builds the job.
   *
   * @param alreadyChecked whether an earlier execution of this run got past the check
   */
  Job build(boolean alreadyChecked) {
    RegisterStep register = new RegisterStep(run);
    ExtractStep extract = new ExtractStep(run);
    CheckStep check = new CheckStep(run);
    SettleStep settle = new SettleStep(run);
    HistoryStep history = new HistoryStep(run);
    LoadSteps load = new LoadSteps(run);
    ReceiptStep receipts = new ReceiptStep(run);
    CountedReader<InboxFile> inbox =
        new CountedReader<>(
            new CountedReader.Of<>("register", FILES_A_CHUNK, file -> 1),
            run,
            () -> register.begin(alreadyChecked));
    CountedReader<RunFile> originals =
        new CountedReader<>(
            new CountedReader.Of<>("extract", FILES_A_CHUNK, file -> 1),
            run,
            () -> alreadyChecked ? List.of() : extract.begin());
    CountedReader<CheckBatch> staged =
        new CountedReader<>(
            new CountedReader.Of<>(CHECK, BATCHES_A_CHUNK, CheckBatch::files), run, check::begin);
    CountedReader<ReceiptFile> sealed =
        new CountedReader<>(
            new CountedReader.Of<>("receipts", FILES_A_CHUNK, file -> 1), run, receipts::begin);
    return new JobBuilder(NAME, repository)
        .start(
            this.<InboxFile, RegisterStep.Registered>files(
                    "register", FILES_A_CHUNK, inbox, register::register, register::write)
                .taskExecutor(processors("register-"))
                .allowStartIfComplete(true)
                .build())
        .next(
            this.<RunFile, RunFile>files(
                    "extract", FILES_A_CHUNK, originals, extract::extract, extract::write)
                .taskExecutor(processors("extract-"))
                .allowStartIfComplete(true)
                .build())
        .next(
            this.<CheckBatch, CheckBatch.Checked>files(
                    CHECK, BATCHES_A_CHUNK, staged, check::check, check::write)
                .taskExecutor(processors("check-"))
                .build())
        .next(work("replace", settle::replaceEarlierReadings))
        .next(work("history", history::check))
        .next(work("settle", settle::nameOlderVersions))
        .next(work(LOAD, load::load))
        .next(work("compute", load::compute))
        .next(work("seal", load::seal))
        .next(
            this.<ReceiptFile, ReceiptFile>files(
                    "receipts", FILES_A_CHUNK, sealed, receipts::write, chunk -> {})
                .taskExecutor(processors("receipts-"))
                .build())
        .build();
  }

  /** Whether an execution of a step of this name completed the check. */
  static boolean isCheck(String step) {
    return step.equals(CHECK);
  }

  private <I, O> ChunkOrientedStepBuilder<I, O> files(
      String name,
      int chunk,
      CountedReader<I> reader,
      ItemProcessor<I, O> processor,
      ItemWriter<O> writer) {
    return new StepBuilder(name, repository)
        .<I, O>chunk(chunk)
        .transactionManager(transactions)
        .reader(reader)
        .processor(processor)
        .writer(writer)
        .listener(reader);
  }

  /** Files are read and checked side by side; what they say is written in their order. */
  private static AsyncTaskExecutor processors(String name) {
    ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
    int processors = Runtime.getRuntime().availableProcessors();
    executor.setCorePoolSize(processors);
    executor.setMaxPoolSize(processors);
    executor.setKeepAliveSeconds(5);
    executor.setAllowCoreThreadTimeOut(true);
    executor.setThreadNamePrefix(name);
    executor.setDaemon(true);
    executor.initialize();
    return executor;
  }

  private Step work(String name, Work work) {
    return new StepBuilder(name, repository)
        .tasklet(
            (contribution, context) -> {
              CountedReader.stopIfAsked(run);
              run.progress.at(name, 0, 1);
              work.run();
              run.progress.at(name, 1, 1);
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }
}

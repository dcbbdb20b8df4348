package vn.tiengnoi.etl;

import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tiengnoi.etl.arrival.Arrivals;
import vn.tiengnoi.etl.bulk.BulkStaging;
import vn.tiengnoi.etl.inbox.InboxMissingException;
import vn.tiengnoi.etl.job.ActRuns;
import vn.tiengnoi.etl.job.IntakeRuns;
import vn.tiengnoi.etl.job.RereadChoice;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.home.NoRoom;
import vn.tiengnoi.warehouse.home.WriterLease;
import vn.tiengnoi.warehouse.pack.Pack;

/**
 * Takes reports in: the door of this module.
 *
 * <pre>{@code
 * IntakeResult result = new Intake(clock).run(home, pack, inbox, Progress.NONE);
 * }</pre>
 *
 * <p>A run that was interrupted, by whatever, is finished first; the same inbox then gives the
 * answer of an undisturbed run.
 */
public final class Intake {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Clock clock;
  private final long bulkFrom;

  /**
   * @param clock gives the moment at which reports count as received
   */
  public Intake(Clock clock) {
    this(clock, BulkStaging.USUAL);
  }

  /**
   * The same with another size from which files are taken in as a set; the outcome is the same.
   *
   * @param bulkFrom bytes of a long CSV
   */
  public Intake(Clock clock, long bulkFrom) {
    this.clock = clock;
    this.bulkFrom = bulkFrom;
  }

  /** Takes in what the inbox holds, as the only writer of the home. */
  public IntakeResult run(Home home, Pack pack, Path inbox, Progress progress) {
    try (HomeDatabase database = HomeDatabase.open(home)) {
      return run(home, database, pack, inbox, progress);
    }
  }

  /**
   * The same for a home whose database is open.
   *
   * @throws vn.tiengnoi.warehouse.home.WriterBusyException where somebody else writes
   * @throws InboxMissingException where there is no such folder
   * @throws IntakeFailedException where the run could not finish
   */
  public IntakeResult run(
      Home home, HomeDatabase database, Pack pack, Path inbox, Progress progress) {
    if (!Files.isDirectory(inbox)) {
      throw new InboxMissingException(inbox, new NotDirectoryException(inbox.toString()));
    }
    WriterLease lease = WriterLease.acquire(database, "run", PATIENCE);
    try (IntakeRuns runs = new IntakeRuns(home, database, pack, progress, clock, bulkFrom)) {
      Optional<IntakeRuns.Finished> interrupted = finishOthers(home, database, pack, runs);
      IntakeResult fresh = runs.start(inbox).result();
      return interrupted
          .filter(finished -> inbox.toAbsolutePath().equals(finished.run().inbox()))
          .map(finished -> together(finished.result(), fresh))
          .orElse(fresh);
    } catch (RuntimeException problem) {
      throw spoken(problem, home);
    } finally {
      lease.close();
    }
  }

  /**
   * Takes in what came by mail and upload since the last such run.
   *
   * @throws vn.tiengnoi.warehouse.home.WriterBusyException where somebody else writes
   * @throws IntakeFailedException where the run could not finish
   */
  public IntakeResult takeArrivals(Home home, HomeDatabase database, Pack pack, Progress progress) {
    WriterLease lease = WriterLease.acquire(database, "mail", PATIENCE);
    try (IntakeRuns runs = new IntakeRuns(home, database, pack, progress, clock, bulkFrom)) {
      Optional<IntakeRuns.Finished> interrupted =
          finishOthers(home, database, pack, runs).filter(one -> one.run().takesArrivals());
      if (interrupted.isPresent() && !new Arrivals(database).anyWaits()) {
        return interrupted.get().result();
      }
      IntakeResult fresh = runs.startWithArrivals().result();
      return interrupted.map(one -> sum(one.result(), fresh)).orElse(fresh);
    } catch (RuntimeException problem) {
      throw spoken(problem, home);
    } finally {
      lease.close();
    }
  }

  /** Which originals to read again, of those that a home has. */
  public interface Rereading {
    Set<String> choose(RereadChoice choice);
  }

  /**
   * Reads originals again from the vault, with the decisions and the pack of today. What comes out
   * the same stays as it is; what comes out otherwise takes the place of the earlier reading.
   *
   * @throws vn.tiengnoi.warehouse.home.WriterBusyException where somebody else writes
   * @throws IntakeFailedException where the run could not finish
   */
  public IntakeResult reread(
      Home home, HomeDatabase database, Pack pack, Rereading which, Progress progress) {
    WriterLease lease = WriterLease.acquire(database, "reread", PATIENCE);
    try (IntakeRuns runs = new IntakeRuns(home, database, pack, progress, clock)) {
      Optional<IntakeRuns.Finished> unused = finishOthers(home, database, pack, runs);
      return runs.reread(which.choose(new RereadChoice(home, database))).result();
    } catch (RuntimeException problem) {
      throw spoken(problem, home);
    } finally {
      lease.close();
    }
  }

  /** A full disk shuts the database too, so that not even the failure can be written down. */
  private static RuntimeException spoken(RuntimeException problem, Home home) {
    return NoRoom.isBehind(problem) && !(problem instanceof IntakeFailedException)
        ? new IntakeFailedException(NoRoom.words(home), problem)
        : problem;
  }

  private Optional<IntakeRuns.Finished> finishOthers(
      Home home, HomeDatabase database, Pack pack, IntakeRuns runs) {
    Optional<IntakeRuns.Finished> interrupted = runs.finishInterrupted();
    new ActRuns(home, database, pack, clock).finishInterrupted();
    return interrupted;
  }

  /** Two runs that took in different files. */
  private static IntakeResult sum(IntakeResult one, IntakeResult next) {
    List<FiledFault> faults = new ArrayList<>(one.faults());
    faults.addAll(next.faults());
    return new IntakeResult(
        next.run(),
        one.received() + next.received(),
        one.accepted() + next.accepted(),
        one.held() + next.held(),
        one.rejected() + next.rejected(),
        one.unchanged() + next.unchanged(),
        faults);
  }

  /** An interrupted run over the same inbox and what had come since, as the answer of one run. */
  private static IntakeResult together(IntakeResult interrupted, IntakeResult fresh) {
    int settledBefore = interrupted.received() - interrupted.unchanged();
    List<FiledFault> faults = new ArrayList<>(interrupted.faults());
    faults.addAll(fresh.faults());
    return new IntakeResult(
        fresh.run(),
        fresh.received(),
        interrupted.accepted() + fresh.accepted(),
        interrupted.held() + fresh.held(),
        interrupted.rejected() + fresh.rejected(),
        Math.max(0, fresh.unchanged() - settledBefore),
        faults);
  }
}

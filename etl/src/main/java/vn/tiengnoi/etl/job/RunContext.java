package vn.tiengnoi.etl.job;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import vn.tiengnoi.etl.Progress;
import vn.tiengnoi.etl.decision.DecisionTable;
import vn.tiengnoi.etl.decision.Decisions;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.layout.KnownMapping;
import vn.tiengnoi.etl.layout.Mappings;
import vn.tiengnoi.etl.submission.SubmissionEvents;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.pack.Pack;

/** What the steps of one run share. */
final class RunContext {
  final RunIdentity identity;
  final Home home;
  final HomeDatabase database;
  final Pack pack;
  final Progress progress;
  final Clock clock;

  /** Bytes from which a long CSV is taken in as a set. */
  final long bulkFrom;

  final Decisions decisions;
  final long decisionsKnown;

  /** What layouts mean, of the pack and as people confirmed. */
  final List<KnownMapping> mappings;

  final RunTables tables;
  final SubmissionTable submissions;
  final HistoryTable history;
  final FaultTable faults;
  final AccountTable accounts;
  final RunFolder folder;
  final SubmissionEvents events;
  final EarlierReadings readings;

  /** Files that could not be opened, of this scan, in any order; the next scan tries them again. */
  final Collection<Unopened> unopened = new ConcurrentLinkedQueue<>();

  record Unopened(String name, Fault fault) {}

  RunContext(
      RunIdentity identity,
      Home home,
      HomeDatabase database,
      Pack pack,
      Progress progress,
      Clock clock,
      long bulkFrom) {
    this.identity = identity;
    this.home = home;
    this.database = database;
    this.pack = pack;
    this.progress = progress;
    this.clock = clock;
    this.bulkFrom = bulkFrom;
    DecisionTable decided = new DecisionTable(database);
    this.decisions = decided.snapshot();
    this.decisionsKnown = decided.newest();
    this.mappings = Mappings.known(database, pack);
    this.tables = new RunTables(database, identity.run());
    this.history = new HistoryTable(database, identity.run());
    this.faults = new FaultTable(database, identity.run());
    this.accounts = new AccountTable(database, identity.run());
    this.folder = RunFolder.of(home, identity.run());
    this.submissions =
        new SubmissionTable(database, identity.run(), new WholeContents(home, database, folder));
    this.events = new SubmissionEvents(database);
    this.readings = new EarlierReadings(database, identity.run());
  }
}

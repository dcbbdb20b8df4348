package vn.tiengnoi.etl.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.Chunk;
import vn.tiengnoi.etl.account.AccountLine;
import vn.tiengnoi.etl.account.CellAccount;
import vn.tiengnoi.etl.account.Outcome;
import vn.tiengnoi.etl.bulk.BulkCheck;
import vn.tiengnoi.etl.bulk.BulkReport;
import vn.tiengnoi.etl.check.CheckedReport;
import vn.tiengnoi.etl.check.FileIdentity;
import vn.tiengnoi.etl.check.KeyResolver;
import vn.tiengnoi.etl.check.LineGroups;
import vn.tiengnoi.etl.check.ReportCheck;
import vn.tiengnoi.etl.check.ReportKey;
import vn.tiengnoi.etl.extract.RawStaging;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.raw.RawFile;
import vn.tiengnoi.etl.raw.RawInput;
import vn.tiengnoi.etl.raw.RawLine;
import vn.tiengnoi.etl.raw.RawReport;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.home.NoRoom;
import vn.tiengnoi.warehouse.lake.LockedPeriods;
import vn.tiengnoi.warehouse.lake.LockedPeriods.Lock;
import vn.tiengnoi.warehouse.lake.Observation;
import vn.tiengnoi.warehouse.lake.Standing;
import vn.tiengnoi.warehouse.load.StagedObservations;

/**
 * Step 3: what the reports mean, what is wrong with them, and which are versions to load. An
 * interrupted check begins again from nothing: verdicts follow from the order of the files, never
 * from where it was interrupted.
 */
final class CheckStep {
  private static final Logger LOG = LoggerFactory.getLogger(CheckStep.class);

  private final RunContext run;
  private final KeyResolver resolver;
  private final ReportCheck check;
  private final List<Lock> locks;
  private final SenderCheck senders;
  private int batches;

  CheckStep(RunContext run) {
    this.run = run;
    this.resolver = new KeyResolver(run.pack, run.decisions);
    this.check = new ReportCheck(run.pack, run.decisions);
    this.locks = new LockedPeriods(run.database).holding();
    this.senders = new SenderCheck(run);
  }

  List<CheckBatch> begin() throws IOException {
    run.database.transactions().executeWithoutResult(status -> forget());
    run.folder.clearObservations();
    batches = 0;
    RawStaging staging = run.folder.raw();
    List<CheckItem> items = new ArrayList<>();
    WholeReports wholes = new WholeReports(run, resolver, locks, senders);
    List<RunFile> files = run.tables.files();
    for (RunFile file : files) {
      BulkCheck.Result whole = file.isUnchanged() ? null : wholes.take(file, files);
      if (file.isUnchanged() || !Files.exists(staging.lines(file.sha256()))) {
        items.add(new CheckItem(file, null, true, whole));
        continue;
      }
      boolean first = true;
      for (Path part : LineParts.of(staging, file.sha256(), resolver)) {
        items.add(new CheckItem(file, part, first, first ? whole : null));
        first = false;
      }
    }
    return CheckBatch.of(items);
  }

  private void forget() {
    run.submissions.clear();
    run.events.forget(run.identity.run());
    run.readings.clear();
    run.tables.knows(run.decisionsKnown);
    run.faults.clear();
    run.tables.clearCounts();
    run.accounts.clear();
    for (RunContext.Unopened file :
        run.unopened.stream().sorted(Comparator.comparing(RunContext.Unopened::name)).toList()) {
      run.faults.add(new FileIdentity("", file.name()), null, List.of(file.fault()));
      run.tables.count(Counts.ofRejected(1));
      run.accounts.addUnopened(file.name());
    }
    run.faults.flush();
    run.accounts.flush();
    run.tables.flush();
  }

  CheckBatch.Checked check(CheckBatch batch) throws IOException {
    List<CheckItem.Checked> checked = new ArrayList<>();
    for (CheckItem item : batch.items()) {
      checked.add(checkOrGiveUp(item));
    }
    return new CheckBatch.Checked(checked);
  }

  /** Our own failure on one file is no reason to leave the others. */
  private CheckItem.Checked checkOrGiveUp(CheckItem item) throws IOException {
    try {
      return check(item);
    } catch (RuntimeException | StackOverflowError ours) {
      if (NoRoom.isBehind(ours)) {
        throw ours;
      }
      LOG.error("the original {} cannot be checked", item.file().sha256(), ours);
      Fault why = FaultCode.NOT_PROCESSED.ofWhole(ours.getClass().getSimpleName());
      return new CheckItem.Checked(item, true, List.of(), List.of(why), CellAccount.NONE);
    }
  }

  private CheckItem.Checked check(CheckItem item) throws IOException {
    if (item.file().isUnchanged()) {
      return new CheckItem.Checked(item, false, List.of(), List.of(), CellAccount.NONE);
    }
    RawFile said;
    try (RawInput in = new RawInput(run.folder.raw().sheets(item.file().sha256()))) {
      said = in.readFile();
    }
    Path lines = item.lines();
    // A workbook may hold sheets of the form beside one of the long layout.
    List<CheckedReport> reports = new ArrayList<>();
    if (item.first()) {
      reports.addAll(checkSheets(item, said.reports()));
    }
    if (lines != null) {
      reports.addAll(checkLines(item, lines));
    }
    boolean rejected = lines == null && item.whole() == null && said.reports().isEmpty();
    return item.first()
        ? new CheckItem.Checked(item, rejected, reports, said.faults(), said.left())
        : new CheckItem.Checked(item, rejected, reports, List.of(), CellAccount.NONE);
  }

  private List<CheckedReport> checkSheets(CheckItem item, List<RawReport> reports) {
    return reports.stream()
        .map(
            report ->
                check.check(
                    item.file().identity(),
                    report,
                    senders.admit(item.file(), resolver.resolve(report.head()))))
        .toList();
  }

  private List<CheckedReport> checkLines(CheckItem item, Path lines) throws IOException {
    LineGroups groups = new LineGroups(resolver);
    try (RawInput in = new RawInput(lines)) {
      for (RawLine line = in.readLine(); line != null; line = in.readLine()) {
        groups.add(line);
      }
    }
    return groups.reports().stream()
        .map(
            group ->
                check.check(
                    item.file().identity(),
                    group.report(),
                    senders.admit(item.file(), group.key()),
                    group.headCells()))
        .toList();
  }

  void write(Chunk<? extends CheckBatch.Checked> chunk) {
    Map<Path, List<Observation>> staged = new LinkedHashMap<>();
    for (CheckBatch.Checked batch : chunk) {
      List<Observation> observations = new ArrayList<>();
      batch.items().forEach(checked -> write(checked, observations));
      if (!observations.isEmpty()) {
        staged.put(run.folder.observations(batches++), observations);
      }
    }
    run.submissions.flush();
    run.faults.flush();
    run.accounts.flush();
    run.tables.flush();
    staged.entrySet().parallelStream().forEach(file -> stage(file.getKey(), file.getValue()));
  }

  private static void stage(Path file, List<Observation> observations) {
    try (StagedObservations staged = StagedObservations.create(file)) {
      observations.forEach(staged::add);
    }
  }

  private void write(CheckItem.Checked checked, List<Observation> observations) {
    RunFile file = checked.item().file();
    if (file.isUnchanged()) {
      int reports =
          file.reportsBefore() > 0 ? file.reportsBefore() : run.tables.reportsOf(file.sha256());
      run.tables.count(file.name(), "unchanged", Counts.ofUnchanged(reports));
      run.accounts.addUnchanged(file);
      return;
    }
    run.faults.add(file.identity(), null, checked.faults());
    run.accounts.add(file, checked.left());
    if (checked.rejected()) {
      run.tables.count(file.name(), "rejected", Counts.ofRejected(1));
      return;
    }
    Counts counts = countWhole(checked.item());
    for (CheckedReport report : checked.reports()) {
      run.progress.cells(report.observations().size());
      counts = counts.plus(write(file, report, observations));
    }
    boolean allRejected = counts.rejected() > 0 && counts.rejected() == counts.received();
    run.tables.count(file.name(), allRejected ? "rejected" : "extracted", counts);
  }

  private Counts countWhole(CheckItem item) {
    BulkCheck.Result whole = item.whole();
    if (whole == null) {
      return Counts.NONE;
    }
    run.progress.cells(whole.reports().stream().mapToLong(BulkReport::observations).sum());
    run.accounts.add(
        item.file(),
        CellAccount.of(
            List.of(
                AccountLine.of(
                    null,
                    Outcome.ACCEPTED,
                    whole.reports().stream().mapToLong(BulkReport::cells).sum()))));
    return new Counts(whole.reports().size(), 0, 0, 0);
  }

  private Counts write(RunFile file, CheckedReport report, List<Observation> observations) {
    if (report.isRejected()) {
      run.accounts.add(file, report.cells());
      run.faults.add(report.file(), null, report.faults());
      return Counts.ofRejected(1);
    }
    if (report.isIgnored()) {
      run.faults.add(report.file(), null, report.faults());
      return Counts.NONE;
    }
    if (report.file().reading() > 1 && saysWhatItSaid(report)) {
      run.accounts.add(file, report.cells().unchanged());
      return Counts.ofUnchanged(1);
    }
    if (report.resolved() == null) {
      run.accounts.add(file, report.cells());
      run.submissions.add(report, "held", null, "held", report.cells(), file.receivedAt());
      run.faults.add(report.file(), report.submission(), report.faults());
      return new Counts(0, 1, 0, 0);
    }
    return writeVersion(file, report, report.resolved(), observations);
  }

  /** Read again with the same outcome, or withdrawn since: the earlier submission stands. */
  private boolean saysWhatItSaid(CheckedReport report) {
    Optional<EarlierReadings.Earlier> same =
        run.readings
            .find(report)
            .filter(before -> before.isWithdrawn() || report.outcome().equals(before.outcome()));
    same.ifPresent(before -> run.submissions.markReadAgain(before.submission()));
    return same.isPresent();
  }

  private Counts writeVersion(
      RunFile file, CheckedReport report, ReportKey key, List<Observation> observations) {
    Optional<Lock> lock = LockedPeriods.covering(locks, key.form().code(), key.period());
    Standing standing = standing(report, key, lock);
    List<KnownVersion> versions = run.submissions.versions(report.written());
    KnownVersion.Arrival arrival = KnownVersion.arrival(report, standing, versions);
    List<Fault> faults = new ArrayList<>(report.faults());
    boolean known =
        arrival == KnownVersion.Arrival.KNOWN || arrival == KnownVersion.Arrival.WITHDRAWN;
    if (arrival == KnownVersion.Arrival.CONFLICT) {
      faults.add(
          FaultCode.VERSION_CONFLICT
              .ofWhole(report.written().period(), KnownVersion.filesInConflict(report, versions))
              .onSheet(report.sheet()));
    }
    if (!known) {
      waits(report, key, standing, lock).ifPresent(faults::add);
    } else if (arrival == KnownVersion.Arrival.WITHDRAWN) {
      faults.add(run.submissions.whyWithdrawn(report).onSheet(report.sheet()));
    }
    boolean waits = standing.awaitsAWord() || arrival == KnownVersion.Arrival.CONFLICT;
    boolean held = report.isHeld() || waits;
    boolean unchanged = known || (arrival == KnownVersion.Arrival.SAME_FIGURES && !held);
    CellAccount cells =
        known ? report.cells().unchanged() : waits ? report.cells().held() : report.cells();
    run.accounts.add(file, cells);
    run.submissions.add(
        report,
        known ? "unchanged" : held ? "held" : "accepted",
        known ? null : standing,
        unchanged ? "unchanged" : held ? "held" : "accepted",
        cells,
        file.receivedAt());
    run.faults.add(report.file(), report.submission(), faults);
    if (!known) {
      observations.addAll(report.observations());
    }
    if (unchanged) {
      return Counts.ofUnchanged(1);
    }
    return held ? new Counts(0, 1, 0, 0) : new Counts(1, 0, 0, 0);
  }

  private static Standing standing(CheckedReport report, ReportKey key, Optional<Lock> lock) {
    // One of which not a single figure can be used would else count as received, and push out an
    // earlier one that had figures.
    boolean nothing = report.isHeld() && report.observations().isEmpty();
    if (report.heldWhole() || nothing) {
      return Standing.HELD;
    }
    if (lock.isPresent()) {
      return Standing.LOCKED;
    }
    return key.form().approval() == Form.Approval.REQUIRED ? Standing.AWAITING : Standing.ACCEPTED;
  }

  /** Who has to say a word before a sound report counts, and about which submission. */
  private static Optional<Fault> waits(
      CheckedReport report, ReportKey key, Standing standing, Optional<Lock> lock) {
    String shortId = report.submission().substring(0, 12);
    if (standing == Standing.AWAITING) {
      return Optional.of(
          FaultCode.AWAITING_APPROVAL.ofWhole(key.form().code(), shortId).onSheet(report.sheet()));
    }
    return lock.filter(one -> standing == Standing.LOCKED)
        .map(
            one ->
                FaultCode.PERIOD_LOCKED
                    .ofWhole(one.period().code(), one.publication(), one.who(), shortId)
                    .onSheet(report.sheet()));
  }
}

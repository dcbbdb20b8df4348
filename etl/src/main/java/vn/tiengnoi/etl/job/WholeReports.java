package vn.tiengnoi.etl.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tiengnoi.etl.bulk.Admission;
import vn.tiengnoi.etl.bulk.BulkCheck;
import vn.tiengnoi.etl.check.KeyResolver;
import vn.tiengnoi.etl.check.ReportKey;
import vn.tiengnoi.etl.check.WrittenKey;
import vn.tiengnoi.etl.extract.Extractor;
import vn.tiengnoi.etl.extract.RawStaging;
import vn.tiengnoi.etl.inbox.Vault;
import vn.tiengnoi.etl.job.KeysOfFiles.Owner;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.home.NoRoom;
import vn.tiengnoi.warehouse.lake.LockedPeriods;
import vn.tiengnoi.warehouse.lake.LockedPeriods.Lock;

/**
 * The reports of large files that are taken as a set: of each report only the first version that
 * there is, and only where nobody has to say a word first. All others are checked one by one.
 */
final class WholeReports implements Admission {
  private static final Logger LOG = LoggerFactory.getLogger(WholeReports.class);

  private final RunContext run;
  private final List<Lock> locks;
  private final SenderCheck senders;
  private final BulkCheck check;
  private final RawStaging staging;
  private final KeyResolver resolver;
  private @Nullable Earlier earlier;
  private @Nullable KeysOfFiles keys;

  /** The file that is being looked through. */
  private @Nullable RunFile looked;

  WholeReports(RunContext run, KeyResolver resolver, List<Lock> locks, SenderCheck senders)
      throws IOException {
    this.run = run;
    this.locks = locks;
    this.senders = senders;
    this.resolver = resolver;
    this.staging = run.folder.raw();
    this.check = new BulkCheck(run.home, run.pack, resolver, staging.folder());
  }

  /** Takes what it can of a file; null where the file is not staged as a set. */
  BulkCheck.@Nullable Result take(RunFile file, List<RunFile> files) throws IOException {
    if (!check.isStaged(file.sha256())) {
      return null;
    }
    if (keys == null) {
      keys = KeysOfFiles.of(files, staging, resolver, check);
    }
    Path others = run.folder.raw().lines(file.sha256());
    Files.deleteIfExists(others);
    BulkCheck.Result result;
    try {
      looked = file;
      result = check.check(file.identity(), this, others);
    } catch (RuntimeException ours) {
      if (NoRoom.isBehind(ours)) {
        throw ours;
      }
      LOG.error("the original {} is read line by line", file.sha256(), ours);
      check.forget(file.sha256());
      new Extractor(run.folder.raw())
          .extract(new Vault(run.home).path(file.sha256()), file.sha256(), file.name());
      return null;
    }
    run.database
        .transactions()
        .executeWithoutResult(
            status ->
                run.submissions.addWhole(file.identity(), result.reports(), file.receivedAt()));
    return result;
  }

  @Override
  public boolean admits(ReportKey key) {
    return (looked == null || senders.admits(looked, key))
        && key.form().approval() != Form.Approval.REQUIRED
        && LockedPeriods.covering(locks, key.form().code(), key.period()).isEmpty()
        && !earlier().reports().contains(key.written())
        && (keys == null || !keys.areSeveral(key.written()));
  }

  @Override
  public boolean isAlone(ReportKey key) {
    Owner owner = Owner.of(key.written());
    return !earlier().owners().contains(owner) && (keys == null || !keys.areSeveral(owner));
  }

  private Earlier earlier() {
    Earlier there = earlier;
    if (there == null) {
      Set<WrittenKey> reports = run.submissions.keysOfEarlierRuns();
      there = new Earlier(reports, reports.stream().map(Owner::of).collect(Collectors.toSet()));
      earlier = there;
    }
    return there;
  }

  /** What earlier runs brought. */
  private record Earlier(Set<WrittenKey> reports, Set<Owner> owners) {}
}

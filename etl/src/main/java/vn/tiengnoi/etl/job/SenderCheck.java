package vn.tiengnoi.etl.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.arrival.AllowedReporters;
import vn.tiengnoi.etl.arrival.AllowedReporters.Allowed;
import vn.tiengnoi.etl.arrival.Arrivals;
import vn.tiengnoi.etl.check.KeyReading;
import vn.tiengnoi.etl.check.ReportKey;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.warehouse.form.Reporter;
import vn.tiengnoi.warehouse.pack.Pack;

/**
 * Nobody files for another. A report of somebody for whom its sender does not stand is held as one
 * of which it is not known whose it is: it makes no version, so it can neither count nor stand
 * against what the reporter itself sends.
 */
final class SenderCheck {
  private static final int MOST_NAMED = 5;

  private final AllowedReporters allowed;
  private final Pack pack;
  private final RunContext run;
  private @Nullable Set<String> sent;

  SenderCheck(RunContext run) {
    this.run = run;
    this.allowed = new AllowedReporters(run.database, run.pack);
    this.pack = run.pack;
  }

  /** Whether a report may be in a file. */
  boolean admits(RunFile file, ReportKey key) {
    return refusing(file, key.reporter()).isEmpty();
  }

  /** What was read, without the report's key where its sender may not send it. */
  KeyReading admit(RunFile file, KeyReading reading) {
    @Nullable ReportKey key = reading.key();
    Optional<Allowed> refusing = key == null ? Optional.empty() : refusing(file, key.reporter());
    if (key == null || refusing.isEmpty()) {
      return reading;
    }
    List<Fault> faults = new ArrayList<>(reading.faults());
    faults.add(
        FaultCode.SENDER_NOT_ALLOWED.ofWhole(
            String.join(", ", refusing.get().senders()),
            key.reporter().name(),
            named(refusing.get())));
    return new KeyReading(null, reading.written(), faults, reading.flags());
  }

  private Optional<Allowed> refusing(RunFile file, Reporter reporter) {
    return !sent().contains(file.sha256())
        ? Optional.empty()
        : allowed.ofContent(file.sha256()).filter(senders -> !senders.allows(reporter));
  }

  /** Asked once for all: most runs have no senders at all. */
  private synchronized Set<String> sent() {
    Set<String> known = sent;
    if (known == null) {
      known = new Arrivals(run.database).contentsOf(run.identity.run());
      sent = known;
    }
    return known;
  }

  private String named(Allowed senders) {
    if (senders.named().isEmpty()) {
      return "—";
    }
    String named =
        senders.named().stream()
            .limit(MOST_NAMED)
            .map(id -> pack.findReporter(id).map(Reporter::name).orElse(id))
            .collect(Collectors.joining("; "));
    return senders.named().size() > MOST_NAMED ? named + "; …" : named;
  }
}

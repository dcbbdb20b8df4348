package vn.tiengnoi.etl.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.tiengnoi.etl.check.Nearest.Candidate;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.form.Obligation;
import vn.tiengnoi.warehouse.form.Reporter;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.text.NameKey;
import vn.tiengnoi.warehouse.unit.Unit;

/** Finds who reports: by id or name, or, where none is given, the one who owes the report. */
final class ReporterReading {
  private final Pack pack;
  private final Map<Owed, List<Obligation>> duties = new HashMap<>();
  private final Set<String> owedForms = new HashSet<>();

  ReporterReading(Pack pack) {
    this.pack = pack;
    for (Obligation duty : pack.obligations()) {
      duties
          .computeIfAbsent(new Owed(duty.form(), duty.unit()), owed -> new ArrayList<>(3))
          .add(duty);
      owedForms.add(duty.form());
    }
  }

  /** What a duty is for; few duties share it, however many the pack has. */
  private record Owed(String form, String unit) {}

  Optional<Reporter> read(
      RawCell cell, Form form, Unit unit, Period period, Consumer<Fault> faults) {
    Optional<Reporter> reporter =
        cell.isBlank()
            ? theOneWhoOwes(cell, form, unit, period, faults)
            : named(cell, period, faults);
    reporter
        .filter(known -> isOwedAtAll(form) && !owes(known, form, unit, period))
        .ifPresent(
            known ->
                faults.accept(
                    FaultCode.NOT_OWED.at(cell.at(), cell.stripped(), known.id(), form.code())));
    return reporter;
  }

  private Optional<Reporter> named(RawCell cell, Period period, Consumer<Fault> faults) {
    String written = cell.stripped();
    Optional<Reporter> known = pack.findReporter(written);
    if (known.isPresent()) {
      return known;
    }
    String key = NameKey.of(written);
    List<Reporter> sameName =
        pack.reporters().values().stream()
            .filter(reporter -> NameKey.of(reporter.name()).equals(key))
            .filter(reporter -> existsDuring(reporter, period))
            .toList();
    if (sameName.size() == 1) {
      return Optional.of(sameName.get(0));
    }
    faults.accept(FaultCode.UNKNOWN_REPORTER.at(cell.at(), written, nearest(written)));
    return Optional.empty();
  }

  private String nearest(String written) {
    Collection<Candidate> candidates =
        pack.reporters().values().stream()
            .map(
                reporter ->
                    new Candidate(
                        "%s (%s)".formatted(reporter.name(), reporter.id()),
                        List.of(reporter.id(), reporter.name())))
            .toList();
    return Nearest.to(written, candidates);
  }

  private Optional<Reporter> theOneWhoOwes(
      RawCell cell, Form form, Unit unit, Period period, Consumer<Fault> faults) {
    List<Reporter> owing =
        dutiesFor(form, unit, period)
            .map(Obligation::reporter)
            .distinct()
            .flatMap(id -> pack.findReporter(id).stream())
            .toList();
    if (owing.size() == 1) {
      return Optional.of(owing.get(0));
    }
    List<String> ids = owing.stream().map(Reporter::id).toList();
    faults.accept(
        FaultCode.REPORTER_NOT_CERTAIN.at(
            cell.at(), null, ids.isEmpty() ? "–" : String.join(", ", ids)));
    return Optional.empty();
  }

  /** Whether anybody owes this form for this unit and period. */
  boolean isOwed(Form form, Unit unit, Period period) {
    return dutiesFor(form, unit, period).findAny().isPresent();
  }

  private boolean isOwedAtAll(Form form) {
    return owedForms.contains(form.code());
  }

  private boolean owes(Reporter reporter, Form form, Unit unit, Period period) {
    return dutiesFor(form, unit, period).anyMatch(one -> one.reporter().equals(reporter.id()));
  }

  private Stream<Obligation> dutiesFor(Form form, Unit unit, Period period) {
    return duties.getOrDefault(new Owed(form.code(), unit.id()), List.of()).stream()
        .filter(duty -> duty.covers(period));
  }

  private static boolean existsDuring(Reporter reporter, Period period) {
    return !reporter.validFrom().isAfter(period.to())
        && (reporter.validTo() == null || !reporter.validTo().isBefore(period.from()));
  }
}

package vn.tiengnoi.etl.check;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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

  ReporterReading(Pack pack) {
    this.pack = pack;
  }

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
        pack.obligations().stream()
            .filter(obligation -> covers(obligation, form, unit, period))
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
    return pack.obligations().stream().anyMatch(duty -> covers(duty, form, unit, period));
  }

  private boolean isOwedAtAll(Form form) {
    return pack.obligations().stream().anyMatch(one -> one.form().equals(form.code()));
  }

  private boolean owes(Reporter reporter, Form form, Unit unit, Period period) {
    return pack.obligations().stream()
        .anyMatch(one -> one.reporter().equals(reporter.id()) && covers(one, form, unit, period));
  }

  private static boolean covers(Obligation duty, Form form, Unit unit, Period period) {
    return duty.form().equals(form.code())
        && duty.unit().equals(unit.id())
        && duty.cadence() == period.kind()
        && !period.from().isBefore(duty.from())
        && (duty.to() == null || !period.to().isAfter(duty.to()));
  }

  private static boolean existsDuring(Reporter reporter, Period period) {
    return !reporter.validFrom().isAfter(period.to())
        && (reporter.validTo() == null || !reporter.validTo().isBefore(period.from()));
  }
}

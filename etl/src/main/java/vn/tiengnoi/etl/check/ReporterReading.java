package vn.tiengnoi.etl.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.name.NameIndex;
import vn.tiengnoi.etl.name.NameIndex.Match;
import vn.tiengnoi.etl.name.NameIndex.Named;
import vn.tiengnoi.etl.name.Spelling;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.form.Obligation;
import vn.tiengnoi.warehouse.form.Reporter;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.text.LegacyText;
import vn.tiengnoi.warehouse.text.NameKey;
import vn.tiengnoi.warehouse.unit.Unit;

/** Finds who reports: by id or name, or, where none is given, the one who owes the report. */
final class ReporterReading {
  private static final int SUGGESTED = 3;

  private final Pack pack;
  private final Map<Owed, List<Obligation>> duties = new HashMap<>();
  private final Set<String> owedForms = new HashSet<>();
  private final NameIndex<Reporter> names;

  ReporterReading(Pack pack) {
    this.pack = pack;
    for (Obligation duty : pack.obligations()) {
      duties
          .computeIfAbsent(new Owed(duty.form(), duty.unit()), owed -> new ArrayList<>(3))
          .add(duty);
      owedForms.add(duty.form());
    }
    List<Named<Reporter>> named = new ArrayList<>();
    for (Reporter reporter : pack.reporters().values()) {
      named.add(new Named<>(NameKey.of(reporter.id()), reporter));
      named.add(new Named<>(NameKey.of(reporter.name()), reporter));
    }
    this.names = NameIndex.of(named);
  }

  /** What a duty is for; few duties share it, however many the pack has. */
  private record Owed(String form, String unit) {}

  Optional<Reporter> read(RawCell cell, Form form, Unit unit, Period period, Said said) {
    Optional<Reporter> reporter =
        cell.isBlank() ? theOneWhoOwes(cell, form, unit, period, said) : named(cell, period, said);
    reporter
        .filter(known -> isOwedAtAll(form) && !owes(known, form, unit, period))
        .ifPresent(
            known ->
                said.fault(
                    FaultCode.NOT_OWED.at(cell.at(), cell.stripped(), known.id(), form.code())));
    return reporter;
  }

  /** The reporter a cell names beyond doubt; nothing is said where it names none. */
  Optional<Reporter> find(RawCell cell, Period period) {
    if (cell.isBlank()) {
      return Optional.empty();
    }
    String written = cell.stripped();
    return pack.findReporter(written)
        .or(() -> only(names.alike(NameKey.of(written)), Spelling::isCertain, period));
  }

  private Optional<Reporter> named(RawCell cell, Period period, Said said) {
    Optional<Reporter> known = find(cell, period);
    if (known.isPresent()) {
      return known;
    }
    String written = cell.stripped();
    Optional<Reporter> likely = likely(written, period);
    said.fault(
        likely
            .map(one -> FaultCode.REPORTER_SPELLING.at(cell.at(), written, shown(one)))
            .orElseGet(() -> FaultCode.UNKNOWN_REPORTER.at(cell.at(), written, nearest(written))));
    if (likely.isPresent()) {
      said.flag("reporter:misspelt");
    }
    return likely;
  }

  /** The one reporter whose name is the written one in an old encoding or but for a letter. */
  private Optional<Reporter> likely(String written, Period period) {
    for (LegacyText.Converted meant : LegacyText.readings(written)) {
      Optional<Reporter> converted =
          only(names.alike(NameKey.of(meant.text())), Spelling::isCertain, period);
      if (converted.isPresent()) {
        return converted;
      }
    }
    String key = NameKey.of(written);
    return only(names.alike(key), spelling -> true, period)
        .or(() -> only(names.nearly(key), spelling -> true, period));
  }

  private static Optional<Reporter> only(
      List<Match<Reporter>> matches, Predicate<Spelling> near, Period period) {
    List<Match<Reporter>> there =
        matches.stream()
            .filter(match -> near.test(match.spelling()))
            .filter(match -> existsDuring(match.thing(), period))
            .toList();
    List<Match<Reporter>> exact =
        there.stream().filter(match -> match.spelling().grade() == Spelling.Grade.EXACT).toList();
    List<Match<Reporter>> best = exact.isEmpty() ? there : exact;
    return best.size() == 1 ? Optional.of(best.get(0).thing()) : Optional.empty();
  }

  private String nearest(String written) {
    String shown =
        names.nearest(NameKey.of(written), SUGGESTED).stream()
            .limit(SUGGESTED)
            .map(ReporterReading::shown)
            .collect(Collectors.joining("; "));
    return shown.isEmpty() ? "–" : shown;
  }

  private static String shown(Reporter reporter) {
    return "%s (%s)".formatted(reporter.name(), reporter.id());
  }

  private Optional<Reporter> theOneWhoOwes(
      RawCell cell, Form form, Unit unit, Period period, Said said) {
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
    said.fault(
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

package vn.tiengnoi.dashboards.due;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiengnoi.dashboards.selection.Parameters;
import vn.tiengnoi.dashboards.text.Labels;
import vn.tiengnoi.dashboards.web.Address;
import vn.tiengnoi.dashboards.web.PageFrame;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.read.DueQuestion;
import vn.tiengnoi.warehouse.read.DueReport;
import vn.tiengnoi.warehouse.read.DueReport.Status;
import vn.tiengnoi.warehouse.read.ExplainQuestion;
import vn.tiengnoi.warehouse.read.Reading;
import vn.tiengnoi.warehouse.unit.Boundaries;
import vn.tiengnoi.warehouse.unit.Restatement;
import vn.tiengnoi.warehouse.unit.Unit;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/**
 * The reports owed by a unit, and those below it, for a period.
 *
 * @param boundaries restated, a unit's reports are those of the units it was made of
 * @param indicator only reports that ask for one of its elements; all where empty
 * @param form only reports of this form; all where empty
 */
record Duties(
    Reading reading,
    Labels labels,
    Unit unit,
    Period period,
    Boundaries boundaries,
    Optional<Indicator> indicator,
    Optional<Form> form) {

  /** More rows than this are for the CSV, not for a page. */
  private static final int MOST_ROWS = 2000;

  static Duties asked(HttpServletRequest request, Reading reading) {
    Parameters parameters = new Parameters(request, reading.pack());
    Period period = parameters.period();
    return new Duties(
        reading,
        new Labels(parameters.language()),
        parameters.unit(period),
        period,
        parameters.boundaries(),
        parameters.findIndicator(),
        parameters.findForm());
  }

  List<DueReport> reports() {
    Restatement restatement = reading.pack().units().restatement();
    return reading
        .due(new DueQuestion(null, period).ofForm(form.map(Form::code).orElse(null)))
        .stream()
        .filter(this::wanted)
        .filter(report -> belongs(report, restatement))
        .sorted(
            Comparator.comparing((DueReport report) -> order(report.status()))
                .thenComparing(report -> report.unit().code())
                .thenComparing(report -> report.period()))
        .toList();
  }

  /** Whether the report counts towards the unit on the map asked for. */
  private boolean belongs(DueReport report, Restatement restatement) {
    LocalDate last = report.period().to();
    return restatement.places(report.unit(), boundaries).stream()
        .filter(place -> !last.isBefore(place.since()) && !last.isAfter(place.until()))
        .anyMatch(place -> place.target().equals(unit.id()));
  }

  private boolean wanted(DueReport report) {
    return form.map(only -> only.code().equals(report.form())).orElse(true)
        && indicator.map(only -> asksFor(report, only)).orElse(true);
  }

  private boolean asksFor(DueReport report, Indicator wanted) {
    Form asked = reading.pack().forms().get(report.form());
    return asked != null
        && asked.elementsOf(report.period()).stream()
            .anyMatch(element -> wanted.uses(element.element()));
  }

  private static int order(Status status) {
    return switch (status) {
      case MISSING -> 0;
      case HELD, AWAITING_APPROVAL -> 1;
      case LATE -> 2;
      case ON_TIME -> 3;
      case EXCUSED -> 4;
      case NOT_DUE -> 5;
    };
  }

  /**
   * Reports that came, but not with a figure for the indicator asked about: they do not count
   * towards its completeness.
   */
  private Set<DueReport> blanks(List<DueReport> reports) {
    if (indicator.isEmpty()) {
      return Set.of();
    }
    Set<String> counted =
        reading
            .explain(
                new ExplainQuestion(
                    indicator.get().code(), unit.id(), period, Disaggregation.TOTAL, boundaries))
            .stream()
            .filter(part -> part.part().equals("numerator") && counts(part.status()))
            .map(part -> key(part.form(), part.reporter(), part.unit(), part.period()))
            .collect(Collectors.toSet());
    return reports.stream()
        .filter(report -> report.status().isReceived())
        .filter(
            report ->
                !counted.contains(
                    key(report.form(), report.reporter().id(), report.unit(), report.period())))
        .collect(Collectors.toSet());
  }

  private static boolean counts(ValueStatus status) {
    return status.hasValue() || status == ValueStatus.NOT_APPLICABLE;
  }

  private static String key(String form, String reporter, Unit unit, Period period) {
    return String.join("|", form, reporter, unit.id(), period.code());
  }

  DuePage page() {
    Pack pack = reading.pack();
    List<DueReport> reports = reports();
    Set<DueReport> blanks = blanks(reports);
    Address here = address("/due");
    return new DuePage(
        PageFrame.of(
            labels.say("Báo cáo phải nộp", "Reports due") + " · " + labels.unit(unit),
            here,
            labels.language(),
            reading),
        headline(reports, blanks.size()),
        context(),
        counts(reports),
        new DueChoices(pack, period, labels).provinces(unit),
        new DueChoices(pack, period, labels).forms(form),
        hidden(here),
        reports.stream()
            .sorted(Comparator.comparing(report -> blanks.contains(report) ? 0 : 1))
            .limit(MOST_ROWS)
            .map(report -> DueRow.of(report, blanks.contains(report), pack, labels))
            .toList(),
        Math.max(0, reports.size() - MOST_ROWS),
        overview(),
        here.at("/due.csv").toString());
  }

  private List<DuePage.Count> counts(List<DueReport> reports) {
    return Stream.of(Status.values())
        .filter(status -> count(reports, status) > 0)
        .map(
            status ->
                new DuePage.Count(
                    number(count(reports, status)),
                    DueRow.words(status, labels),
                    status.code().replace('_', '-')))
        .toList();
  }

  /** A choice of unit or form keeps the rest of the address. */
  private static Map<String, String> hidden(Address here) {
    Map<String, String> kept = new TreeMap<>(here.parameters());
    kept.remove("unit");
    kept.remove("form");
    return kept;
  }

  private String headline(List<DueReport> reports, int blanks) {
    long due = reports.stream().filter(report -> report.status().isDue()).count();
    long received = reports.stream().filter(report -> report.status().isReceived()).count();
    List<String> clauses = new ArrayList<>();
    clauses.add(
        labels
            .say("Đã nhận %s/%s báo cáo", "%s of %s reports received")
            .formatted(number(received - blanks), number(due)));
    if (blanks > 0) {
      clauses.add(blanks + " " + DueRow.blankWords(labels));
    }
    Stream.of(
            Status.LATE,
            Status.MISSING,
            Status.HELD,
            Status.AWAITING_APPROVAL,
            Status.EXCUSED,
            Status.NOT_DUE)
        .filter(status -> count(reports, status) > 0)
        .forEach(
            status ->
                clauses.add(number(count(reports, status)) + " " + DueRow.words(status, labels)));
    return reports.isEmpty()
        ? labels.say("Không có báo cáo nào phải nộp", "No report is due")
        : String.join("; ", clauses);
  }

  private String number(long count) {
    return labels.number(BigDecimal.valueOf(count));
  }

  private static long count(List<DueReport> reports, Status status) {
    return reports.stream().filter(report -> report.status() == status).count();
  }

  private String context() {
    String code = labels.language().code();
    return Stream.of(
            Optional.of(labels.say(unit.fullName(), unit.nameEn())),
            indicator.map(only -> only.shortName(code)),
            form.map(only -> only.name(code)),
            Optional.of(labels.period(period)),
            Optional.of(labels.wording().boundaries(boundaries)),
            Optional.of(labels.wording().asOf(reading.asOf())))
        .flatMap(Optional::stream)
        .reduce((one, other) -> one + " · " + other)
        .orElse("");
  }

  private Address address(String path) {
    Address address =
        Address.of(path)
            .with("unit", unit.id())
            .with("period", period.code())
            .with("boundaries", boundaries.code());
    if (indicator.isPresent()) {
      address = address.with("indicator", indicator.get().code());
    }
    if (form.isPresent()) {
      address = address.with("form", form.get().code());
    }
    return address.with(labels.language());
  }

  private String overview() {
    Unit shown =
        reading.pack().units().lineOf(unit).stream()
            .filter(line -> line.level().compareTo(UnitLevel.PROVINCE) <= 0)
            .findFirst()
            .orElse(reading.pack().units().country());
    Address address =
        Address.of("/")
            .with("unit", shown.id())
            .with("year", Integer.toString(period.to().getYear()))
            .with("boundaries", boundaries.code());
    if (indicator.isPresent()) {
      address = address.with("indicator", indicator.get().code());
    }
    return address.with(labels.language()).toString();
  }
}

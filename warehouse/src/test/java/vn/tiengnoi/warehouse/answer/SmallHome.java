package vn.tiengnoi.warehouse.answer;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.lake.Observation;
import vn.tiengnoi.warehouse.lake.Standing;
import vn.tiengnoi.warehouse.lake.SubmissionEvent;
import vn.tiengnoi.warehouse.lake.SubmissionVersion;
import vn.tiengnoi.warehouse.load.Loader;
import vn.tiengnoi.warehouse.load.StagedObservations;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.pack.PackReader;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.read.ReadApi;
import vn.tiengnoi.warehouse.read.Reading;
import vn.tiengnoi.warehouse.unit.Unit;

/** A real home of a few reports, loaded run by run, for tests of what is read from it. */
final class SmallHome implements AutoCloseable {
  static final Pack PACK = PackReader.builtIn("vietnam");
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneOffset.UTC);

  final Home home;
  final HomeDatabase database;
  private final Loader loader;
  private Pack pack = PACK;
  private Instant now = CLOCK.instant();
  private int runs;

  SmallHome(Path folder) {
    home = Home.create(folder);
    database = HomeDatabase.open(home);
    loader = new Loader(home, database, clock());
  }

  /** The clock of this home, which stands until it is moved. */
  private Clock clock() {
    return new Clock() {
      @Override
      public Instant instant() {
        return now;
      }

      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
      }
    };
  }

  /** The next runs happen at this time. */
  SmallHome at(String time) {
    now = Instant.parse(time);
    return this;
  }

  /** The next runs use this pack. */
  SmallHome by(Pack other) {
    pack = other;
    return this;
  }

  /** A report being written down; figures by element code, or {@code CODE/DIMENSION=OPTION}. */
  static final class Report {
    final String form;
    final String reporter;
    final Unit unit;
    final Period period;
    @Nullable LocalDate date;
    @Nullable Integer number;
    Standing standing = Standing.ACCEPTED;
    String file = "file.xlsx";
    final Map<String, @Nullable String> figures = new LinkedHashMap<>();

    Report(String form, String reporter, String unit, String period) {
      this.form = form;
      this.reporter = reporter;
      this.period = Period.parse(period);
      this.unit = PACK.units().findNamed(unit, this.period).get(0);
    }

    Report with(String element, String value) {
      figures.put(element, value);
      return this;
    }

    Report version(@Nullable String day, @Nullable Integer reportNumber) {
      date = day == null ? null : LocalDate.parse(day);
      number = reportNumber;
      return this;
    }

    Report in(String name) {
      file = name;
      return this;
    }

    Report heldBack() {
      return as(Standing.HELD);
    }

    Report as(Standing other) {
      standing = other;
      return this;
    }

    String id() {
      return String.join(
          "|", form, reporter, unit.id(), period.code(), "" + date, "" + number, "" + figures);
    }
  }

  /** The report that the unit's own association owes. */
  static Report report(String unit, String period) {
    Period covered = Period.parse(period);
    Unit named = PACK.units().findNamed(unit, covered).get(0);
    String reporter =
        PACK.obligations().stream()
            .filter(duty -> duty.form().equals("QTE"))
            .filter(duty -> duty.unit().equals(named.id()))
            .filter(duty -> !duty.from().isAfter(covered.from()))
            .map(duty -> duty.reporter())
            .findFirst()
            .orElseThrow();
    return new Report("QTE", reporter, unit, period);
  }

  /** Takes reports in as one run and seals its generation. */
  long run(Report... reports) {
    String run = load(reports);
    loader.compute(run, pack);
    return loader.seal(run, pack);
  }

  /** The same without figures, for tests that ask for none. */
  long take(Report... reports) {
    return loader.seal(load(reports), pack);
  }

  private String load(Report... reports) {
    String run = "run-" + ++runs;
    List<SubmissionVersion> versions = new ArrayList<>();
    Path staged = home.staging().resolve(run).resolve("reports.csv");
    try (StagedObservations rows = StagedObservations.create(staged)) {
      for (Report report : reports) {
        versions.add(version(report));
        int[] row = {10};
        report.figures.forEach(
            (element, value) -> rows.add(observation(report, element, value, "F" + ++row[0])));
      }
    }
    loader.loadObservations(run, List.of(staged));
    loader.loadVersions(run, versions);
    begin(run);
    return run;
  }

  private void begin(String run) {
    database
        .jdbc()
        .sql(
            "insert into run (run_id, kind, state, pack_hash, started_at) values (?, 'intake', 'running', ?, ?)")
        .params(run, pack.hash(), now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private SubmissionVersion version(Report report) {
    return new SubmissionVersion(
        report.id(),
        report.form,
        report.reporter,
        report.unit.id(),
        report.period,
        report.date,
        report.number,
        "" + report.figures,
        report.standing,
        report.figures.size(),
        "0".repeat(64),
        report.file,
        "Sheet",
        now,
        now,
        null);
  }

  /** Does something to a report that came, as a run of its own, and seals its generation. */
  long act(Report report, SubmissionEvent event, Standing standing) {
    String run = "act-" + ++runs;
    SubmissionVersion came = version(report);
    loader.loadVersions(
        run,
        List.of(
            new SubmissionVersion(
                came.submission(),
                came.form(),
                came.reporter(),
                came.unit(),
                came.period(),
                came.reportDate(),
                came.reportNumber(),
                came.contentHash(),
                standing,
                came.observations(),
                came.sha256(),
                came.file(),
                came.sheet(),
                came.receivedAt(),
                now,
                event)));
    begin(run);
    loader.compute(run, pack);
    return loader.seal(run, pack);
  }

  private static Observation observation(
      Report report, String element, @Nullable String value, String cell) {
    int slash = element.indexOf('/');
    String code = slash < 0 ? element : element.substring(0, slash);
    String part = slash < 0 ? "" : element.substring(slash + 1);
    boolean sign = value != null && value.matches("[a-z_]+");
    BigDecimal number = sign || value == null ? null : new BigDecimal(value);
    ValueStatus status =
        number == null
            ? ValueStatus.ofCode(value == null ? "not_reported" : value)
            : (number.signum() == 0 ? ValueStatus.ZERO : ValueStatus.REPORTED);
    return new Observation(
        report.id(),
        report.form,
        report.reporter,
        report.unit.id(),
        report.unit.level(),
        report.period,
        code,
        Disaggregation.parse(part),
        number,
        status,
        Form.Scope.OWN,
        Form.Accumulation.PERIOD,
        "0".repeat(64),
        report.file,
        "Sheet",
        cell,
        "",
        null);
  }

  Reading reading() {
    return api().newest();
  }

  ReadApi api() {
    return HomeReadApi.open(home, database, PACK, clock());
  }

  @Override
  public void close() {
    database.close();
  }
}

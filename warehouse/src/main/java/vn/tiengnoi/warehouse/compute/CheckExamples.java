package vn.tiengnoi.warehouse.compute;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;
import vn.tiengnoi.warehouse.check.Check;
import vn.tiengnoi.warehouse.check.CheckExample;
import vn.tiengnoi.warehouse.check.CheckFigure;
import vn.tiengnoi.warehouse.check.CheckRule;
import vn.tiengnoi.warehouse.check.Finding;
import vn.tiengnoi.warehouse.check.ReportFigures;
import vn.tiengnoi.warehouse.check.ReportRules;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.history.HistoryCheck;
import vn.tiengnoi.warehouse.history.HistoryFinding;
import vn.tiengnoi.warehouse.lake.DuckEngine;
import vn.tiengnoi.warehouse.lake.LakeTable;
import vn.tiengnoi.warehouse.lake.Observation;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.pack.PackFault;
import vn.tiengnoi.warehouse.period.Period;

/** Runs the worked examples of a pack's checks through the very rules that intake asks. */
public final class CheckExamples {
  private static final String NOW = "now";

  private final Pack pack;

  public CheckExamples(Pack pack) {
    this.pack = pack;
  }

  /** Each example whose doubted cells are others than the pack says, as a fault at its line. */
  public List<PackFault> failures() {
    List<PackFault> failures = new ArrayList<>();
    if (pack.checks().stream().allMatch(check -> check.examples().isEmpty())) {
      return failures;
    }
    try (DuckEngine engine = DuckEngine.openWithoutFiles()) {
      engine.execute("set threads = 1");
      for (Check check : pack.checks()) {
        check.examples().forEach(one -> failure(engine, check, one).ifPresent(failures::add));
      }
    }
    return failures;
  }

  private Optional<PackFault> failure(DuckEngine engine, Check check, CheckExample example) {
    Form form = pack.forms().get(example.form());
    if (form == null) {
      return Optional.empty();
    }
    Set<String> expected = new TreeSet<>(example.doubts());
    Set<String> found =
        check.rule().stage() == CheckRule.Stage.HISTORY
            ? againstHistory(engine, check, form, example)
            : withinReport(check, form, example);
    return expected.equals(found)
        ? Optional.empty()
        : Optional.of(
            new PackFault(
                example.file(),
                example.line(),
                "ví dụ \"%s\" của %s: phải nghi ngờ %s, lại nghi ngờ %s"
                    .formatted(example.name(), check.code(), expected, found),
                "example \"%s\" of %s: expected doubts about %s, found %s"
                    .formatted(example.name(), check.code(), expected, found)));
  }

  private Set<String> withinReport(Check check, Form form, CheckExample example) {
    ReportFigures<ExampleFigure> report = new ReportFigures<>(form, Period.parse(example.period()));
    example.rows().forEach(row -> report.add(new ExampleFigure(row)));
    Set<String> doubted = new TreeSet<>();
    new ReportRules(List.of(check), pack.checkedCatalogue())
        .apply(
            report,
            finding -> {
              doubted.addAll(names(finding));
              return finding.severity().stops();
            });
    return doubted;
  }

  private static Collection<String> names(Finding finding) {
    return finding.doubted().isEmpty()
        ? List.of(finding.element())
        : finding.doubted().stream().map(CheckFigure::name).toList();
  }

  private Set<String> againstHistory(
      DuckEngine engine, Check check, Form form, CheckExample example) {
    List<@Nullable Object[]> arrived = new ArrayList<>();
    example.rows().forEach(row -> arrived.add(observation(form, row, NOW)));
    List<@Nullable Object[]> before = new ArrayList<>();
    List<@Nullable Object[]> versions = new ArrayList<>();
    versions.add(version(form, example.period(), NOW));
    Set<String> seen = new LinkedHashSet<>();
    for (CheckExample.Row row : example.before()) {
      before.add(observation(form, row, row.period()));
      if (seen.add(row.period())) {
        versions.add(version(form, row.period(), row.period()));
      }
    }
    engine.fill("arrived", LakeTable.OBSERVATION.ddlColumns(), arrived);
    engine.fill("observation", LakeTable.OBSERVATION.ddlColumns(), before);
    engine.fill("submission_version", LakeTable.SUBMISSION_VERSION.ddlColumns(), versions);
    Set<String> doubted = new TreeSet<>();
    for (HistoryFinding finding : new HistoryCheck(pack, List.of(check)).findings(engine)) {
      doubted.add(finding.found().getOrDefault("name", ""));
    }
    return doubted;
  }

  private static @Nullable Object[] observation(
      Form form, CheckExample.Row row, String submission) {
    Period period = Period.parse(row.period());
    BigDecimal value = row.held() ? null : row.value();
    return new @Nullable Object[] {
      submission,
      form.code(),
      "example",
      "example",
      "commune",
      period.code(),
      period.kind().code(),
      period.calendar().code(),
      period.from(),
      period.to(),
      period.days(),
      row.element(),
      row.disaggregation().code(),
      value == null ? null : value.setScale(Observation.SCALE),
      status(row).code(),
      "own",
      "period",
      "",
      "example",
      null,
      row.element(),
      "",
      null,
      "example"
    };
  }

  private static @Nullable Object[] version(Form form, String code, String submission) {
    Period period = Period.parse(code);
    OffsetDateTime moment = period.to().atStartOfDay().atOffset(ZoneOffset.UTC);
    return new @Nullable Object[] {
      submission,
      form.code(),
      "example",
      "example",
      period.code(),
      period.kind().code(),
      period.calendar().code(),
      period.from(),
      period.to(),
      null,
      null,
      submission,
      "accepted",
      1,
      "",
      "example",
      null,
      moment,
      moment,
      "example",
      null,
      null,
      null,
      null
    };
  }

  private static ValueStatus status(CheckExample.Row row) {
    BigDecimal value = row.value();
    if (row.held()) {
      return ValueStatus.HELD;
    }
    if (value == null) {
      return ValueStatus.NOT_REPORTED;
    }
    return value.signum() == 0 ? ValueStatus.ZERO : ValueStatus.REPORTED;
  }

  /** A figure of an example: read as it says, until something holds it. */
  private static final class ExampleFigure implements CheckFigure {
    private final CheckExample.Row row;
    private boolean held;

    ExampleFigure(CheckExample.Row row) {
      this.row = row;
      this.held = row.held();
    }

    @Override
    public String code() {
      return row.element();
    }

    @Override
    public Disaggregation disaggregation() {
      return row.disaggregation();
    }

    @Override
    public ValueStatus status() {
      return held ? ValueStatus.HELD : CheckExamples.status(row);
    }

    @Override
    public @Nullable BigDecimal value() {
      return held ? null : row.value();
    }

    @Override
    public String at() {
      return name();
    }

    @Override
    public boolean isBlankCell() {
      return row.value() == null;
    }

    @Override
    public void hold() {
      held = true;
    }
  }
}

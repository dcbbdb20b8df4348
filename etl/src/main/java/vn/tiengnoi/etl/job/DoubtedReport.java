package vn.tiengnoi.etl.job;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.account.CellAccount;
import vn.tiengnoi.etl.account.Outcome;
import vn.tiengnoi.etl.check.FileIdentity;
import vn.tiengnoi.etl.check.Judgement;
import vn.tiengnoi.etl.check.WrittenKey;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;
import vn.tiengnoi.warehouse.check.CheckFigure;
import vn.tiengnoi.warehouse.check.Finding;
import vn.tiengnoi.warehouse.check.ReportFigures;
import vn.tiengnoi.warehouse.check.ReportRules;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.history.HistoryFinding;
import vn.tiengnoi.warehouse.load.Amendments;
import vn.tiengnoi.warehouse.load.RunHistory.ArrivedFigure;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;

/** A staged report in which something does not fit what its reporter said before. */
final class DoubtedReport {
  private final ArrivedFigure first;
  private final Form form;
  private final ReportFigures<Staged> report;
  private final Map<String, Staged> byName = new LinkedHashMap<>();
  private final Map<HistoryTable.FigureOf, String> confirmations;
  private final List<Fault> faults = new ArrayList<>();

  DoubtedReport(
      Pack pack, List<ArrivedFigure> figures, Map<HistoryTable.FigureOf, String> confirmations) {
    this.first = figures.get(0);
    this.form = pack.getForm(first.form());
    this.report = new ReportFigures<>(form, Period.parse(first.period()));
    this.confirmations = confirmations;
    for (ArrivedFigure figure : figures) {
      Staged staged = new Staged(figure);
      report.add(staged);
      byName.put(staged.name(), staged);
    }
  }

  String submission() {
    return first.submission();
  }

  FileIdentity file() {
    return new FileIdentity(first.sha256(), first.file());
  }

  List<Fault> faults() {
    return faults;
  }

  /** Whether it, or something in it, waits for a person because of what was found here. */
  boolean isHeld() {
    return faults.stream().anyMatch(Fault::stops);
  }

  boolean isHeldWhole() {
    return isHeld() && form.onFault() == Form.OnFault.HOLD_REPORT;
  }

  /** Whether what becomes of it does not follow from itself alone. */
  boolean dependsOnHistory() {
    return isHeld() || report.figures().stream().anyMatch(figure -> figure.confirmed);
  }

  /** The account of its file with what became of its cells. */
  CellAccount account(CellAccount before, HistoryTable.Cells cells) {
    if (cells.accepted() + cells.warned() == 0) {
      return before;
    }
    List<String> held = at(cells, false, figure -> figure.held);
    List<String> heldOfWarned = at(cells, true, figure -> figure.held);
    if (isHeldWhole()) {
      return before
          .moved(first.sheet(), Outcome.ACCEPTED, Outcome.HELD, cells.accepted(), held)
          .moved(first.sheet(), Outcome.WARNED, Outcome.HELD, cells.warned(), heldOfWarned);
    }
    List<String> warned = at(cells, false, figure -> figure.told && !figure.held);
    return before
        .moved(first.sheet(), Outcome.ACCEPTED, Outcome.HELD, held.size(), held)
        .moved(first.sheet(), Outcome.WARNED, Outcome.HELD, heldOfWarned.size(), heldOfWarned)
        .moved(first.sheet(), Outcome.ACCEPTED, Outcome.WARNED, warned.size(), warned);
  }

  private List<String> at(HistoryTable.Cells cells, boolean warned, Predicate<Staged> which) {
    return report.figures().stream()
        .filter(which)
        .map(Staged::at)
        .filter(at -> cells.warnedAt().contains(at) == warned)
        .toList();
  }

  void judge(HistoryFinding finding, Judgement judgement) {
    Staged figure = byName.get(finding.found().getOrDefault("name", ""));
    if (figure == null) {
      throw new IllegalStateException("a doubt about a figure that is not there: " + finding);
    }
    Judgement.Judged judged =
        judgement.judge(
            finding.check(),
            finding.severity(),
            place(finding.element(), figure),
            finding.value().toPlainString(),
            finding.value().toPlainString(),
            finding.found(),
            figure.ofSender());
    if (take(judged, List.of(figure)) && figure.disaggregation().isTotal()) {
      holdPartsOf(figure);
    }
  }

  /** The parts of a total that waits are of the same hand: a wrong money unit is wrong in all. */
  private void holdPartsOf(Staged total) {
    report.figures().stream()
        .filter(part -> part.code().equals(total.code()) && part.value() != null)
        .forEach(Staged::hold);
  }

  /** What must be reported together with something that is held now. */
  void letTheOthersWait(ReportRules rules, Judgement judgement) {
    if (!isHeld()) {
      return;
    }
    rules.applyTogether(report, finding -> waits(finding, judgement));
  }

  private boolean waits(Finding finding, Judgement judgement) {
    List<Staged> doubted = finding.doubted().stream().map(Staged.class::cast).toList();
    Staged figure = doubted.get(0);
    Judgement.Judged judged =
        judgement.judge(
            finding.check(),
            finding.severity(),
            place(finding.element(), figure),
            finding.value(),
            finding.value(),
            finding.found(),
            figure.ofSender());
    return take(judged, doubted);
  }

  private Judgement.Place place(String element, Staged figure) {
    return new Judgement.Place(
        new WrittenKey(first.form(), first.reporter(), first.unit(), first.period()),
        element,
        figure.disaggregation(),
        figure.at());
  }

  private boolean take(Judgement.Judged judged, List<Staged> doubted) {
    faults.add(judged.fault().onSheet(first.sheet()));
    doubted.forEach(figure -> figure.told = true);
    if (judged.confirmed()) {
      doubted.forEach(figure -> figure.confirmed = true);
    }
    if (judged.fault().stops()) {
      doubted.forEach(Staged::hold);
    }
    return judged.fault().stops();
  }

  void amend(Amendments amendments) {
    boolean whole = isHeldWhole();
    for (Staged figure : report.figures()) {
      if (figure.held || whole) {
        amendments.hold(submission(), figure.code(), figure.disaggregation());
      }
      if (figure.confirmed) {
        amendments.flag(submission(), figure.code(), figure.disaggregation(), Judgement.CONFIRMED);
      }
    }
  }

  /** A staged figure, until something holds it. */
  private final class Staged implements CheckFigure {
    private final ArrivedFigure arrived;
    private boolean held;
    private boolean told;
    private boolean confirmed;

    Staged(ArrivedFigure arrived) {
      this.arrived = arrived;
    }

    private @Nullable String ofSender() {
      return confirmations.get(
          new HistoryTable.FigureOf(
              arrived.submission(), arrived.element(), arrived.disaggregation().code()));
    }

    @Override
    public String code() {
      return arrived.element();
    }

    @Override
    public Disaggregation disaggregation() {
      return arrived.disaggregation();
    }

    @Override
    public ValueStatus status() {
      return held ? ValueStatus.HELD : arrived.status();
    }

    @Override
    public @Nullable BigDecimal value() {
      return held ? null : arrived.value();
    }

    @Override
    public String at() {
      return arrived.cell();
    }

    @Override
    public boolean isBlankCell() {
      return arrived.status() == ValueStatus.NOT_REPORTED;
    }

    @Override
    public void hold() {
      held = true;
    }
  }
}

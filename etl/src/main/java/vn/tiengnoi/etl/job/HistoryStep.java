package vn.tiengnoi.etl.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import vn.tiengnoi.etl.check.Judgement;
import vn.tiengnoi.etl.job.HistoryTable.Told;
import vn.tiengnoi.warehouse.check.ReportRules;
import vn.tiengnoi.warehouse.history.HistoryFinding;
import vn.tiengnoi.warehouse.lake.SubmissionVersion;
import vn.tiengnoi.warehouse.load.Amendments;
import vn.tiengnoi.warehouse.load.RunHistory;
import vn.tiengnoi.warehouse.load.RunHistory.ArrivedFigure;
import vn.tiengnoi.warehouse.load.RunHistory.Doubts;

/**
 * Step 5: the reports of the run against what their reporters said before. Comes when all of them
 * are read, so that the order in which they were read plays no part. May be repeated: what is
 * staged stays as it is, the amendments are made anew, and the rows of the database are written
 * together once.
 */
final class HistoryStep {
  private final RunContext run;
  private final ReportRules rules;
  private final Judgement judgement;

  HistoryStep(RunContext run) {
    this.run = run;
    this.rules = new ReportRules(run.pack.checks(), run.pack.checkedCatalogue());
    this.judgement = new Judgement(run.decisions);
  }

  void check() throws IOException {
    if (run.tables.isHistoryChecked() || !run.submissions.bringsVersions()) {
      return;
    }
    Doubts doubts =
        new RunHistory(run.home, run.database, run.pack)
            .ask(run.folder.stagedObservations(), WholeContents.of(run), this::versions);
    List<DoubtedReport> reports = judged(doubts);
    try (Amendments amendments = Amendments.create(run.folder.amendments())) {
      reports.forEach(report -> report.amend(amendments));
    }
    reports.forEach(
        report ->
            run.accounts.amend(
                report.file().name(),
                account -> report.account(account, run.history.cells(report.submission()))));
    run.accounts.flush();
    run.faults.goOn();
    reports.forEach(report -> run.faults.add(report.file(), report.submission(), report.faults()));
    run.faults.flush();
    run.history.dependOnHistory(submissions(reports, DoubtedReport::dependsOnHistory));
    run.tables.markHistoryChecked(
        run.history.hold(
            submissions(reports, DoubtedReport::isHeld),
            submissions(reports, DoubtedReport::isHeldWhole)));
  }

  private List<SubmissionVersion> versions() {
    List<SubmissionVersion> versions =
        new ArrayList<>(run.submissions.newVersions(run.identity.startedAt()));
    versions.addAll(run.events.versions(run.identity.run(), run.identity.startedAt()));
    return versions;
  }

  private static List<String> submissions(
      List<DoubtedReport> reports, Predicate<DoubtedReport> which) {
    return reports.stream().filter(which).map(DoubtedReport::submission).toList();
  }

  /** What counts already was doubted when it came; that is no news. */
  private Set<Told> toldBefore(Doubts doubts) {
    return run.history.told(
        doubts.findings().stream()
            .map(HistoryFinding::counting)
            .filter(Objects::nonNull)
            .distinct()
            .toList());
  }

  private static Told told(HistoryFinding finding) {
    return new Told(
        String.valueOf(finding.counting()),
        finding.check().code(),
        finding.element() + "|" + finding.disaggregation().code());
  }

  private List<DoubtedReport> judged(Doubts doubts) {
    Map<String, List<ArrivedFigure>> figures = new LinkedHashMap<>();
    doubts
        .figures()
        .forEach(
            figure ->
                figures.computeIfAbsent(figure.submission(), key -> new ArrayList<>()).add(figure));
    Map<HistoryTable.FigureOf, String> confirmations = run.history.confirmations();
    Map<String, DoubtedReport> reports = new LinkedHashMap<>();
    Set<Told> told = toldBefore(doubts);
    for (HistoryFinding finding : doubts.findings()) {
      if (told.contains(told(finding))) {
        continue;
      }
      reports
          .computeIfAbsent(
              finding.submission(),
              submission ->
                  new DoubtedReport(
                      run.pack, figures.getOrDefault(submission, List.of()), confirmations))
          .judge(finding, judgement);
    }
    reports.values().forEach(report -> report.letTheOthersWait(rules, judgement));
    return List.copyOf(reports.values());
  }
}

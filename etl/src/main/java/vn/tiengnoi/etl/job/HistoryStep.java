package vn.tiengnoi.etl.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tiengnoi.etl.check.Judgement;
import vn.tiengnoi.warehouse.check.ReportRules;
import vn.tiengnoi.warehouse.history.HistoryFinding;
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
            .ask(
                run.folder.stagedObservations(),
                WholeContents.of(run),
                run.submissions.newVersions(run.identity.startedAt()));
    List<DoubtedReport> reports = judged(doubts);
    try (Amendments amendments = Amendments.create(run.folder.amendments())) {
      reports.forEach(report -> report.amend(amendments));
    }
    run.faults.goOn();
    reports.forEach(report -> run.faults.add(report.file(), report.submission(), report.faults()));
    run.faults.flush();
    List<String> held =
        reports.stream().filter(DoubtedReport::isHeld).map(DoubtedReport::submission).toList();
    List<String> whole =
        reports.stream().filter(DoubtedReport::isHeldWhole).map(DoubtedReport::submission).toList();
    run.tables.markHistoryChecked(run.submissions.hold(held, whole));
  }

  private List<DoubtedReport> judged(Doubts doubts) {
    Map<String, List<ArrivedFigure>> figures = new LinkedHashMap<>();
    doubts
        .figures()
        .forEach(
            figure ->
                figures.computeIfAbsent(figure.submission(), key -> new ArrayList<>()).add(figure));
    Map<SubmissionTable.FigureOf, String> confirmations = run.submissions.confirmations();
    Map<String, DoubtedReport> reports = new LinkedHashMap<>();
    for (HistoryFinding finding : doubts.findings()) {
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

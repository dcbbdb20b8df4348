package vn.tiengnoi.reports;

import java.time.Instant;
import java.util.List;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.plan.Target;
import vn.tiengnoi.warehouse.read.DueQuestion;
import vn.tiengnoi.warehouse.read.DueReport;
import vn.tiengnoi.warehouse.read.ExplainQuestion;
import vn.tiengnoi.warehouse.read.ExplainedPart;
import vn.tiengnoi.warehouse.read.IndicatorValue;
import vn.tiengnoi.warehouse.read.Overview;
import vn.tiengnoi.warehouse.read.OverviewQuestion;
import vn.tiengnoi.warehouse.read.Reading;
import vn.tiengnoi.warehouse.read.ReportedFigure;
import vn.tiengnoi.warehouse.read.ReportedQuestion;
import vn.tiengnoi.warehouse.read.SampleMark;
import vn.tiengnoi.warehouse.read.TargetResult;
import vn.tiengnoi.warehouse.read.ValuesQuestion;

/** A reading that answers every overview question with one overview written by hand. */
record GivenReading(Overview answer) implements Reading {

  @Override
  public Pack pack() {
    return Given.PACK;
  }

  @Override
  public SampleMark sample() {
    return answer.sample();
  }

  @Override
  public long generation() {
    return answer.generation();
  }

  @Override
  public Instant asOf() {
    return answer.asOf();
  }

  @Override
  public Overview overview(OverviewQuestion question) {
    return answer;
  }

  @Override
  public List<IndicatorValue> values(ValuesQuestion question) {
    throw new UnsupportedOperationException("the page asks for one overview only");
  }

  @Override
  public List<ExplainedPart> explain(ExplainQuestion question) {
    throw new UnsupportedOperationException("the page asks for one overview only");
  }

  @Override
  public TargetResult target(Target target) {
    throw new UnsupportedOperationException("the page asks for one overview only");
  }

  @Override
  public List<ReportedFigure> reported(ReportedQuestion question) {
    throw new UnsupportedOperationException("pages show figures, not reports");
  }

  @Override
  public List<DueReport> due(DueQuestion question) {
    throw new UnsupportedOperationException("the page asks for one overview only");
  }
}

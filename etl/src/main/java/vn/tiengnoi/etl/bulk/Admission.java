package vn.tiengnoi.etl.bulk;

import vn.tiengnoi.etl.check.ReportKey;

/** What is known outside a file of the reports in it. */
public interface Admission {
  /**
   * Whether a report may be taken whole: it is the first version there is, and nobody has to say a
   * word first.
   */
  boolean admits(ReportKey report);

  /** Whether its form, reporter and unit have no report of any period but in this file. */
  boolean isAlone(ReportKey report);
}

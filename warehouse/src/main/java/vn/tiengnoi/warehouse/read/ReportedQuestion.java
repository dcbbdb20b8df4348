package vn.tiengnoi.warehouse.read;

import vn.tiengnoi.warehouse.period.Period;

/**
 * Which reports are to be seen as they were sent.
 *
 * @param form code of the form
 */
public record ReportedQuestion(String form, Period period) {}

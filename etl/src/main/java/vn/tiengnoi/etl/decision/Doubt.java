package vn.tiengnoi.etl.decision;

/**
 * A figure that a check doubts: which check, where, and the value doubted. A confirmation holds for
 * this value alone; another value in the same place is another doubt.
 *
 * @param check code of the check
 * @param report form, reporter, unit and period, as {@code form|reporter|unit|period}
 * @param figure element and disaggregation, as {@code element|disaggregation}
 * @param value the value as read, a plain number; of a relation between two figures both, joined by
 *     {@code |}
 */
public record Doubt(String check, String report, String figure, String value) {}

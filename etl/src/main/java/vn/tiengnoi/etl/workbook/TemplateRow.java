package vn.tiengnoi.etl.workbook;

/**
 * What one input row of a template is about, and how it is told when its codes were lost.
 *
 * @param ordinal what stands before it ({@code 2}, {@code 2a}): once on each template
 * @param element code of the element
 * @param disaggregation canonical spelling of the part; empty for the total
 * @param label its words
 */
public record TemplateRow(String ordinal, String element, String disaggregation, String label) {}

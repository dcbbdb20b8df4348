package vn.tiengnoi.etl.workbook;

import java.util.List;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawContext;
import vn.tiengnoi.etl.raw.RawRow;

/**
 * A row of a form's table with all that may tell what it is about.
 *
 * @param formula the formula of its value; empty for none
 * @param contents every cell with content
 */
record FormRow(
    RawCell ordinal,
    RawCell label,
    RawCell element,
    RawCell disaggregation,
    RawCell measure,
    RawCell value,
    RawCell note,
    String formula,
    boolean hidden,
    List<Content> contents) {

  /** A cell that is not blank. */
  record Content(int column, String at) {}

  boolean isCoded() {
    return !element.isBlank();
  }

  /**
   * What it says by its own codes.
   *
   * @param sheetMeasure what the sheet says all of it is measured in
   */
  RawRow raw(RawCell sheetMeasure) {
    return raw(element, disaggregation, sheetMeasure);
  }

  /** The same, by the codes of the template's row that it shows. */
  RawRow raw(TemplateRow known, RawCell sheetMeasure) {
    return raw(
        told(element, known.element()), told(disaggregation, known.disaggregation()), sheetMeasure);
  }

  private RawRow raw(RawCell code, RawCell part, RawCell sheetMeasure) {
    RawContext context =
        measure.isBlank() && sheetMeasure.isBlank()
            ? RawContext.NOTHING
            : new RawContext(measure, sheetMeasure, RawCell.ABSENT);
    return new RawRow(code, part, value, note, context);
  }

  /** A code in its cell; one that stands in none is no cell of the file. */
  private static RawCell told(RawCell cell, String code) {
    return RawCell.text(cell.isBlank() ? "" : cell.at(), code);
  }

  /** Where to point at when it is spoken of. */
  String at() {
    return element.at().isEmpty() ? value.at() : element.at();
  }
}

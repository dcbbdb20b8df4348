package vn.tiengnoi.etl.workbook;

import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawRow;

/** A row of a form's table with all that may tell what it is about. */
record FormRow(
    RawCell ordinal,
    RawCell label,
    RawCell element,
    RawCell disaggregation,
    RawCell value,
    RawCell note) {

  RawRow raw() {
    return new RawRow(element, disaggregation, value, note);
  }

  /** The same row, its codes taken from the template it stands on. */
  RawRow raw(TemplateRow known) {
    return new RawRow(
        RawCell.text(element.at(), known.element()),
        RawCell.text(disaggregation.at(), known.disaggregation()),
        value,
        note);
  }
}

package vn.tiengnoi.etl.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawCell.Kind;
import vn.tiengnoi.etl.raw.RawContext;
import vn.tiengnoi.etl.raw.RawRow;

/**
 * A row of a form's table with all that may tell what it is about.
 *
 * @param formula the formula of its value, where that is a plain sum; else null
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
    @Nullable String formula,
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
   * @param sum what its formula adds up to; {@link RawCell#ABSENT} where that is not known
   */
  RawRow raw(RawCell sheetMeasure, RawCell sum) {
    return raw(element, disaggregation, sheetMeasure, sum);
  }

  /** The same, by the codes of the template's row that it shows. */
  RawRow raw(TemplateRow known, RawCell sheetMeasure, RawCell sum) {
    return raw(
        told(element, known.element()),
        told(disaggregation, known.disaggregation()),
        sheetMeasure,
        sum);
  }

  private RawRow raw(RawCell code, RawCell part, RawCell sheetMeasure, RawCell sum) {
    boolean plain = measure.isBlank() && sheetMeasure.isBlank() && sum.isBlank();
    RawContext context = plain ? RawContext.NOTHING : new RawContext(measure, sheetMeasure, sum);
    return new RawRow(code, part, value, note, context);
  }

  /** A code in its cell; one that stands in none is no cell of the file. */
  private static RawCell told(RawCell cell, String code) {
    return RawCell.text(cell.isBlank() ? "" : cell.at(), code);
  }

  /** Where to point at when it is spoken of. */
  RawCell face() {
    return element.isBlank() ? value.kind() == Kind.BLANK ? label : value : element;
  }
}

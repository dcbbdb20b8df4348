package vn.tiengnoi.etl.template;

import vn.tiengnoi.etl.xlsx.CellStyle;

/** Type and colours of a template. */
final class Look {
  static final String MUTED = "5B6770";
  static final String FINE = "1D5FA8";
  static final String WRONG = "A33B00";
  static final String WRONG_FILL = "FCE3D3";
  static final CellStyle TEXT = CellStyle.text(12);
  static final CellStyle QUIET = CellStyle.text(11).inItalic().coloured(MUTED);

  /** Behind cells that are to be filled. */
  private static final String INPUT_FILL = "FFF7D6";

  private static final String HEADING_FILL = "E8EEF4";
  private static final String SUM_FILL = "F4F6F8";

  static final CellStyle INPUT = TEXT.framed().on(INPUT_FILL).unlocked();
  static final CellStyle HEADING =
      TEXT.framed().inBold().on(HEADING_FILL).aligned("center").wrapped();
  static final CellStyle NUMBERS =
      CellStyle.text(10).framed().inItalic().coloured(MUTED).aligned("center");
  static final CellStyle CODE = CellStyle.text(8).framed().coloured(MUTED);

  private Look() {}

  /** Points that a text needs which wraps after so many characters. */
  static double height(String text, int line) {
    return 17.0 * (1 + (text.length() - 1) / line);
  }

  /** The same look in a row that the sheet adds up. */
  static CellStyle ofSum(CellStyle style) {
    return style.inItalic().coloured(MUTED).on(SUM_FILL);
  }
}

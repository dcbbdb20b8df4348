package vn.tiengnoi.etl.xlsx;

import org.jspecify.annotations.Nullable;

/**
 * How a sheet is printed: A4 across, as wide as the page, its rows on as many pages as they need.
 *
 * @param lastColumn last column that is printed, from 0
 * @param firstRepeated first row printed again on each page, from 0; below 0 for none
 * @param lastRepeated last such row
 * @param footer what stands below on the left; the page number stands on the right
 */
public record Page(int lastColumn, int firstRepeated, int lastRepeated, @Nullable String footer) {

  /** A page without repeated rows. */
  public static Page of(int lastColumn) {
    return new Page(lastColumn, -1, -1, null);
  }

  String xml() {
    String left =
        footer == null
            ? ""
            : "&L&\"%s,Regular\"&9 %s".formatted(Styles.FONT, footer.replace("&", "&&"));
    String right = "&R&\"%s,Regular\"&10Trang &P/&N".formatted(Styles.FONT);
    return "<pageMargins left=\"0.6\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
        + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>"
        + "<headerFooter><oddFooter>%s</oddFooter></headerFooter>"
            .formatted(Xml.escaped(left + right));
  }
}

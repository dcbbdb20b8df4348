package vn.tiengnoi.etl.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawHead;

/**
 * How a workbook shows that it went back to its sender with faults marked: the first cell of each
 * sheet that was added says which correction the workbook is now. Such sheets are never read as
 * reports.
 *
 * <p>The correction raises the report's number, so that a report corrected in place comes after the
 * one it corrects, although its sender changed neither date nor number, and whichever is read
 * first.
 */
public final class ReceiptMark {
  private static final String PREFIX = "tiengnoi-receipt/1 correction=";
  private static final Pattern MARK = Pattern.compile(Pattern.quote(PREFIX) + "([1-9]\\d{0,2})");
  private static final Pattern NUMBER = Pattern.compile("(?:[Ll]ần )?0*([1-9]\\d{0,5})");

  private ReceiptMark() {}

  /** The text of the mark. */
  public static String of(int correction) {
    return PREFIX + correction;
  }

  /** Which correction a mark tells of; 0 where the text is no mark. */
  public static int correctionIn(String text) {
    Matcher mark = MARK.matcher(text.strip());
    return mark.matches() ? Integer.parseInt(mark.group(1)) : 0;
  }

  /** The head of a report in a workbook that is this correction. */
  static RawHead corrected(RawHead head, int correction) {
    RawCell number = head.reportNumber();
    Matcher said = NUMBER.matcher(number.stripped());
    if (correction == 0 || !(number.isBlank() || said.matches())) {
      return head;
    }
    int before = number.isBlank() ? 1 : Integer.parseInt(said.group(1));
    RawCell raised =
        new RawCell(number.at(), RawCell.Kind.NUMBER, Integer.toString(before + correction));
    return new RawHead(
        head.form(),
        head.reporter(),
        head.unit(),
        head.period(),
        head.calendar(),
        head.reportDate(),
        number.isBlank() ? new RawCell("", raised.kind(), raised.text()) : raised,
        head.identity());
  }
}

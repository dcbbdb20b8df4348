package vn.tiengnoi.etl.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import vn.tiengnoi.etl.sheet.CellRange;
import vn.tiengnoi.etl.sheet.Merges;

/**
 * The merged cells of a sheet, which stand behind its rows. They are looked for in the bytes
 * beforehand, which is far quicker than parsing: only the element's name and its range are wanted.
 */
final class XlsxMerges {
  private static final byte[] NAME = "mergeCell ".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_ELEMENT = 200;

  private final Merges merges = new Merges();

  /** Bytes kept from the chunk before, so that no element is cut in two. */
  private final byte[] chunk = new byte[1 << 15];

  private int length;

  private XlsxMerges() {}

  /** Reads the part to its end and closes it. */
  static Merges of(InputStream sheet) throws IOException {
    XlsxMerges reading = new XlsxMerges();
    try (sheet) {
      reading.read(sheet);
    }
    return reading.merges;
  }

  private void read(InputStream sheet) throws IOException {
    for (int got = sheet.read(chunk, length, chunk.length - length);
        got >= 0;
        got = sheet.read(chunk, length, chunk.length - length)) {
      length += got;
      int kept = search(false);
      System.arraycopy(chunk, kept, chunk, 0, length - kept);
      length -= kept;
    }
    search(true);
  }

  /** Searches the chunk; gives the place from which it is to be kept. */
  private int search(boolean last) {
    int at = 0;
    int end = length - NAME.length;
    while (at <= end) {
      if (chunk[at] == 'm' && isName(at)) {
        if (!last && length - at < LONGEST_ELEMENT) {
          return at;
        }
        add(
            new String(
                chunk, at, Math.min(LONGEST_ELEMENT, length - at), StandardCharsets.US_ASCII));
        at += NAME.length;
      } else {
        at++;
      }
    }
    return Math.max(0, at);
  }

  private boolean isName(int at) {
    for (int i = 1; i < NAME.length; i++) {
      if (chunk[at + i] != NAME[i]) {
        return false;
      }
    }
    return true;
  }

  private void add(String element) {
    int ref = element.indexOf("ref=");
    int close = element.indexOf('>');
    if (ref < 0 || (close >= 0 && ref > close) || ref + 5 >= element.length()) {
      return;
    }
    int end = element.indexOf(element.charAt(ref + 4), ref + 5);
    if (end < 0) {
      return;
    }
    CellRange.parse(element.substring(ref + 5, end))
        .ifPresent(
            range ->
                merges.add(
                    range.firstRow(), range.lastRow(), range.firstColumn(), range.lastColumn()));
  }
}

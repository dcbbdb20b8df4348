package vn.tiengnoi.etl.xlsx;

/** Texts and places as the parts of a workbook spell them. */
final class Xml {
  static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private Xml() {}

  /** A text as content or attribute; characters that XML cannot hold are left out. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\n' -> escaped.append("&#10;");
        default -> {
          if (c >= ' ') {
            escaped.append(c);
          }
        }
      }
    }
    return escaped.toString();
  }

  /** {@code A1}; both count from 0. */
  static String at(int row, int column) {
    return letter(column) + (row + 1);
  }

  static String letter(int column) {
    return column < 26
        ? String.valueOf((char) ('A' + column))
        : letter(column / 26 - 1) + letter(column % 26);
  }

  static String range(int top, int left, int bottom, int right) {
    String first = at(top, left);
    String last = at(bottom, right);
    return first.equals(last) ? first : first + ":" + last;
  }
}

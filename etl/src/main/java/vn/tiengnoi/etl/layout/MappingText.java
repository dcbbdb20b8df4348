package vn.tiengnoi.etl.layout;

import java.util.List;
import vn.tiengnoi.etl.layout.LayoutMapping.Column;
import vn.tiengnoi.etl.layout.LayoutMapping.Row;

/** A mapping as YAML, with what a person has to know to complete it. */
public final class MappingText {
  private static final String EXPLANATION =
      """
      # Ánh xạ bố cục: mỗi cột, mỗi dòng của bảng nghĩa là gì. / What each column and row of a layout means.
      # Chỗ ghi "?" là chưa rõ: hãy thay bằng một trong các cách dùng. / "?" is not known: replace it by one of the uses.
      #   cột / column: ordinal (STT) · label (tên chỉ tiêu) · unit (địa bàn) · part (phân tổ) · code (mã) · measure (đơn vị tính)
      #                 value (số liệu) · note (ghi chú) · ignore (bỏ qua; phải ghi lý do ở "why" / say why)
      #   dòng / row:   element (chỉ tiêu: ghi mã ở "element", phần ở "part") · section (đề mục) · total (dòng tổng) · ignore
      #   part: DIMENSION=OPTION, nối bằng ";" / joined by ";" · measure: đồng, triệu đồng, lượt … nếu bảng không ghi / where the table does not say
      #   reporter, unit, period: auto (tự tìm / as found) · cell:B5 · sheet (tên trang tính / the sheet's name) · unit: reporter (nơi của đơn vị báo cáo / the reporter's own)
      # Không sửa heading, label, sign, layout: đó là dấu nhận ra bố cục. / Leave heading, label, sign and layout: the layout is known by them.
      # Xong thì / then:  tiengnoi mapping confirm TỆP-NÀY --by "Tên" --reason "…"
      """;

  private MappingText() {}

  /** The mapping alone, as it is kept. */
  public static String of(LayoutMapping mapping) {
    return body(mapping);
  }

  /** A proposal, with its explanation and what is not certain. */
  public static String of(ProposedMapping proposed) {
    StringBuilder text = new StringBuilder(EXPLANATION);
    comment(text, "Trang tính / sheet: " + proposed.sheet());
    proposed.found().forEach(line -> comment(text, "Thấy / found: " + line));
    if (!proposed.doubts().isEmpty()) {
      comment(text, "Chưa rõ / not certain:");
      proposed.doubts().forEach(line -> comment(text, "  - " + line));
    }
    return text.append(body(proposed.mapping())).toString();
  }

  private static void comment(StringBuilder text, String line) {
    text.append("# ").append(line.replaceAll("[\\p{Cntrl}\\s]+", " ")).append('\n');
  }

  private static String body(LayoutMapping mapping) {
    StringBuilder text = new StringBuilder();
    text.append("layout: ").append(quoted(mapping.fingerprint())).append('\n');
    text.append("form: ").append(quoted(mapping.form())).append('\n');
    text.append("sign: ").append(quoted(mapping.sign())).append('\n');
    text.append("orientation: ").append(mapping.orientation().code()).append('\n');
    text.append("reporter: ").append(quoted(mapping.places().reporter())).append('\n');
    text.append("unit: ").append(quoted(mapping.places().unit())).append('\n');
    text.append("period: ").append(quoted(mapping.places().period())).append('\n');
    text.append("columns:\n");
    for (Column one : mapping.columns()) {
      text.append("  - {heading: ").append(quoted(one.heading()));
      meaning(text, one.use(), one.element(), one.part(), one.measure(), one.why());
    }
    List<Row> rows = mapping.rows();
    text.append(rows.isEmpty() ? "rows: []\n" : "rows:\n");
    for (Row one : rows) {
      text.append("  - {label: ").append(quoted(one.label()));
      meaning(text, one.use(), one.element(), one.part(), one.measure(), one.why());
    }
    return text.toString();
  }

  private static void meaning(
      StringBuilder text,
      LayoutMapping.Use use,
      String element,
      String part,
      String measure,
      String why) {
    text.append(", use: ").append(quoted(use.code()));
    pair(text, "element", element);
    pair(text, "part", part);
    pair(text, "measure", measure);
    pair(text, "why", why);
    text.append("}\n");
  }

  private static void pair(StringBuilder text, String name, String value) {
    if (!value.isEmpty()) {
      text.append(", ").append(name).append(": ").append(quoted(value));
    }
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (letter == '"' || letter == '\\') {
        quoted.append('\\').append(letter);
      } else if (Character.isISOControl(letter)) {
        quoted.append(' ');
      } else {
        quoted.append(letter);
      }
    }
    return quoted.append('"').toString();
  }
}

package vn.tiengnoi.etl.template;

import java.util.List;
import vn.tiengnoi.etl.xlsx.EntryRule;
import vn.tiengnoi.etl.xlsx.SheetWriter;
import vn.tiengnoi.warehouse.catalogue.Element;

/**
 * What the program accepts while somebody types: one rule for each run of rows that want the same.
 */
final class EntryRules {
  /** Words beside a figure that intake understands; any others may be written too. */
  private static final String QUALIFIERS = "ước tính,khoảng,trên,gần";

  private static final String TITLE = "Ô này không nhận giá trị đó";

  private final SheetWriter sheet;
  private final List<TableRow> rows;

  EntryRules(SheetWriter sheet, List<TableRow> rows) {
    this.sheet = sheet;
    this.rows = rows;
  }

  void write() {
    int begin = 0;
    for (int place = 1; place <= rows.size(); place++) {
      if (place == rows.size() || !sameRule(rows.get(begin), rows.get(place))) {
        sheet.rule(
            TableBlock.FIRST + begin,
            TableBlock.VALUE,
            TableBlock.FIRST + place - 1,
            TableBlock.VALUE,
            rule(rows.get(begin).element(), begin));
        begin = place;
      }
    }
    sheet.rule(
        TableBlock.FIRST,
        TableBlock.NOTE,
        TableBlock.FIRST + rows.size() - 1,
        TableBlock.NOTE,
        EntryRule.offers(QUALIFIERS));
  }

  private static boolean sameRule(TableRow one, TableRow other) {
    return CellRules.of(one.element()).equals(CellRules.of(other.element()));
  }

  private static EntryRule rule(Element element, int first) {
    CellRules rules = CellRules.of(element);
    String words =
        "Hãy %s. (- : không phát sinh; … : chưa có số liệu; x : không áp dụng)"
            .formatted(rules.words());
    String cell = TableBlock.VALUE_LETTER + (TableBlock.FIRST + first + 1);
    return element.yesNo()
        ? EntryRule.oneOf(CellRules.YES_NO_LIST, TITLE, words)
        : EntryRule.holds(rules.valid(cell), TITLE, words);
  }
}

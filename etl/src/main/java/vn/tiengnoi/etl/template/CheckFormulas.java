package vn.tiengnoi.etl.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.check.Relations.Compared;

/**
 * The sums and checks that a template does itself while it is being filled, by the rules of intake:
 * ✓, {@code Chưa nhập} or {@code Kiểm tra lại: …}. The language of formulas in a file is English
 * whatever the program's; numbers in messages take the separators of the program.
 */
final class CheckFormulas {
  /** How everything begins that is wrong. */
  static final String WRONG = "Kiểm tra lại";

  /** How everything begins that is still to be filled. */
  static final String OPEN = "Chưa nhập";

  /** How everything begins that fits. */
  static final String FINE = "✓";

  private static final String ALL_FINE = FINE + " Đã nhập đủ, số liệu khớp";

  private final List<TableRow> rows;
  private final String column;
  private final int firstRow;
  private final List<Compared> pairs;
  private final Map<String, Integer> places = new HashMap<>();

  /**
   * @param pairs what the pack's checks hold against each other
   * @param column letter of the column of values
   * @param firstRow number of the table's first row on the sheet, from 1
   */
  CheckFormulas(List<TableRow> rows, String column, int firstRow, List<Compared> pairs) {
    this.rows = rows;
    this.column = column;
    this.firstRow = firstRow;
    for (int place = 0; place < rows.size(); place++) {
      TableRow row = rows.get(place);
      if (row.isInput()) {
        places.put(key(row.element().code(), row), place);
      }
    }
    Set<String> asked = places.keySet();
    this.pairs =
        pairs.stream()
            .filter(pair -> asked.contains(pair.part() + "|") && asked.contains(pair.whole() + "|"))
            .toList();
  }

  private static String key(String element, TableRow row) {
    return element + "|" + row.part().code();
  }

  private String cell(int place) {
    return column + (firstRow + place);
  }

  private String parts(TableRow sum) {
    return cell(sum.first()) + ":" + cell(sum.last());
  }

  /** The sum that a row of sums shows; blank until a part is given. */
  String sum(TableRow row) {
    return "IF(%s=0,\"\",SUM(%s))".formatted(given(row), parts(row));
  }

  /** What the check column says of a row. */
  String check(int place) {
    TableRow row = rows.get(place);
    return switch (row.kind()) {
      case SUM -> checkSum(row);
      case TOTAL, PART -> checkInput(place, row);
    };
  }

  /** What the check column says of a row before anything is filled in. */
  String whileEmpty(TableRow row) {
    return row.required() ? OPEN : "";
  }

  /** How many parts are given; nil is a figure, what is missing is not. */
  private String given(TableRow sum) {
    return "(COUNT(%1$s)+SUMPRODUCT(--(%1$s=\"-\")))".formatted(parts(sum));
  }

  private static String isGiven(String cell) {
    return "OR(ISNUMBER(%1$s),%1$s=\"-\")".formatted(cell);
  }

  private String checkSum(TableRow row) {
    String total = cell(row.whole());
    String given = given(row);
    int all = row.last() - row.first() + 1;
    String difference = "ROUND(SUM(%s)-N(%s),6)".formatted(parts(row), total);
    int decimals = CellRules.isWhole(row.element()) ? 0 : 2;
    String differs =
        "\"%s: cộng \"&FIXED(SUM(%s),%d)&\", tổng số \"&FIXED(N(%s),%d)"
            .formatted(WRONG, parts(row), decimals, total, decimals);
    String verdict =
        "IF(OR(%1$s>0,AND(%2$s=%3$d,%1$s<>0)),%4$s,IF(%2$s=%3$d,\"%5$s\",\"\"))"
            .formatted(difference, given, all, differs, FINE);
    return "IF(%s=0,\"\",IF(%s,%s,\"%s: thiếu tổng số ở dòng %s\"))"
        .formatted(given, isGiven(total), verdict, WRONG, rows.get(row.whole()).ordinal());
  }

  private String checkInput(int place, TableRow row) {
    String cell = cell(place);
    CellRules rules = CellRules.of(row.element());
    String blank = row.required() ? OPEN : "";
    String fine = row.kind() == TableRow.Kind.TOTAL ? FINE : "";
    String relations = "\"" + fine + "\"";
    for (Compared pair : pairs) {
      relations = related(row, cell, pair, relations);
    }
    if (row.kind() == TableRow.Kind.PART) {
      relations = notAbove(cell, cell(row.whole()), "lớn hơn tổng số", relations);
    }
    return "IF(%1$s=\"\",\"%2$s\",IF(%3$s,%4$s,\"%5$s: %6$s\"))"
        .formatted(cell, blank, rules.valid(cell), relations, WRONG, rules.brief());
  }

  /** One figure of a pair is never above the other, and neither may stand without the other. */
  private String related(TableRow row, String cell, Compared pair, String otherwise) {
    boolean isPart = pair.part().equals(row.element().code());
    boolean isWhole = pair.whole().equals(row.element().code());
    if (!isPart && !isWhole) {
      return otherwise;
    }
    @Nullable Integer other = places.get(key(isPart ? pair.whole() : pair.part(), row));
    if (other == null) {
      return otherwise;
    }
    String ordinal = rows.get(other).ordinal();
    String then =
        isPart ? notAbove(cell, cell(other), "lớn hơn dòng " + ordinal, otherwise) : otherwise;
    if (!pair.together()) {
      return then;
    }
    return "IF(AND(%s,NOT(%s)),\"%s dòng %s\",%s)"
        .formatted(isGiven(cell), isGiven(cell(other)), OPEN, ordinal, then);
  }

  private static String notAbove(String cell, String whole, String words, String otherwise) {
    return "IF(AND(%s,%s,N(%s)>N(%s)),\"%s: %s\",%s)"
        .formatted(isGiven(cell), isGiven(whole), cell, whole, WRONG, words, otherwise);
  }

  /** The verdict on the whole sheet, made of the check column. */
  String summary(String checkColumn) {
    String all = "%1$s%2$d:%1$s%3$d".formatted(checkColumn, firstRow, firstRow + rows.size() - 1);
    String wrong = "SUMPRODUCT(--(LEFT(%s,%d)=\"%s\"))".formatted(all, WRONG.length(), WRONG);
    String open = "SUMPRODUCT(--(LEFT(%s,%d)=\"%s\"))".formatted(all, OPEN.length(), OPEN);
    return "IF(%1$s>0,\"%3$s \"&%1$s&\" chỗ\",IF(%2$s>0,\"Còn \"&%2$s&\" ô phải nhập\",\"%4$s\"))"
        .formatted(wrong, open, WRONG, ALL_FINE);
  }

  /** What the verdict is before anything is filled in. */
  String summaryWhileEmpty() {
    long open = rows.stream().filter(TableRow::required).count();
    return open > 0 ? "Còn %d ô phải nhập".formatted(open) : ALL_FINE;
  }
}

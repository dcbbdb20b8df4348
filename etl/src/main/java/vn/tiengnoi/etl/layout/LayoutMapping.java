package vn.tiengnoi.etl.layout;

import java.util.List;
import java.util.Locale;

/**
 * What every column and row of a layout means. The words of all of them are kept, so that it is
 * known whether another sheet has the same layout, and what is different where it has not.
 *
 * @param form code of the form
 * @param sign the form's sign as it is printed; empty for none
 * @param places where the sheet says who reports what about which period
 * @param rows one for each row of the body; empty where the rows are units
 */
public record LayoutMapping(
    String form,
    String sign,
    Orientation orientation,
    Places places,
    List<Column> columns,
    List<Row> rows) {

  /** What is not known yet. */
  public static final String OPEN = "?";

  public LayoutMapping {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** What a column or row is for. */
  public enum Use {
    /** Numbers the rows. */
    ORDINAL,
    /** Names the element of each row. */
    LABEL,
    /** Names the unit of each row. */
    UNIT,
    /** Names the part of each row. */
    PART,
    /** Has the element's code. */
    CODE,
    /** Says what each row is measured in. */
    MEASURE,
    NOTE,
    /** Holds figures. */
    VALUE,
    /** A row about an element. */
    ELEMENT,
    /** A row that only heads others. */
    SECTION,
    /** A row that adds up others. */
    TOTAL,
    /** Is left out. */
    IGNORE,
    /** Nobody has said yet. */
    OPEN;

    public String code() {
      return this == OPEN ? LayoutMapping.OPEN : name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Where reporter, unit and period stand: {@code auto} as the reader finds them, {@code cell:B5},
   * {@code sheet} for the sheet's name, for a unit {@code reporter} for the reporter's own.
   */
  public record Places(String reporter, String unit, String period) {
    public static final String AUTO = "auto";
    public static final String SHEET = "sheet";
    public static final String REPORTER = "reporter";
    public static final String CELL = "cell:";
    public static final Places FOUND = new Places(AUTO, AUTO, AUTO);
  }

  /**
   * One column.
   *
   * @param element code of the element, where columns are elements; empty otherwise
   * @param part canonical spelling of the part; empty for the whole
   * @param measure what it is measured in; empty where something else says so
   * @param why why it is left out, or what is not certain; empty for nothing
   */
  public record Column(
      String heading, Use use, String element, String part, String measure, String why) {
    static Column of(String heading, Use use) {
      return new Column(heading, use, "", "", "", "");
    }

    String key() {
      return Keys.ofParts(heading);
    }

    /** Whether both say the same, whatever the reason. */
    boolean means(Column other) {
      return use == other.use
          && element.equals(other.element)
          && part.equals(other.part)
          && measure.equals(other.measure);
    }
  }

  /** One row; see {@link Column}. */
  public record Row(
      String label, Use use, String element, String part, String measure, String why) {
    static Row of(String label, Use use) {
      return new Row(label, use, "", "", "", "");
    }

    String key() {
      return Keys.ofParts(label);
    }

    boolean means(Row other) {
      return use == other.use
          && element.equals(other.element)
          && part.equals(other.part)
          && measure.equals(other.measure);
    }
  }

  /** The fingerprint of the layout whose words it has. */
  public String fingerprint() {
    return SheetLayout.fingerprint(
        orientation,
        sign,
        columns.stream().map(Column::key).toList(),
        rows.stream().map(Row::key).toList());
  }

  /** Whether a person has still to say something. */
  public boolean isOpen() {
    return form.equals(OPEN)
        || columns.stream().anyMatch(column -> column.use() == Use.OPEN)
        || rows.stream().anyMatch(row -> row.use() == Use.OPEN);
  }
}

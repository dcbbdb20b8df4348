package vn.tiengnoi.etl.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.account.IgnoredReason;
import vn.tiengnoi.etl.layout.LayoutMapping.Column;
import vn.tiengnoi.etl.layout.LayoutMapping.Use;
import vn.tiengnoi.etl.workbook.FreeHeadings;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.catalogue.Element;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.period.Period;

/** What the columns of a layout mean by their words; what no word says is left open. */
final class ColumnProposal {
  private final SheetLayout layout;
  private final @Nullable Form form;
  private final @Nullable Period period;
  private final FormNames names;
  private final PartNames parts;
  private final List<Open> open = new ArrayList<>();
  private final List<Column> columns = new ArrayList<>();
  private final Map<String, LayoutColumn> targets = new HashMap<>();
  private int related;

  ColumnProposal(SheetLayout layout, LayoutHead head, FormNames names, PartNames parts) {
    this.layout = layout;
    this.form = head.form();
    this.period = head.period();
    this.names = names;
    this.parts = parts;
  }

  /** What was made out about one heading. */
  private static final class Words {
    private String element = "";
    private String part = "";
    private String measure = "";
    private @Nullable IgnoredReason notRead;
    private boolean since;
    private boolean unknown;
  }

  /**
   * Proposes all columns.
   *
   * @param known what a person said of the same words before, by their keys
   */
  List<Column> columns(Map<String, Column> known) {
    boolean labelled = false;
    boolean parted = false;
    for (LayoutColumn column : layout.columns()) {
      String key = column.key();
      Column said = known.get(key);
      if (said != null) {
        labelled |= said.use() == Use.LABEL || said.use() == Use.UNIT;
        add(column, copy(column, said));
      } else if (column.equals(layout.label()) && !labelled) {
        labelled = true;
        addLabel(column);
      } else if (FreeHeadings.isOrdinal(key)) {
        add(column, Column.of(column.heading(), Use.ORDINAL));
      } else if (ColumnWords.isMeasure(key)) {
        add(column, Column.of(column.heading(), Use.MEASURE));
      } else if (ColumnWords.isNote(key)) {
        add(column, Column.of(column.heading(), Use.NOTE));
      } else if (ColumnWords.isCode(key)) {
        add(column, Column.of(column.heading(), Use.CODE));
      } else if (ColumnWords.isPart(key) && !parted && !isOfUnits()) {
        parted = true;
        add(column, Column.of(column.heading(), Use.PART));
      } else {
        addFigures(column);
      }
    }
    preferSince();
    if (columns.stream().noneMatch(column -> column.use() == Use.VALUE)) {
      Doubts.doubt(
          open, layout.label().cell(), "không có cột số liệu nào", "there is no column of figures");
    }
    return columns;
  }

  private boolean isOfUnits() {
    return layout.orientation() == Orientation.UNITS;
  }

  private static Column copy(LayoutColumn column, Column said) {
    return new Column(
        column.heading(), said.use(), said.element(), said.part(), said.measure(), said.why());
  }

  private void addLabel(LayoutColumn column) {
    String key = column.key();
    boolean certain =
        FreeHeadings.isLabel(key) || FreeHeadings.isUnit(key) || FreeHeadings.isEither(key);
    add(column, Column.of(column.heading(), isOfUnits() ? Use.UNIT : Use.LABEL));
    if (!certain) {
      Doubts.doubt(
          open,
          column.cell(),
          "không rõ cột này có phải là tên chỉ tiêu không",
          "whether this column names the elements");
    }
  }

  private void addFigures(LayoutColumn column) {
    Words words = isOfUnits() ? unitsWords(column) : elementsWords(column);
    if (words.notRead != null && !(words.since && isCumulative() && !words.unknown)) {
      add(column, new Column(column.heading(), Use.IGNORE, "", "", "", words.notRead.code()));
    } else if (words.unknown || (isOfUnits() && words.element.isEmpty())) {
      open(column, "không rõ cột này là gì", "what this column holds");
    } else {
      String target = words.element + "|" + words.part + "|" + words.since;
      LayoutColumn before = targets.putIfAbsent(target, column);
      if (before != null) {
        open(
            column,
            "cột này và cột \"%s\" nói cùng một số liệu".formatted(before.heading()),
            "this column and \"%s\" name the same figure".formatted(before.heading()));
      } else {
        add(
            column,
            new Column(
                column.heading(),
                Use.VALUE,
                words.element,
                words.part,
                words.measure,
                words.since ? SINCE : ""));
      }
    }
  }

  /** Says of a column that its figures count since the start of the year, as its form wants. */
  static final String SINCE = "since_start_of_year";

  /** Of a cumulative form the figures since the start of the year count, where it has both. */
  private void preferSince() {
    if (columns.stream().noneMatch(column -> column.why().equals(SINCE))) {
      return;
    }
    columns.replaceAll(
        column ->
            column.use() == Use.VALUE && !column.why().equals(SINCE)
                ? new Column(
                    column.heading(),
                    Use.IGNORE,
                    "",
                    "",
                    "",
                    IgnoredReason.OTHER_PERIOD_COLUMN.code())
                : column);
  }

  private boolean isCumulative() {
    return form != null && form.accumulation() == Form.Accumulation.CUMULATIVE;
  }

  private Words elementsWords(LayoutColumn column) {
    Words words = new Words();
    List<String> raw = raw(column);
    Collection<String> splits = form == null ? List.of() : FormNames.splits(form);
    for (String part : raw) {
      word(words, part, splits);
    }
    return words;
  }

  private Words unitsWords(LayoutColumn column) {
    Words words = new Words();
    List<String> raw = raw(column);
    int at = -1;
    for (int i = 0; i < raw.size() && at < 0; i++) {
      LabelText whole = LabelText.of(raw.get(i));
      LabelText bare = whole.withoutBrackets(raw.get(i));
      Optional<Element> element = names.element(form, whole.key());
      if (element.isEmpty() && Measures.isMeasure(bare.measure())) {
        element = names.element(form, bare.key());
        words.measure = element.isEmpty() ? "" : bare.measure();
      }
      if (element.isPresent()) {
        at = i;
        words.element = element.get().code();
        related++;
      }
    }
    Collection<String> splits =
        form == null || at < 0 ? List.of() : FormNames.splits(form, words.element);
    for (int i = 0; i < raw.size(); i++) {
      if (i != at) {
        word(words, raw.get(i), splits);
      }
    }
    return words;
  }

  private void word(Words words, String raw, Collection<String> splits) {
    LabelText whole = LabelText.of(raw);
    LabelText bare = whole.withoutBrackets(raw);
    boolean measured = Measures.isMeasure(bare.measure());
    LabelText text = measured ? bare : whole;
    String key = Keys.of(text.key());
    words.measure = measured ? bare.measure() : words.measure;
    Optional<Disaggregation> part =
        key.isEmpty() ? Optional.empty() : parts.find(text.key(), splits);
    Optional<IgnoredReason> notRead = ColumnWords.notRead(Keys.of(raw));
    if (notRead.isPresent()) {
      boolean since = ColumnWords.isSince(Keys.of(raw));
      words.notRead = words.notRead == null || !since ? notRead.get() : words.notRead;
      words.since |= since;
    } else if (part.isPresent()) {
      Optional<String> together = PartNames.together(words.part, part.get().code());
      words.unknown |= together.isEmpty();
      words.part = together.orElse("");
    } else if (!key.isEmpty()
        && !ColumnWords.isFigures(key, period)
        && !ColumnWords.isWhole(key)
        && !ColumnWords.isOfWhich(key)
        && parts.dimension(text.key(), splits).isEmpty()) {
      words.unknown = true;
    }
  }

  private static List<String> raw(LayoutColumn column) {
    return List.of(column.heading().split(java.util.regex.Pattern.quote(LayoutColumn.BETWEEN), -1));
  }

  private void open(LayoutColumn column, String vi, String en) {
    add(column, new Column(column.heading(), Use.OPEN, "", "", "", vi + " / " + en));
    Doubts.doubt(open, column.cell(), vi, en);
  }

  private void add(LayoutColumn column, Column proposed) {
    if (columns.stream().anyMatch(one -> one.key().equals(column.key()))) {
      Doubts.doubt(
          open,
          column.cell(),
          "hai cột có cùng tiêu đề \"%s\"".formatted(column.heading()),
          "two columns have the heading \"%s\"".formatted(column.heading()));
    }
    columns.add(proposed);
  }

  List<Open> open() {
    return open;
  }

  int related() {
    return related;
  }
}

package vn.tiengnoi.etl.bulk;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.csv.LongCsvColumn;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.lake.DuckEngine;
import vn.tiengnoi.warehouse.pack.Pack;

/** The rows of a staged file in an engine, and the few ways in which they are spelt. */
final class BulkRows {
  private final DuckEngine engine;
  private final BulkFiles files;
  private final Pack pack;
  private final List<LongCsvColumn> columns;
  private final String headings;

  BulkRows(DuckEngine engine, BulkFiles files, Pack pack) {
    this.engine = engine;
    this.files = files;
    this.pack = pack;
    this.columns = columns(engine, files);
    this.headings = String.join(", ", headings(columns));
  }

  static List<LongCsvColumn> columns(DuckEngine engine, BulkFiles files) {
    return BulkQueries.list(
        engine,
        "select column_name from (describe from read_parquet(%s))"
            .formatted(DuckEngine.literal(files.lines())),
        row ->
            LongCsvColumn.valueOf(
                Objects.requireNonNull(row.getString(1)).toUpperCase(Locale.ROOT)));
  }

  /** Those of the columns that say which report a row belongs to. */
  static List<String> headings(List<LongCsvColumn> columns) {
    return Heads.COLUMNS.stream().filter(columns::contains).map(LongCsvColumn::heading).toList();
  }

  List<LongCsvColumn> columns() {
    return columns;
  }

  /** The columns that say which report a row belongs to, as the engine lists them. */
  String headings() {
    return headings;
  }

  /** What rows say they are about, with the kind of element it is to the forms. */
  List<Places.Text> texts() {
    Map<String, Integer> askings = new HashMap<>();
    return BulkQueries.list(
            engine,
            "select distinct element, disaggregation from read_parquet(%s) order by 1, 2"
                .formatted(DuckEngine.literal(files.lines())),
            row -> List.of(row.getString(1), row.getString(2)))
        .stream()
        .map(
            said ->
                new Places.Text(
                    said.get(0),
                    said.get(1),
                    askings.computeIfAbsent(asking(said.get(0)), key -> askings.size())))
        .toList();
  }

  /** Which forms ask for an element, and when: what a row without a form belongs to. */
  private String asking(String element) {
    String code = element.strip();
    return pack.formsAsking(code).stream()
        .map(form -> form.code() + form.findElement(code).map(Form.FormElement::cadences))
        .collect(Collectors.joining(";"));
  }

  /** The rows with the kind of element each is about; mostly there is one kind. */
  void lay(List<Places.Text> texts) {
    BulkQueries.fill(
        engine,
        "asked_element",
        "element VARCHAR, asking INTEGER",
        texts.stream()
            .map(text -> Arrays.<@Nullable Object>asList(text.element(), text.asking()))
            .distinct()
            .toList());
    boolean one = texts.stream().allMatch(text -> text.asking() == 0);
    engine.execute(
        "create temp view line as select *%s from read_parquet(%s, file_row_number = true)%s"
            .formatted(
                one ? ", 0 as asking" : "",
                DuckEngine.literal(files.lines()),
                one ? "" : " join asked_element using (element)"));
  }

  /** The ways in which rows say which report they belong to, in the order of the file. */
  List<Heads.Said> said(List<Places.Text> texts) {
    Map<Integer, String> examples = new HashMap<>();
    texts.forEach(text -> examples.putIfAbsent(text.asking(), text.element()));
    List<LongCsvColumn> heading = Heads.COLUMNS.stream().filter(columns::contains).toList();
    return BulkQueries.list(
        engine,
        "select %1$s, asking, count(*) as rows, min(file_row_number) as place from line group by %1$s, asking order by place"
            .formatted(headings),
        row -> {
          Map<LongCsvColumn, String> said = new LinkedHashMap<>();
          for (LongCsvColumn column : heading) {
            said.put(column, row.getString(column.heading()));
          }
          int asking = row.getInt("asking");
          return new Heads.Said(
              said, asking, examples.getOrDefault(asking, ""), row.getLong("rows"));
        });
  }

  /** The join of rows with what they say of their report. */
  String headJoin(String line) {
    return headings(columns).stream()
        .map(one -> "h.%1$s = %2$s.%1$s".formatted(one, line))
        .collect(Collectors.joining(" and ", "h.asking = %s.asking and ".formatted(line), ""));
  }
}

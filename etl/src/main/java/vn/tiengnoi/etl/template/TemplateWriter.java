package vn.tiengnoi.etl.template;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tiengnoi.etl.workbook.IdentitySheet;
import vn.tiengnoi.etl.workbook.TableColumn;
import vn.tiengnoi.etl.xlsx.Book;
import vn.tiengnoi.etl.xlsx.CellStyle;
import vn.tiengnoi.etl.xlsx.Page;
import vn.tiengnoi.etl.xlsx.SheetWriter;
import vn.tiengnoi.warehouse.check.Relations;
import vn.tiengnoi.warehouse.check.Relations.Compared;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.text.PeriodNames;

/**
 * Writes templates: the form to fill, how to fill it, and, hidden, which report it is. The same
 * template and figures give the same bytes. Sheets are locked without a password: against mistakes,
 * not against people.
 *
 * <pre>{@code
 * new TemplateWriter(pack).write(out, template, figuresOfThePeriodBefore);
 * }</pre>
 */
public final class TemplateWriter {
  private final Pack pack;

  public TemplateWriter(Pack pack) {
    this.pack = pack;
  }

  /**
   * Writes one template; leaves the stream open.
   *
   * @param previous figures of the same form in the period before
   */
  public void write(OutputStream out, Template template, PreviousFigures previous)
      throws IOException {
    Book book = new Book();
    List<TableRow> rows = TableRow.of(template, pack);
    writeForm(book.sheet(template.sheetName()), template, rows, previous);
    new Guide(book.sheet(Guide.NAME)).write(pack, template);
    writeIdentity(book.sheet(IdentitySheet.NAME), template, rows);
    book.write(out);
  }

  private void writeForm(
      SheetWriter sheet, Template template, List<TableRow> rows, PreviousFigures previous) {
    CheckFormulas checks =
        new CheckFormulas(rows, TableBlock.VALUE_LETTER, TableBlock.FIRST + 1, pairs(template));
    new HeadBlock(sheet, pack, template)
        .write(checks.summary("$" + TableBlock.CHECK_LETTER), checks.summaryWhileEmpty());
    TableBlock table = new TableBlock(sheet, rows, checks, previous.of(template));
    table.write(valueHeading(template.form()), previousName(template.period()));
    new EntryRules(sheet, rows).write();
    writeSignatures(sheet, table.end() + 1);
    sheet.print(
        new Page(
            TableBlock.NOTE,
            HeadBlock.HEIGHT,
            HeadBlock.HEIGHT + 1,
            String.join(
                " · ",
                template.form().code() + " v" + template.form().version(),
                template.reporter().id(),
                template.unit().id(),
                template.period().code())));
  }

  /** Each pair once: that its figures belong together may be another check's word. */
  private List<Compared> pairs(Template template) {
    Map<String, Compared> pairs = new LinkedHashMap<>();
    Relations.of(pack.checks(), pack.checkedCatalogue(), template.form(), template.period().kind())
        .compared()
        .forEach(
            pair ->
                pairs.merge(
                    pair.part() + "|" + pair.whole(),
                    pair,
                    (one, other) -> one.together() ? one : other));
    return List.copyOf(pairs.values());
  }

  private static String valueHeading(Form form) {
    return form.accumulation() == Form.Accumulation.CUMULATIVE
        ? TableColumn.VALUE.heading()
        : "Thực hiện trong kỳ";
  }

  private static String previousName(Period period) {
    return period
        .previous()
        .map(
            before ->
                switch (before.calendar()) {
                  case STATISTICAL, SCHOOL -> PeriodNames.name(before, "vi");
                  case ADMINISTRATIVE -> before.bareCode();
                  case DEADLINE -> "năm " + before.to().getYear();
                })
        .orElse("");
  }

  /** Both sign on paper; place, day and names may be typed. */
  private static void writeSignatures(SheetWriter sheet, int first) {
    CellStyle centred = Look.TEXT.aligned("center");
    CellStyle typed = centred.inBold().unlocked();
    int left = TableBlock.LABEL;
    int right = TableBlock.VALUE;
    int last = TableBlock.NOTE;
    String day = "…………, ngày …… tháng …… năm ………";
    sheet.across(first, right, last, day, centred.inItalic().unlocked());
    sheet.text(first + 1, left, "NGƯỜI LẬP BIỂU", centred.inBold());
    sheet.across(first + 1, right, last, "THỦ TRƯỞNG ĐƠN VỊ", centred.inBold());
    sheet.text(first + 2, left, "(Ký, ghi rõ họ tên)", centred.inItalic());
    sheet.across(first + 2, right, last, "(Ký, đóng dấu, ghi rõ họ tên)", centred.inItalic());
    for (int row = first + 3; row < first + 7; row++) {
      sheet.blank(row, left, typed);
      sheet.merge(row, right, last, typed);
    }
  }

  private void writeIdentity(SheetWriter sheet, Template template, List<TableRow> rows) {
    List<List<String>> cells =
        IdentitySheet.cells(
            template.identity(pack.code()),
            template.printed(),
            rows.stream().filter(TableRow::isInput).map(TableRow::identity).toList());
    for (int row = 0; row < cells.size(); row++) {
      for (int column = 0; column < cells.get(row).size(); column++) {
        String text = cells.get(row).get(column);
        if (!text.isEmpty()) {
          sheet.text(row, column, text, Look.TEXT);
        }
      }
    }
    sheet.hide();
  }
}

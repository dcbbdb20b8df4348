package vn.tiengnoi.etl.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.tiengnoi.etl.workbook.TemplateRow;
import vn.tiengnoi.warehouse.catalogue.Dimension;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.catalogue.Element;
import vn.tiengnoi.warehouse.form.Form.FormElement;
import vn.tiengnoi.warehouse.pack.Pack;

/**
 * A row of a template's table. Places count from the table's first row.
 *
 * @param part which part it is about; of a row of sums none
 * @param ordinal what stands before it; empty for a row of sums
 * @param whole place of the element's total
 * @param first place of the first part that a row of sums adds
 * @param last place of the last one
 */
record TableRow(
    Kind kind,
    Element element,
    boolean required,
    Disaggregation part,
    String ordinal,
    String label,
    int whole,
    int first,
    int last) {

  /** What is written into the row's value cell. */
  enum Kind {
    TOTAL,
    /** The parts of one dimension added up by the sheet itself. */
    SUM,
    PART
  }

  boolean isInput() {
    return kind != Kind.SUM;
  }

  /** What the row is about, for the hidden sheet. */
  TemplateRow identity() {
    return new TemplateRow(ordinal, element.code(), part.code(), label);
  }

  /** All rows of a template, in the form's order: a total, then its parts by each dimension. */
  static List<TableRow> of(Template template, Pack pack) {
    List<TableRow> rows = new ArrayList<>();
    int number = 0;
    for (FormElement asked : template.form().elementsOf(template.period())) {
      add(rows, pack, asked, ++number);
    }
    return List.copyOf(rows);
  }

  private static void add(List<TableRow> rows, Pack pack, FormElement asked, int number) {
    Element element = pack.getElement(asked.element());
    int whole = rows.size();
    rows.add(
        new TableRow(
            Kind.TOTAL,
            element,
            asked.required(),
            Disaggregation.TOTAL,
            Integer.toString(number),
            label(element),
            whole,
            whole,
            whole));
    int letter = 0;
    for (String split : asked.splits()) {
      Dimension dimension = pack.dimensions().get(split);
      if (dimension == null || dimension.options().isEmpty()) {
        continue;
      }
      int first = rows.size() + 1;
      int last = first + dimension.options().size() - 1;
      String sum = "Cộng theo " + lowerFirst(dimension.nameVi());
      rows.add(
          new TableRow(
              Kind.SUM, element, false, Disaggregation.TOTAL, "", sum, whole, first, last));
      for (Dimension.Option option : dimension.options()) {
        rows.add(
            new TableRow(
                Kind.PART,
                element,
                false,
                Disaggregation.of(Map.of(split, option.code())),
                number + letters(letter++),
                option.nameVi(),
                whole,
                first,
                last));
      }
    }
  }

  /** A stock is the number at the end of the period, which its name seldom says. */
  private static String label(Element element) {
    boolean said = element.yesNo() || element.nameVi().contains("cuối kỳ");
    return element.kind() == Element.Kind.STOCK && !said
        ? element.nameVi() + " (số cuối kỳ)"
        : element.nameVi();
  }

  /** a to z, then aa. */
  private static String letters(int index) {
    String last = String.valueOf((char) ('a' + index % 26));
    return index < 26 ? last : letters(index / 26 - 1) + last;
  }

  private static String lowerFirst(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}

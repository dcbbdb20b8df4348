package vn.tiengnoi.warehouse.check;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.period.Period;

/**
 * What a check found in a report.
 *
 * @param severity what the check asks for here
 * @param element code of the element it is about
 * @param figure the figure it speaks of; null where it is the lack of one
 * @param doubted the figures that wait, the one it speaks of among them
 * @param value what is doubted, as text; of a relation both values
 * @param found the words of its message by name
 */
public record Finding(
    Check check,
    Severity severity,
    String element,
    @Nullable CheckFigure figure,
    List<? extends CheckFigure> doubted,
    String value,
    Map<String, String> found) {

  /**
   * Under this name stands the period of a later report that counts already, where there is one.
   */
  public static final String COUNTING = "counting";

  public Finding {
    doubted = List.copyOf(doubted);
    found = Map.copyOf(found);
  }

  /** One that speaks of a figure. */
  static Finding of(
      Named by,
      ReportFigures<?> report,
      CheckFigure figure,
      List<? extends CheckFigure> doubted,
      String... names) {
    Map<String, String> found = common(report.form(), report.period(), figure.code());
    found.put("name", figure.name());
    found.put("value", plain(figure.value()));
    for (int i = 0; i < names.length; i += 2) {
      found.put(names[i], names[i + 1]);
    }
    String limit = found.get("limit");
    String value = plain(figure.value());
    return new Finding(
        by.check(),
        by.severity(),
        figure.code(),
        figure,
        doubted,
        limit == null || doubted.size() < 2 ? value : value + "|" + limit,
        found);
  }

  /** One that speaks of an element that is not there. */
  static Finding ofLack(Named by, ReportFigures<?> report, String element) {
    Map<String, String> found = common(report.form(), report.period(), element);
    found.put("name", element);
    return new Finding(by.check(), by.severity(), element, null, List.of(), "", found);
  }

  /** A check with the severity it has at some place. */
  record Named(Check check, Severity severity) {}

  /** The words that every message may use. */
  public static Map<String, String> common(Form form, Period period, String element) {
    Map<String, String> found = new LinkedHashMap<>();
    found.put("form", form.code());
    found.put("period", period.code());
    found.put("element", element);
    return found;
  }

  /** A number as messages write it; nothing where there is none. */
  public static String plain(@Nullable BigDecimal number) {
    return number == null ? "" : number.toPlainString();
  }
}

package vn.tiengnoi.warehouse.check;

import java.util.List;
import java.util.Set;
import vn.tiengnoi.warehouse.catalogue.Element;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.period.PeriodKind;

/**
 * Something a pack doubts in reports.
 *
 * @param code stable code, under which its faults are counted
 * @param severity what becomes of a doubted figure
 * @param confirmable whether a person may say "yes, this is right"
 * @param exceptions other severities for some of what it is about; the first that fits holds
 * @param examples worked examples, computed by hand, that run as tests
 * @param file the file that states it
 * @param line its line there
 */
public record Check(
    String code,
    CheckRule rule,
    CheckScope scope,
    Severity severity,
    boolean confirmable,
    CheckMessage message,
    List<Except> exceptions,
    List<CheckExample> examples,
    String file,
    int line) {

  /** What every message may say. */
  public static final Set<String> NAMES = Set.of("value", "name", "element", "form", "period");

  public Check {
    exceptions = List.copyOf(exceptions);
    examples = List.copyOf(examples);
  }

  /** A severity of its own for some of what a check is about. */
  public record Except(CheckScope scope, Severity severity) {}

  /**
   * How severe it is for an element of such a report; {@link Severity#OFF} where it does not ask.
   *
   * @param dimension by which the element is split; empty for the element as a whole
   */
  public Severity severityOf(Form form, PeriodKind cadence, Element element, String dimension) {
    if (!scope.covers(form, cadence, element, dimension)) {
      return Severity.OFF;
    }
    return exceptions.stream()
        .filter(exception -> exception.scope().covers(form, cadence, element, dimension))
        .map(Except::severity)
        .findFirst()
        .orElse(severity);
  }
}

package vn.tiengnoi.etl.template;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tiengnoi.etl.raw.TemplateIdentity;
import vn.tiengnoi.etl.raw.TemplateIdentity.Printed;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.form.Form.FormElement;
import vn.tiengnoi.warehouse.form.Obligation;
import vn.tiengnoi.warehouse.form.Reporter;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.period.PeriodKind;
import vn.tiengnoi.warehouse.text.PeriodNames;
import vn.tiengnoi.warehouse.unit.Unit;

/**
 * One workbook to be filled: which form, by whom, about which unit, for which period.
 *
 * @param period in the form's calendar, of a length for which the form asks something
 */
public record Template(Form form, Reporter reporter, Unit unit, Period period) {

  public Template {
    checkAsked(form, period);
  }

  /**
   * Refuses a period for which a form asks nothing.
   *
   * @throws IllegalArgumentException with a message for people
   */
  public static void checkAsked(Form form, Period period) {
    if (form.elementsOf(period).isEmpty()) {
      throw new IllegalArgumentException(
          "biểu %1$s không hỏi gì cho kỳ %2$s; biểu này có các kỳ như %3$s / form %1$s asks nothing for %2$s; its periods are like %3$s"
              .formatted(form.code(), period.code(), cadences(form, period)));
    }
  }

  /** A period of each length that the form asks for, about where the given one begins. */
  private static String cadences(Form form, Period near) {
    List<String> codes =
        form.elements().stream()
            .map(FormElement::cadences)
            .flatMap(List::stream)
            .distinct()
            .sorted()
            .flatMap(cadence -> around(form, cadence, near).stream())
            .toList();
    return codes.isEmpty() ? "–" : String.join(", ", codes);
  }

  private static Optional<String> around(Form form, PeriodKind cadence, Period near) {
    LocalDate day = near.from();
    return form.periods(cadence, day.minusYears(1), day.plusYears(2)).stream()
        .filter(period -> !period.to().isBefore(day))
        .findFirst()
        .map(Period::code);
  }

  /** The templates of all reports of a form and period that are owed within a unit, by unit. */
  public static List<Template> owed(Pack pack, Form form, Period period, Unit within) {
    return duties(pack, form, period)
        .filter(duty -> pack.units().within(pack.units().getUnit(duty.unit()), within))
        .map(
            duty ->
                new Template(
                    form,
                    pack.findReporter(duty.reporter()).orElseThrow(),
                    pack.units().getUnit(duty.unit()),
                    period))
        .sorted(
            Comparator.comparing((Template one) -> one.unit().level())
                .thenComparing(one -> one.unit().id())
                .thenComparing(one -> one.reporter().id()))
        .toList();
  }

  private static Stream<Obligation> duties(Pack pack, Form form, Period period) {
    return pack.obligations().stream()
        .filter(duty -> duty.form().equals(form.code()) && duty.covers(period));
  }

  /** Whether the pack says that this report is owed. */
  public boolean isOwed(Pack pack) {
    return duties(pack, form, period)
        .anyMatch(duty -> duty.reporter().equals(reporter.id()) && duty.unit().equals(unit.id()));
  }

  /**
   * A file name that says what is inside, in ASCII: {@code
   * QTE_2024-Q1_108-sin-ho_hbvqte-108-sin-ho.xlsx}.
   */
  public String fileName() {
    String place = unit.id().substring(0, unit.id().indexOf('@'));
    return Stream.of(form.code(), period.code().replace("..", "-"), place, reporter.id())
            .map(part -> part.replaceAll("[^A-Za-z0-9-]+", "-"))
            .reduce((left, right) -> left + "_" + right)
            .orElseThrow()
        + ".xlsx";
  }

  TemplateIdentity identity(String pack) {
    return new TemplateIdentity(
        pack, form.code(), form.version(), reporter.id(), unit.id(), period.code(), printed());
  }

  /** Names as they stand above the table. */
  Printed printed() {
    return new Printed(reporter.name(), unit.fullName(), periodWords());
  }

  /** The period and the days it covers: {@code quý I/2024 (từ 01/01/2024 đến 31/03/2024)}. */
  private String periodWords() {
    String name =
        switch (period.calendar()) {
          case STATISTICAL, SCHOOL -> PeriodNames.name(period, "vi");
          // The days follow in the form's own words.
          case ADMINISTRATIVE ->
              Period.findPeriod(period.bareCode())
                  .map(bare -> PeriodNames.name(bare, "vi"))
                  .orElse(period.bareCode());
          case DEADLINE -> "năm " + period.to().getYear();
        };
    return "%s (từ %s đến %s)"
        .formatted(name, PeriodNames.date(period.from()), PeriodNames.date(period.to()));
  }

  /** Name of the sheet with the form. */
  String sheetName() {
    String name = "%s %s".formatted(form.code(), period.code().replace(':', ' '));
    return name.length() > 31 ? name.substring(0, 31) : name;
  }

  String title() {
    return form.nameVi().toUpperCase(Locale.ROOT);
  }
}

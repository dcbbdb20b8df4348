package vn.tiengnoi.warehouse.form;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.period.PeriodKind;
import vn.tiengnoi.warehouse.period.ReportingCalendar;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/**
 * What a report contains and how its figures may be used.
 *
 * @param code code in file headers and in the {@code form} column of long CSV ({@code QTE})
 * @param calendar calendar of its periods where a report names none
 * @param scope whether the reporter's figures are its own or already hold those of the units below
 * @param authority for consolidated figures: the levels whose reports count, the first that existed
 *     on the day; reports of other levels are cross-checks
 * @param cutOff last day, in the deadline calendar, of what a year's report covers; null in other
 *     calendars
 * @param accumulation whether a figure is for the period or cumulative since the start of the year
 * @param totals whether its figures may be added over reporters, units and periods
 * @param onFault what happens to the sound cells of a report with a faulty one
 * @param approval whether a person has to approve a report before its figures count
 * @param deadlineDays days after the last day of the period by which the report is due
 * @param keepsSources whether the note beside a figure is a public source address that is kept with
 *     it
 * @param holdWhenNoteContains a figure whose note holds this word waits for a person; empty for
 *     none
 * @param sendTo where reports are to be sent; null where the pack does not say
 * @param earlier earlier versions, whose templates may still come, newest first
 */
public record Form(
    String code,
    int version,
    String nameVi,
    String nameEn,
    ReportingCalendar calendar,
    Scope scope,
    List<UnitLevel> authority,
    @Nullable MonthDay cutOff,
    Accumulation accumulation,
    Totals totals,
    OnFault onFault,
    Approval approval,
    int deadlineDays,
    boolean keepsSources,
    String holdWhenNoteContains,
    List<FormElement> elements,
    @Nullable SendTo sendTo,
    List<Form> earlier) {

  public Form {
    elements = List.copyOf(elements);
    authority = List.copyOf(authority);
    earlier = List.copyOf(earlier);
  }

  /** A form of which only one version is known. */
  public Form(
      String code,
      int version,
      String nameVi,
      String nameEn,
      ReportingCalendar calendar,
      Scope scope,
      List<UnitLevel> authority,
      @Nullable MonthDay cutOff,
      Accumulation accumulation,
      Totals totals,
      OnFault onFault,
      Approval approval,
      int deadlineDays,
      boolean keepsSources,
      String holdWhenNoteContains,
      List<FormElement> elements) {
    this(
        code,
        version,
        nameVi,
        nameEn,
        calendar,
        scope,
        authority,
        cutOff,
        accumulation,
        totals,
        onFault,
        approval,
        deadlineDays,
        keepsSources,
        holdWhenNoteContains,
        elements,
        null,
        List.of());
  }

  /** Where reports are to be sent, in both languages. */
  public record SendTo(String vi, String en) {}

  /** The same form with the versions that came before it. */
  public Form withEarlier(List<Form> versions) {
    return new Form(
        code,
        version,
        nameVi,
        nameEn,
        calendar,
        scope,
        authority,
        cutOff,
        accumulation,
        totals,
        onFault,
        approval,
        deadlineDays,
        keepsSources,
        holdWhenNoteContains,
        elements,
        sendTo,
        versions);
  }

  /** This form or an earlier version of it; nothing where the pack has no such version. */
  public Optional<Form> findVersion(int wanted) {
    return wanted == version
        ? Optional.of(this)
        : earlier.stream().filter(one -> one.version == wanted).findFirst();
  }

  /** Whose figures a report holds. */
  public enum Scope {
    OWN,
    CONSOLIDATED
  }

  /** Since when a figure counts. */
  public enum Accumulation {
    PERIOD,
    CUMULATIVE
  }

  /** Whether figures of this form add up. */
  public enum Totals {
    /** Complete reports: figures add over units and time as their elements say. */
    ADD,
    /** Single published figures: each stands alone, no total is ever made of them. */
    SINGLE
  }

  /** What happens to the rest of a report in which a cell is faulty. */
  public enum OnFault {
    /** The faulty cell is held, the rest is loaded. */
    LOAD_REST,
    /** Nothing of the report counts until it is corrected. */
    HOLD_REPORT
  }

  /** What a report without faults still needs before its figures count. */
  public enum Approval {
    NONE,
    /** A person's approval. */
    REQUIRED
  }

  /**
   * One element asked for by the form.
   *
   * @param element element code
   * @param cadences lengths of period for which it is asked; empty: any
   * @param splits dimensions by which it is asked beside its total
   * @param required whether a report of such a period is faulty without it
   */
  public record FormElement(
      String element, List<PeriodKind> cadences, List<String> splits, boolean required) {
    public FormElement {
      cadences = List.copyOf(cadences);
      splits = List.copyOf(splits);
    }

    public boolean askedFor(PeriodKind kind) {
      return cadences.isEmpty() || cadences.contains(kind);
    }
  }

  /** The elements asked for in a report of this period, in the form's order. */
  public List<FormElement> elementsOf(Period period) {
    return elements.stream().filter(element -> element.askedFor(period.kind())).toList();
  }

  /** The periods of a length, in this form's calendar, that lie wholly between two days. */
  public List<Period> periods(PeriodKind cadence, LocalDate from, LocalDate to) {
    List<Period> periods = new ArrayList<>();
    for (int year = from.getYear(); year <= to.getYear(); year++) {
      for (Period period : periodsOf(cadence, year)) {
        if (!period.from().isBefore(from) && !period.to().isAfter(to)) {
          periods.add(period);
        }
      }
    }
    return List.copyOf(periods);
  }

  private List<Period> periodsOf(PeriodKind cadence, int year) {
    return switch (calendar) {
      case DEADLINE -> List.of(upToCutOff(year));
      case SCHOOL -> List.of(Period.parse("%d-%dS".formatted(year, year + 1)));
      case STATISTICAL -> Period.year(year).parts(cadence);
      case ADMINISTRATIVE -> Period.parse(calendar.prefix() + ":" + year).parts(cadence);
    };
  }

  /** The period that a code written in a report of this form means. */
  public Period periodWritten(Period written) {
    if (calendar != ReportingCalendar.DEADLINE || written.calendar() == calendar) {
      return written;
    }
    return switch (written.kind()) {
      case YEAR -> upToCutOff(written.to().getYear());
      case DAY -> Period.parse(calendar.prefix() + ":" + written.bareCode());
      default -> written;
    };
  }

  /** The period of a code, in this form's calendar where the code names none. */
  public Optional<Period> findPeriod(String written) {
    boolean named = written.indexOf(':') > 0 || calendar != ReportingCalendar.ADMINISTRATIVE;
    return Period.findPeriod(named ? written : calendar.prefix() + ":" + written)
        .map(this::periodWritten);
  }

  /** Last day on which a report of this period is on time (Asia/Ho_Chi_Minh). */
  public LocalDate deadline(Period period) {
    return period.to().plusDays(deadlineDays);
  }

  private Period upToCutOff(int year) {
    MonthDay last =
        java.util.Objects.requireNonNull(cutOff, "a deadline-driven form has a cut-off");
    return Period.parse(calendar.prefix() + ":" + last.atYear(year));
  }

  public Optional<FormElement> findElement(String code) {
    return elements.stream().filter(element -> element.element().equals(code)).findFirst();
  }

  public String name(String language) {
    return language.equals("en") ? nameEn : nameVi;
  }
}

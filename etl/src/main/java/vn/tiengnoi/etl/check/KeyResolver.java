package vn.tiengnoi.etl.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.check.TemplateHead.HeadCell;
import vn.tiengnoi.etl.decision.Decisions;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.period.PeriodQuestion;
import vn.tiengnoi.etl.period.PeriodReader;
import vn.tiengnoi.etl.period.PeriodReading;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawHead;
import vn.tiengnoi.etl.raw.TemplateIdentity;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.form.Form.FormElement;
import vn.tiengnoi.warehouse.form.Reporter;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.period.PeriodKind;
import vn.tiengnoi.warehouse.period.ReportingCalendar;
import vn.tiengnoi.warehouse.unit.Unit;

/**
 * Finds out which report a sheet or a CSV line belongs to. All that is wrong with a head is said at
 * once.
 */
public final class KeyResolver {
  private final Pack pack;
  private final UnitReading units;
  private final ReporterReading reporters;

  /** A resolver for names that nobody decided about. */
  public KeyResolver(Pack pack) {
    this(pack, Decisions.NONE);
  }

  public KeyResolver(Pack pack, Decisions decisions) {
    this.pack = pack;
    this.units = new UnitReading(pack.units(), decisions);
    this.reporters = new ReporterReading(pack);
  }

  /** The report of a sheet. */
  public KeyReading resolve(RawHead head) {
    TemplateIdentity template = head.identity();
    return template == null ? new Reading(head, null).read() : resolve(head, template);
  }

  /** The report of a filled template: the one it was made for, if the sheet says nothing else. */
  private KeyReading resolve(RawHead visible, TemplateIdentity template) {
    KeyReading read = new Reading(TemplateHead.told(visible, template), null).read();
    ReportKey key = read.key();
    if (key == null) {
      return read;
    }
    List<Fault> contradictions =
        new TemplateHead(visible, template, key).contradictions(this::names);
    if (contradictions.isEmpty()) {
      return read;
    }
    List<Fault> all = new ArrayList<>(read.faults());
    all.addAll(contradictions);
    return new KeyReading(key, read.written(), all, read.flags());
  }

  /** Whether a text, read as it would be without a template, means what the key has. */
  private boolean names(HeadCell which, RawCell cell, ReportKey key) {
    return switch (which) {
      case FORM -> cell.stripped().equalsIgnoreCase(key.form().code());
      case REPORTER ->
          reporters
              .read(cell, key.form(), key.unit(), key.period(), new Said())
              .filter(key.reporter()::equals)
              .isPresent();
      case UNIT ->
          units
              .read(cell, key.period(), key.reporter(), false, new Said())
              .filter(key.unit()::equals)
              .isPresent();
      case PERIOD -> {
        Form form = key.form();
        Period read =
            PeriodReader.read(cell, new PeriodQuestion(form.calendar(), form, null)).period();
        yield read != null && form.periodWritten(read).equals(key.period());
      }
    };
  }

  /** The report of a CSV line, whose element may tell the form. */
  public KeyReading resolve(RawHead head, RawCell element) {
    return new Reading(head, element).read();
  }

  /** One head being read. */
  private final class Reading {
    private final RawHead head;
    private final @Nullable RawCell element;
    private final Said said = new Said();

    Reading(RawHead head, @Nullable RawCell element) {
      this.head = head;
      this.element = element;
    }

    KeyReading read() {
      Optional<Form> form = namedForm();
      Optional<Period> period = period(form);
      Optional<Unit> unit = period.flatMap(this::unit);
      if (form.isEmpty() && mayBeTold() && period.isPresent() && unit.isPresent()) {
        form = formOfElement(unit.get(), period.get());
      }
      Optional<Reporter> reporter = Optional.empty();
      if (form.isPresent() && period.isPresent() && unit.isPresent()) {
        reporter = reporters.read(head.reporter(), form.get(), unit.get(), period.get(), said);
      }
      ReportKey key =
          reporter.isPresent() && form.isPresent() && unit.isPresent() && period.isPresent()
              ? new ReportKey(form.get(), reporter.get(), unit.get(), period.get())
              : null;
      WrittenKey written =
          key != null
              ? key.written()
              : new WrittenKey(
                  form.map(Form::code).orElse(head.form().stripped()),
                  reporter.map(Reporter::id).orElse(head.reporter().stripped()),
                  unit.map(Unit::id).orElse(head.unit().stripped()),
                  period.map(Period::code).orElse(head.period().stripped()));
      return new KeyReading(key, written, said.faults(), said.flags());
    }

    private Optional<Unit> unit(Period period) {
      Reporter reporter = reporters.find(head.reporter(), period).orElse(null);
      return units.read(head.unit(), period, reporter, element != null, said);
    }

    private Optional<Form> namedForm() {
      String code = head.form().stripped();
      Form form = pack.forms().get(code);
      if (form == null) {
        form = pack.forms().get(code.toUpperCase(Locale.ROOT));
      }
      if (form == null && !mayBeTold()) {
        said.fault(
            FaultCode.UNKNOWN_FORM.at(
                head.form().at(), code, String.join(", ", pack.forms().keySet())));
      }
      TemplateIdentity template = head.identity();
      return form == null || template == null
          ? Optional.ofNullable(form)
          : versionOf(form, template);
    }

    private Optional<Form> versionOf(Form form, TemplateIdentity template) {
      if (!template.pack().equals(pack.code())) {
        said.fault(FaultCode.TEMPLATE_OF_OTHER_PACK.ofWhole(template.pack(), pack.code()));
        return Optional.empty();
      }
      Optional<Form> version = form.findVersion(template.formVersion());
      if (version.isEmpty()) {
        String known =
            Stream.concat(Stream.of(form), form.earlier().stream())
                .map(one -> Integer.toString(one.version()))
                .collect(Collectors.joining(", "));
        said.fault(
            FaultCode.FORM_VERSION_UNKNOWN.ofWhole(template.formVersion(), form.code(), known));
      }
      return version;
    }

    /** Where no form is named, the element may tell it. */
    private boolean mayBeTold() {
      return head.form().isBlank() && element != null;
    }

    /** The one form that asks for the element; of several, the one that is owed for the unit. */
    private Optional<Form> formOfElement(Unit unit, Period period) {
      String code = element == null ? "" : element.stripped();
      List<Form> asking =
          pack.formsAsking(code).stream().filter(form -> asks(form, code, period.kind())).toList();
      if (asking.size() > 1) {
        asking = asking.stream().filter(form -> reporters.isOwed(form, unit, period)).toList();
      }
      if (asking.size() == 1) {
        return Optional.of(asking.get(0));
      }
      String at = element == null ? "" : element.at();
      said.fault(FaultCode.FORM_NOT_CERTAIN.at(at, code, code));
      return Optional.empty();
    }

    private static boolean asks(Form form, String code, PeriodKind kind) {
      return form.findElement(code).filter(asked -> asked.askedFor(kind)).isPresent();
    }

    private Optional<Period> period(Optional<Form> form) {
      RawCell written = head.calendar();
      Optional<ReportingCalendar> calendar =
          written.isBlank()
              ? Optional.of(form.map(Form::calendar).orElse(ReportingCalendar.STATISTICAL))
              : PeriodReader.calendar(written.stripped());
      if (calendar.isEmpty()) {
        said.fault(
            FaultCode.UNKNOWN_CALENDAR.at(
                written.at(), written.stripped(), "stat, adm, school, deadline"));
        return Optional.empty();
      }
      PeriodReading reading =
          PeriodReader.read(
              head.period(), new PeriodQuestion(calendar.get(), form.orElse(null), null));
      reading.faults().forEach(said::fault);
      Optional<Period> read =
          Optional.ofNullable(reading.period())
              .map(period -> form.map(f -> f.periodWritten(period)).orElse(period));
      if (read.isEmpty()) {
        return Optional.empty();
      }
      reading.flags().stream()
          .filter(PeriodReader::changes)
          .forEach(flag -> said.flag("period:" + flag));
      form.filter(known -> known.elementsOf(read.get()).isEmpty())
          .ifPresent(
              known ->
                  said.fault(
                      FaultCode.PERIOD_NOT_ASKED.at(
                          head.period().at(),
                          head.period().stripped(),
                          known.code(),
                          cadences(known))));
      return read;
    }

    private static String cadences(Form form) {
      return form.elements().stream()
          .map(FormElement::cadences)
          .flatMap(List::stream)
          .distinct()
          .map(PeriodKind::code)
          .collect(Collectors.joining(", "));
    }
  }
}

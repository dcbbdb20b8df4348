package vn.tiengnoi.warehouse.pack;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Element;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.form.Obligation;
import vn.tiengnoi.warehouse.form.Reporter;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.period.PeriodKind;
import vn.tiengnoi.warehouse.period.ReportingCalendar;
import vn.tiengnoi.warehouse.unit.UnitLevel;
import vn.tiengnoi.warehouse.unit.UnitRegister;

/** {@code forms/*.yaml}, {@code reporters/*.csv}, {@code obligations/*.csv}. */
final class FormFiles {
  static final Set<String> ELEMENT_NAMES = Set.of("element", "cadences", "splits", "required");
  static final Set<String> FORM_NAMES =
      Set.of(
          "code",
          "version",
          "name",
          "calendar",
          "scope",
          "authority",
          "cut_off",
          "accumulation",
          "totals",
          "on_fault",
          "approval",
          "deadline_days",
          "keeps_sources",
          "hold_when_note_contains",
          "send_to",
          "elements");

  private final Coded<Form, YamlEntry> forms = new Coded<>("code");
  private final List<FormVersions.Stated> earlierForms;
  private final Coded<Reporter, CsvEntry> reporters = new Coded<>("id");
  private final List<Duty> duties = new ArrayList<>();

  /** An obligation and the row that states it. */
  private record Duty(Obligation obligation, CsvEntry row) {}

  FormFiles(PackFolder folder, PackFaults faults) {
    FormVersions versions = new FormVersions();
    for (YamlEntry entry : CatalogueFiles.entries(folder, "forms", faults)) {
      entry.allowOnly(FORM_NAMES);
      versions.add(form(entry), entry);
    }
    versions.newest(forms::put);
    this.earlierForms = versions.earlier();
    for (String file : folder.files("reporters", ".csv")) {
      for (CsvEntry row : CsvEntry.readAll(folder.path(file), file, faults)) {
        Reporter reporter = reporter(row);
        reporters.put(reporter.id(), reporter, row);
      }
    }
    for (String file : folder.files("obligations", ".csv")) {
      for (CsvEntry row : CsvEntry.readAll(folder.path(file), file, faults)) {
        duties.add(new Duty(obligation(row), row));
      }
    }
  }

  private static Form form(YamlEntry entry) {
    return new Form(
        entry.text("code"),
        entry.integer("version", 1),
        entry.in("vi", "name"),
        entry.in("en", "name"),
        entry.choice("calendar", ReportingCalendar.class, ReportingCalendar.STATISTICAL),
        entry.choice("scope", Form.Scope.class, Form.Scope.OWN),
        authority(entry),
        cutOff(entry),
        entry.choice("accumulation", Form.Accumulation.class, Form.Accumulation.PERIOD),
        entry.choice("totals", Form.Totals.class, Form.Totals.ADD),
        entry.choice("on_fault", Form.OnFault.class, Form.OnFault.LOAD_REST),
        entry.choice("approval", Form.Approval.class, Form.Approval.NONE),
        entry.integer("deadline_days", 0),
        entry.flag("keeps_sources", false),
        entry.text("hold_when_note_contains", ""),
        entry.entries("elements").stream().map(FormFiles::formElement).toList(),
        entry.has("send_to")
            ? new Form.SendTo(entry.in("vi", "send_to"), entry.in("en", "send_to"))
            : null,
        List.of());
  }

  private static List<UnitLevel> authority(YamlEntry entry) {
    List<UnitLevel> levels = new ArrayList<>();
    for (String code : entry.texts("authority")) {
      Optional<UnitLevel> level = UnitLevel.findLevel(code);
      level.ifPresent(levels::add);
      if (level.isEmpty()) {
        entry.fault(
            "authority", "\"%s\" không phải cấp đơn vị", "\"%s\" is no level of units", code);
      }
    }
    boolean consolidated = "consolidated".equals(entry.field("scope"));
    if (consolidated == levels.isEmpty()) {
      entry.fault(
          "authority",
          "\"authority\" nêu các cấp mà báo cáo được tính; nó đi với \"scope: consolidated\"",
          "\"authority\" names the levels whose reports count; it belongs to \"scope: consolidated\"");
    }
    if (levels.stream().distinct().count() < levels.size()) {
      entry.fault(
          "authority", "\"authority\" nêu một cấp hai lần", "\"authority\" names a level twice");
    }
    return levels;
  }

  private static @Nullable MonthDay cutOff(YamlEntry entry) {
    String text = entry.field("cut_off");
    boolean deadline = "deadline".equals(entry.field("calendar"));
    if (deadline == (text == null)) {
      entry.fault(
          "cut_off",
          "\"cut_off\" là ngày cuối của kỳ báo cáo, như 10-10; nó đi với \"calendar: deadline\"",
          "\"cut_off\" is the last day that a report covers, such as 10-10; it belongs to \"calendar: deadline\"");
    }
    try {
      return text == null ? null : MonthDay.parse("--" + text);
    } catch (java.time.DateTimeException malformed) {
      entry.fault(
          "cut_off",
          "\"%s\" không phải tháng và ngày như 10-10",
          "\"%s\" is no month and day such as 10-10",
          text);
      return null;
    }
  }

  private static Form.FormElement formElement(YamlEntry entry) {
    entry.allowOnly(ELEMENT_NAMES);
    List<PeriodKind> cadences = new ArrayList<>();
    for (String cadence : entry.texts("cadences")) {
      Optional<PeriodKind> kind = PeriodKind.findKind(cadence);
      kind.ifPresent(cadences::add);
      if (kind.isEmpty()) {
        entry.fault(
            "cadences", "\"%s\" không phải loại kỳ", "\"%s\" is no kind of period", cadence);
      }
    }
    return new Form.FormElement(
        entry.text("element"), cadences, entry.texts("splits"), entry.flag("required", false));
  }

  private static Reporter reporter(CsvEntry row) {
    return new Reporter(
        row.text("id"),
        row.text("name"),
        row.text("type"),
        row.field("parent"),
        row.text("home_unit"),
        row.date("valid_from"),
        row.dateOrNull("valid_to"));
  }

  private static Obligation obligation(CsvEntry row) {
    return new Obligation(
        row.text("form"),
        row.text("reporter"),
        row.text("unit"),
        row.found(
                "cadence",
                PeriodKind::findKind,
                new PackEntry.Expected(
                    "month, quarter, half, year …", "month, quarter, half, year …"))
            .orElse(PeriodKind.YEAR),
        row.date("from"),
        row.dateOrNull("to"));
  }

  Map<String, Form> forms() {
    return forms.values();
  }

  Map<String, Reporter> reporters() {
    return reporters.values();
  }

  /** The duties that can be followed: in a sound pack all. */
  List<Obligation> obligations(UnitRegister units) {
    return duties.stream()
        .map(Duty::obligation)
        .filter(duty -> forms.has(duty.form()) && units.findUnit(duty.unit()).isPresent())
        .toList();
  }

  void check(CatalogueFiles catalogue, UnitFiles units, PackFaults faults) {
    forms.each((form, entry) -> checkForm(form, entry, catalogue));
    earlierForms.forEach(stated -> checkForm(stated.form(), stated.entry(), catalogue));
    boolean unitsKnown = faults.readable(UnitFiles.FOLDER);
    boolean reportersKnown = faults.readable("reporters");
    reporters.each(
        (reporter, row) -> {
          known(row, "home_unit", !unitsKnown || units.has(reporter.homeUnit()));
          String parent = reporter.parent();
          known(row, "parent", !reportersKnown || parent == null || reporters.has(parent));
          ends(row, "valid_to", reporter.validFrom(), reporter.validTo());
        });
    for (Duty duty : duties) {
      Obligation obligation = duty.obligation();
      known(duty.row(), "form", !faults.readable("forms") || forms.has(obligation.form()));
      known(duty.row(), "reporter", !reportersKnown || reporters.has(obligation.reporter()));
      known(duty.row(), "unit", !unitsKnown || units.has(obligation.unit()));
      ends(duty.row(), "to", obligation.from(), obligation.to());
      checkDuty(obligation, duty.row());
    }
    checkTwice();
  }

  /** Elements asked for by a form of which something is wrong beside its single elements. */
  Set<String> faultyElements() {
    Set<String> faulty = new LinkedHashSet<>();
    forms.each(
        (form, entry) -> {
          if (!entry.sound()) {
            form.elements().forEach(asked -> faulty.add(asked.element()));
          }
        });
    return faulty;
  }

  private static void checkForm(Form form, YamlEntry entry, CatalogueFiles catalogue) {
    Set<String> asked = new LinkedHashSet<>();
    List<YamlEntry> entries = entry.entries("elements");
    for (int i = 0; i < entries.size(); i++) {
      Form.FormElement one = form.elements().get(i);
      if (!asked.add(one.element())) {
        entries
            .get(i)
            .fault(
                "element",
                "biểu %s hỏi phần tử %s hai lần",
                "form %s asks for element %s twice",
                form.code(),
                one.element());
      }
      checkElement(form, one, entries.get(i), catalogue);
      checkCadences(form, one, entries.get(i));
    }
  }

  private static void checkElement(
      Form form, Form.FormElement asked, YamlEntry entry, CatalogueFiles catalogue) {
    Element element = catalogue.elements().get(asked.element());
    if (element == null) {
      if (catalogue.elementsKnown()) {
        entry.fault(
            "element",
            "biểu %s hỏi phần tử không có \"%s\"",
            "form %s asks for the unknown element \"%s\"",
            form.code(),
            asked.element());
      }
      return;
    }
    for (String split : asked.splits()) {
      if (!element.dimensions().contains(split)) {
        entry.fault(
            "splits",
            "phần tử %s không phân tổ được theo \"%s\"; được phân tổ theo %s",
            "element %s cannot be split by \"%s\"; allowed are %s",
            element.code(),
            split,
            element.dimensions());
      }
    }
  }

  /** A school sheet covers a school year and a deadline sheet what came before its day. */
  private static void checkCadences(Form form, Form.FormElement asked, YamlEntry entry) {
    for (PeriodKind kind : asked.cadences()) {
      boolean fits =
          switch (form.calendar()) {
            case SCHOOL -> kind == PeriodKind.SCHOOL_YEAR;
            case DEADLINE -> kind == PeriodKind.YEAR;
            case STATISTICAL, ADMINISTRATIVE -> kind != PeriodKind.SCHOOL_YEAR;
          };
      if (!fits) {
        entry.fault(
            "cadences",
            "lịch %2$s của biểu %1$s không có kỳ \"%3$s\"",
            "form %1$s is in the %2$s calendar, which has no \"%3$s\"",
            form.code(),
            form.calendar().name().toLowerCase(Locale.ROOT),
            kind.code());
      }
    }
  }

  /**
   * Last day of the first period owed: whoever takes over from another organisation within a period
   * reports on all of it.
   */
  private LocalDate endOfFirstPeriod(Obligation duty) {
    Form form = forms.values().get(duty.form());
    if (form == null) {
      return duty.from();
    }
    return form.periods(duty.cadence(), duty.from(), duty.from().plusYears(2)).stream()
        .map(Period::to)
        .min(LocalDate::compareTo)
        .orElse(duty.from());
  }

  private void checkDuty(Obligation duty, CsvEntry row) {
    Reporter reporter = reporters.values().get(duty.reporter());
    if (reporter != null) {
      LocalDate end = reporter.validTo();
      boolean late =
          end != null
              && (duty.from().isAfter(end) || (duty.to() != null && duty.to().isAfter(end)));
      boolean early = endOfFirstPeriod(duty).isBefore(reporter.validFrom());
      if (late || early) {
        row.fault(
            early ? "from" : "to",
            "nghĩa vụ từ %2$s đến %3$s nằm ngoài thời gian hoạt động của %1$s (%4$s đến %5$s)",
            "the duty from %2$s to %3$s lies outside the life of %1$s (%4$s to %5$s)",
            reporter.id(),
            duty.from(),
            shown(duty.to()),
            reporter.validFrom(),
            shown(end));
      }
    }
    Form form = forms.values().get(duty.form());
    if (form != null && form.elements().stream().noneMatch(e -> e.askedFor(duty.cadence()))) {
      row.fault(
          "cadence",
          "biểu %s không hỏi gì theo kỳ \"%s\"",
          "form %s asks nothing for the cadence \"%s\"",
          form.code(),
          duty.cadence().code());
    }
  }

  private static String shown(@Nullable LocalDate day) {
    return day == null ? "…" : day.toString();
  }

  /** A report owed twice would be counted as two. */
  private void checkTwice() {
    Map<List<Object>, List<Duty>> same = new LinkedHashMap<>();
    for (Duty duty : duties) {
      Obligation one = duty.obligation();
      List<Duty> earlier =
          same.computeIfAbsent(
              List.of(one.form(), one.reporter(), one.unit(), one.cadence()),
              key -> new ArrayList<>(1));
      for (Duty other : earlier) {
        if (overlap(one, other.obligation())) {
          duty.row()
              .fault(
                  "from",
                  "nghĩa vụ này trùng thời gian với dòng %s:%d",
                  "this duty overlaps the one in %s:%d",
                  other.row().file,
                  other.row().line);
        }
      }
      earlier.add(duty);
    }
  }

  private static boolean overlap(Obligation one, Obligation other) {
    return (one.to() == null || !one.to().isBefore(other.from()))
        && (other.to() == null || !other.to().isBefore(one.from()));
  }

  private static void ends(CsvEntry row, String field, LocalDate from, @Nullable LocalDate to) {
    if (to != null && to.isBefore(from)) {
      row.fault(field, "kết thúc trước khi bắt đầu", "ends before it starts");
    }
  }

  private static void known(CsvEntry row, String field, boolean known) {
    String text = row.field(field);
    if (!known && text != null) {
      row.fault(field, "\"%s\": không có \"%s\"", "unknown %s \"%s\"", field, text);
    }
  }
}

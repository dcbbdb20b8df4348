package vn.tiengnoi.warehouse.pack;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Element;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.form.Obligation;
import vn.tiengnoi.warehouse.form.Reporter;
import vn.tiengnoi.warehouse.period.PeriodKind;
import vn.tiengnoi.warehouse.period.ReportingCalendar;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/** {@code forms/*.yaml}, {@code reporters/*.csv}, {@code obligations/*.csv}. */
final class FormFiles {
  private static final Set<String> FORM_NAMES =
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
          "deadline_days",
          "keeps_sources",
          "hold_when_note_contains",
          "elements");

  private final Map<String, Form> forms = new LinkedHashMap<>();
  private final Map<String, YamlEntry> formEntries = new LinkedHashMap<>();
  private final Map<String, Reporter> reporters = new LinkedHashMap<>();
  private final List<CsvEntry> reporterRows = new ArrayList<>();
  private final List<Obligation> obligations = new ArrayList<>();
  private final List<CsvEntry> obligationRows = new ArrayList<>();

  FormFiles(PackFolder folder, PackFaults faults) {
    for (YamlEntry entry : CatalogueFiles.entries(folder, "forms", faults)) {
      entry.allowOnly(FORM_NAMES);
      Form form = form(entry);
      CatalogueFiles.putOnce(forms, form.code(), form, entry);
      formEntries.put(form.code(), entry);
    }
    for (String file : folder.files("reporters", ".csv")) {
      for (CsvEntry row : CsvEntry.readAll(folder.path(file), file, faults)) {
        Reporter reporter = reporter(row);
        CatalogueFiles.putOnce(reporters, reporter.id(), reporter, row);
        reporterRows.add(row);
      }
    }
    for (String file : folder.files("obligations", ".csv")) {
      for (CsvEntry row : CsvEntry.readAll(folder.path(file), file, faults)) {
        obligations.add(obligation(row));
        obligationRows.add(row);
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
        entry.integer("deadline_days", 0),
        entry.flag("keeps_sources", false),
        entry.text("hold_when_note_contains", ""),
        entry.entries("elements").stream().map(FormFiles::formElement).toList());
  }

  private static List<UnitLevel> authority(YamlEntry entry) {
    List<UnitLevel> levels = new ArrayList<>();
    for (String code : entry.texts("authority")) {
      Optional<UnitLevel> level = UnitLevel.findLevel(code);
      level.ifPresent(levels::add);
      if (level.isEmpty()) {
        entry.fault("authority", "\"%s\" is no level of units", code);
      }
    }
    boolean consolidated = "consolidated".equals(entry.field("scope"));
    if (consolidated == levels.isEmpty()) {
      entry.fault(
          "authority",
          "\"authority\" names the levels whose reports count; it belongs to \"scope: consolidated\"");
    }
    return levels;
  }

  private static @Nullable MonthDay cutOff(YamlEntry entry) {
    String text = entry.field("cut_off");
    boolean deadline = "deadline".equals(entry.field("calendar"));
    if (deadline == (text == null)) {
      entry.fault(
          "cut_off",
          "\"cut_off\" is the last day that a report covers, such as 10-10; it belongs to \"calendar: deadline\"");
    }
    try {
      return text == null ? null : MonthDay.parse("--" + text);
    } catch (java.time.DateTimeException malformed) {
      entry.fault("cut_off", "\"%s\" is no month and day such as 10-10", text);
      return null;
    }
  }

  private static Form.FormElement formElement(YamlEntry entry) {
    List<PeriodKind> cadences = new ArrayList<>();
    for (String cadence : entry.texts("cadences")) {
      Optional<PeriodKind> kind = PeriodKind.findKind(cadence);
      kind.ifPresent(cadences::add);
      if (kind.isEmpty()) {
        entry.fault("cadences", "\"%s\" is no kind of period", cadence);
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
        row.found("cadence", PeriodKind::findKind, "month, quarter, half, year …")
            .orElse(PeriodKind.YEAR),
        row.date("from"),
        row.dateOrNull("to"));
  }

  Map<String, Form> forms() {
    return forms;
  }

  Map<String, Reporter> reporters() {
    return reporters;
  }

  List<Obligation> obligations() {
    return obligations;
  }

  void check(Pack pack, PackFaults faults) {
    forms.forEach((code, form) -> checkForm(form, formEntries.get(code), pack));
    for (CsvEntry row : reporterRows) {
      known(row, "home_unit", pack.units().findUnit(row.text("home_unit")).isPresent());
      String parent = row.field("parent");
      known(row, "parent", parent == null || reporters.containsKey(parent));
    }
    for (CsvEntry row : obligationRows) {
      known(row, "form", forms.containsKey(row.text("form")));
      known(row, "reporter", reporters.containsKey(row.text("reporter")));
      known(row, "unit", pack.units().findUnit(row.text("unit")).isPresent());
    }
  }

  private static void checkForm(Form form, @Nullable YamlEntry entry, Pack pack) {
    if (entry == null) {
      return;
    }
    for (Form.FormElement asked : form.elements()) {
      Element element = pack.elements().get(asked.element());
      if (element == null) {
        entry.fault(
            "elements",
            "form %s asks for the unknown element \"%s\"",
            form.code(),
            asked.element());
        continue;
      }
      for (String split : asked.splits()) {
        if (!element.dimensions().contains(split)) {
          entry.fault(
              "elements",
              "element %s cannot be split by \"%s\"; allowed are %s",
              element.code(),
              split,
              element.dimensions());
        }
      }
    }
  }

  private static void known(CsvEntry row, String field, boolean known) {
    if (!known) {
      row.fault(field, "unknown %s \"%s\"", field, row.field(field));
    }
  }
}

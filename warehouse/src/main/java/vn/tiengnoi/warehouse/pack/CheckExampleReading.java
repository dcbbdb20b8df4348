package vn.tiengnoi.warehouse.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.check.CheckExample;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.form.Form.FormElement;
import vn.tiengnoi.warehouse.period.Period;

/** Reads the worked examples of a check. */
final class CheckExampleReading {
  static final Set<String> EXAMPLE_NAMES =
      Set.of("name", "form", "period", "rows", "before", "doubts");
  static final Set<String> ROW_NAMES =
      Set.of("period", "element", "disaggregation", "value", "held");

  private CheckExampleReading() {}

  /** The examples that can be read. */
  static List<CheckExample> examples(YamlEntry check, PackFaults faults) {
    List<CheckExample> examples = new ArrayList<>();
    for (YamlEntry entry : check.entries("examples")) {
      int before = faults.count();
      CheckExample example = example(entry);
      if (faults.count() == before) {
        examples.add(example);
      }
    }
    return examples;
  }

  private static CheckExample example(YamlEntry entry) {
    entry.allowOnly(EXAMPLE_NAMES);
    String period = period(entry);
    if (!entry.has("doubts")) {
      entry.text("doubts");
    }
    return new CheckExample(
        entry.text("name"),
        entry.text("form"),
        period,
        entry.entries("rows").stream().map(row -> row(row, period)).toList(),
        entry.entries("before").stream().map(row -> row(row, period(row))).toList(),
        entry.texts("doubts"),
        entry.file,
        entry.line);
  }

  private static CheckExample.Row row(YamlEntry row, String period) {
    row.allowOnly(ROW_NAMES);
    @Nullable BigDecimal value = row.decimalOrNull("value");
    return new CheckExample.Row(
        period, row.text("element"), part(row), value, row.flag("held", false));
  }

  private static Disaggregation part(YamlEntry row) {
    try {
      return Disaggregation.parse(row.text("disaggregation", ""));
    } catch (IllegalArgumentException unreadable) {
      row.fault(
          "disaggregation",
          "\"%s\" không phải phân tổ như SEX=F;AGE=A0_5",
          "\"%s\" is no part such as SEX=F;AGE=A0_5",
          row.text("disaggregation", ""));
      return Disaggregation.TOTAL;
    }
  }

  private static String period(YamlEntry entry) {
    entry.found(
        "period",
        Period::findPeriod,
        new PackEntry.Expected(
            "một kỳ như " + Period.ALLOWED_FORMS, "a period such as " + Period.ALLOWED_FORMS));
    return entry.text("period", "");
  }

  /** Whether the examples of a check speak of what the pack has. */
  static void check(YamlEntry check, CatalogueFiles catalogue, FormFiles forms) {
    for (YamlEntry entry : check.entries("examples")) {
      String code = entry.text("form", "");
      Form form = forms.forms().get(code);
      Optional<Period> period = Period.findPeriod(entry.text("period", ""));
      if (form == null) {
        if (!code.isEmpty()) {
          entry.fault("form", "không có biểu \"%s\"", "unknown form \"%s\"", code);
        }
        continue;
      }
      List<YamlEntry> rows = new ArrayList<>(entry.entries("rows"));
      if (period.isPresent()) {
        rows.forEach(row -> asked(row, form, period.get(), catalogue));
        for (YamlEntry row : entry.entries("before")) {
          asked(
              row, form, Period.findPeriod(row.text("period", "")).orElse(period.get()), catalogue);
        }
      }
    }
  }

  private static void asked(YamlEntry row, Form form, Period period, CatalogueFiles catalogue) {
    String element = row.text("element", "");
    Optional<FormElement> asked =
        form.findElement(element).filter(one -> one.askedFor(period.kind()));
    if (asked.isEmpty() && !element.isEmpty() && catalogue.elementsKnown()) {
      row.fault(
          "element",
          "biểu %s không hỏi \"%s\" trong kỳ %s",
          "form %s does not ask for \"%s\" in %s",
          form.code(),
          element,
          period.code());
    }
  }
}

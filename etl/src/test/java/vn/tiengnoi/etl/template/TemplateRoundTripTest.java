package vn.tiengnoi.etl.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tiengnoi.etl.check.CheckedReport;
import vn.tiengnoi.etl.check.FileIdentity;
import vn.tiengnoi.etl.check.KeyResolver;
import vn.tiengnoi.etl.check.ReportCheck;
import vn.tiengnoi.etl.raw.RawFile;
import vn.tiengnoi.etl.raw.RawReport;
import vn.tiengnoi.etl.workbook.FormWorkbookReader;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.form.Obligation;
import vn.tiengnoi.warehouse.lake.Observation;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.pack.PackReader;
import vn.tiengnoi.warehouse.period.Period;

/** Every form of the built-in pack, for every length of period that is owed, there and back. */
class TemplateRoundTripTest {
  private static final Pack PACK = PackReader.builtIn("vietnam");

  @TempDir Path folder;

  /** The last template of every form and cadence that somebody owes. */
  static Stream<Template> everyFormAndCadence() {
    Map<String, Template> templates = new LinkedHashMap<>();
    for (Obligation duty : PACK.obligations()) {
      Form form = PACK.getForm(duty.form());
      java.time.LocalDate end =
          duty.to() == null ? java.time.LocalDate.of(2026, 12, 31) : duty.to();
      List<Period> periods = form.periods(duty.cadence(), duty.from(), end);
      if (periods.isEmpty()) {
        continue;
      }
      Period last = periods.get(periods.size() - 1);
      templates.putIfAbsent(
          duty.form() + " " + duty.cadence(),
          new Template(
              form,
              PACK.findReporter(duty.reporter()).orElseThrow(),
              PACK.units().getUnit(duty.unit()),
              last));
    }
    return templates.values().stream();
  }

  @ParameterizedTest
  @MethodSource("everyFormAndCadence")
  void readsBackWhatWasFilledIn(Template template) throws Exception {
    FilledTemplate filled = new FilledTemplate(PACK, template);
    Map<String, BigDecimal> expected = fillAll(filled, template);
    filled.fill("E6", "20/01/2027").fill("G6", "2");

    CheckedReport checked = check(filled);

    assertRead(checked, template, expected);
    assertThat(checked.reportDate()).isEqualTo("2027-01-20");
    assertThat(checked.reportNumber()).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("everyFormAndCadence")
  void readsBackByItsKeyAloneWhereTheHiddenSheetIsLost(Template template) throws Exception {
    FilledTemplate filled = new FilledTemplate(PACK, template);
    Map<String, BigDecimal> expected = fillAll(filled, template);
    filled.edit(
        FilledTemplate.IDENTITY,
        xml -> xml.replaceFirst("(?s)<sheetData>.*</sheetData>", "<sheetData/>"));

    CheckedReport checked = check(filled, "hidden_sheet");

    assertRead(checked, template, expected);
  }

  private static Map<String, BigDecimal> fillAll(FilledTemplate filled, Template template) {
    List<TableRow> rows = TableRow.of(template, PACK);
    Map<String, BigDecimal> expected = new LinkedHashMap<>();
    for (int place = 0; place < rows.size(); place++) {
      TableRow row = rows.get(place);
      if (row.isInput()) {
        BigDecimal value = new BigDecimal(value(rows, place));
        filled.fill("E" + (TableBlock.FIRST + place + 1), value.toPlainString());
        expected.put(row.element().code() + " " + row.part().code(), value);
      }
    }
    return expected;
  }

  private static void assertRead(
      CheckedReport checked, Template template, Map<String, BigDecimal> expected) {
    assertThat(checked.faults()).isEmpty();
    assertThat(checked.written().form()).isEqualTo(template.form().code());
    assertThat(checked.written().reporter()).isEqualTo(template.reporter().id());
    assertThat(checked.written().unit()).isEqualTo(template.unit().id());
    assertThat(checked.written().period()).isEqualTo(template.period().code());
    Map<String, BigDecimal> read = new LinkedHashMap<>();
    for (Observation one : checked.observations()) {
      read.put(one.element() + " " + one.disaggregation().code(), one.value());
    }
    assertThat(read).containsExactlyEntriesOf(expected);
  }

  /** Yes or no is 1; the parts of a dimension are 1, 2, 1, 1 … and the last takes the rest. */
  static String value(List<TableRow> rows, int place) {
    TableRow row = rows.get(place);
    if (row.element().yesNo()) {
      return "1";
    }
    if (row.kind() == TableRow.Kind.TOTAL) {
      return "60";
    }
    int parts = row.last() - row.first() + 1;
    return Integer.toString(place == row.last() ? 60 - (parts - 1) : 1);
  }

  @Test
  void signsMeanWhatTheGuideSays() throws Exception {
    FilledTemplate filled =
        new FilledTemplate(
            PACK,
            everyFormAndCadence()
                .filter(one -> one.form().code().equals("KQSD"))
                .findFirst()
                .get());
    filled.fill("E10", "-").fill("E11", "…").fill("E12", "x");

    assertThat(check(filled).observations())
        .extracting(Observation::status)
        .containsExactly(ValueStatus.ZERO, ValueStatus.NOT_REPORTED, ValueStatus.NOT_APPLICABLE);
  }

  @Test
  void theSameTemplateHasTheSameBytes() throws Exception {
    Template template = everyFormAndCadence().findFirst().get();
    byte[] first = FilledTemplate.bytes(PACK, template);
    Thread.sleep(5);
    assertThat(FilledTemplate.bytes(PACK, template)).isEqualTo(first);
  }

  private CheckedReport check(FilledTemplate filled, String... faults) throws Exception {
    Path file = Files.write(folder.resolve("filled.xlsx"), filled.bytes());
    RawFile raw = FormWorkbookReader.read(file);
    assertThat(raw.faults()).extracting(fault -> fault.code().code()).containsExactly(faults);
    assertThat(raw.reports()).hasSize(1);
    RawReport report = raw.reports().get(0);
    return new ReportCheck(PACK)
        .check(
            new FileIdentity("0".repeat(64), "filled.xlsx"),
            report,
            new KeyResolver(PACK).resolve(report.head()));
  }
}

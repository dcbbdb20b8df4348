package vn.tiengnoi.etl.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.etl.SmallPack;
import vn.tiengnoi.etl.check.CheckedReport;
import vn.tiengnoi.etl.check.FileIdentity;
import vn.tiengnoi.etl.check.KeyResolver;
import vn.tiengnoi.etl.check.LineGroups;
import vn.tiengnoi.etl.check.ReportCheck;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.raw.RawFile;
import vn.tiengnoi.etl.raw.RawInput;
import vn.tiengnoi.etl.raw.RawLine;
import vn.tiengnoi.warehouse.lake.Observation;

/** The same form says the same, whatever program saved it and in whatever letters. */
class EveryFormatTest {
  private static final String SIN_HO = "QTE|hbvqte-110|110-sin-ho@2004-01-01|2024-Q1|";

  @TempDir Path folder;
  private final KeyResolver resolver = new KeyResolver(SmallPack.pack());
  private final ReportCheck check = new ReportCheck(SmallPack.pack());

  @Test
  void givesTheSameObservationsFromEveryFormatAndEncoding() throws Exception {
    for (Map.Entry<String, byte[]> file : FilledForm.everyFormat().entrySet()) {
      CheckedReport report = onlyReport(file.getKey(), file.getValue());

      assertThat(observations(report))
          .as(file.getKey())
          .containsExactly(
              SIN_HO + "VD01||1200000000|reported|F12",
              SIN_HO + "VD01|FUND=CASH|700000000|reported|F13",
              SIN_HO + "VD01|FUND=KIND|500000000|reported|F14",
              SIN_HO + "VD02||1250|reported|F15",
              SIN_HO + "VD02|SEX=M|610|reported|F16",
              SIN_HO + "VD02|SEX=F|640|reported|F17",
              SIN_HO + "VD02|AGE=A0_5|0|zero|F18",
              SIN_HO + "VD02|AGE=A6_15|null|not_reported|F19");
      assertThat(report.reportDate()).as(file.getKey()).hasToString("2024-04-10");
      assertThat(report.reportNumber()).as(file.getKey()).isEqualTo(2);
      assertThat(report.faults()).as(file.getKey()).isEmpty();
    }
  }

  @Test
  void keepsVietnameseNotesInEveryFormatAndEncoding() throws Exception {
    for (Map.Entry<String, byte[]> file : FilledForm.everyFormat().entrySet()) {
      RawFile said = extract(file.getKey(), file.getValue());

      List<String> notes =
          said.reports().get(0).rows().stream()
              .map(row -> row.note().stripped())
              .filter(note -> !note.isEmpty())
              .map(note -> java.text.Normalizer.normalize(note, java.text.Normalizer.Form.NFC))
              .toList();
      assertThat(notes)
          .as(file.getKey())
          .containsExactly(
              "Vận động từ “Quỹ vì trẻ em”; đợt 1, 2",
              "trẻ em dân tộc thiểu số được hỗ trợ",
              "không phát sinh");
    }
  }

  @Test
  void readsTheLongLayoutFromEveryEncodingAndSeparator() throws Exception {
    String comma =
        "unit,period,element,disaggregation,value\r\n"
            + "Huyện Sìn Hồ,2024-Q1,VD01,,1200000000\r\n"
            + "Huyện Sìn Hồ,2024-Q1,VD02,,1250\r\n";
    List<byte[]> files = new ArrayList<>();
    for (String text :
        List.of(comma, "sep=;\r\n" + comma.replace(',', ';'), comma.replace(',', '\t'))) {
      files.add(text.getBytes(StandardCharsets.UTF_8));
      files.add(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
      files.add(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
      files.add(text.getBytes(StandardCharsets.UTF_16BE));
      files.add(FilledForm.windows1258(text));
    }
    for (byte[] file : files) {
      assertThat(extract("long.csv", file).faults()).isEmpty();

      CheckedReport report = reportOfLines();
      assertThat(observations(report))
          .extracting(observation -> observation.replaceAll("\\d+:value", ""))
          .containsExactly(SIN_HO + "VD01||1200000000|reported|", SIN_HO + "VD02||1250|reported|");
    }
  }

  @Test
  void readsANumberBetweenSemicolonsAsPeopleWriteItThere() throws Exception {
    extract(
        "long.csv",
        "unit;period;element;disaggregation;value\nSìn Hồ;2024-Q1;VD02;;1.250\n"
            .getBytes(StandardCharsets.UTF_8));

    assertThat(observations(reportOfLines()).get(0)).contains("|1250|");
  }

  private CheckedReport onlyReport(String name, byte[] content) throws Exception {
    RawFile said = extract(name, content);
    assertThat(said.faults()).as(name).extracting(Fault::messageEn).isEmpty();
    assertThat(said.reports()).as(name).hasSize(1);
    return check.check(
        new FileIdentity("abc", name),
        said.reports().get(0),
        resolver.resolve(said.reports().get(0).head()));
  }

  private CheckedReport reportOfLines() throws Exception {
    LineGroups groups = new LineGroups(resolver);
    try (RawInput in = new RawInput(RawStaging.in(folder.resolve("raw")).lines("abc"))) {
      for (RawLine line = in.readLine(); line != null; line = in.readLine()) {
        groups.add(line);
      }
    }
    assertThat(groups.reports()).hasSize(1);
    return check.check(
        new FileIdentity("abc", "long.csv"),
        groups.reports().get(0).report(),
        groups.reports().get(0).key());
  }

  private RawFile extract(String name, byte[] content) throws Exception {
    Path original = Files.write(folder.resolve("original"), content);
    RawStaging staging = RawStaging.in(folder.resolve("raw"));
    new Extractor(staging).extract(original, "abc", name);
    try (RawInput in = new RawInput(staging.sheets("abc"))) {
      return in.readFile();
    }
  }

  private static List<String> observations(CheckedReport report) {
    return report.observations().stream().map(EveryFormatTest::inWords).toList();
  }

  private static String inWords(Observation seen) {
    return String.join(
        "|",
        seen.form(),
        seen.reporter(),
        seen.unit(),
        seen.period().code(),
        seen.element(),
        seen.disaggregation().toString(),
        seen.value() == null ? "null" : seen.value().toPlainString(),
        seen.status().code(),
        seen.cell());
  }
}

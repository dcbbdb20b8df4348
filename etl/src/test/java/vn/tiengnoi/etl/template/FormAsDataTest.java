package vn.tiengnoi.etl.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.etl.check.CheckedReport;
import vn.tiengnoi.etl.check.FileIdentity;
import vn.tiengnoi.etl.check.KeyResolver;
import vn.tiengnoi.etl.check.ReportCheck;
import vn.tiengnoi.etl.raw.RawReport;
import vn.tiengnoi.etl.workbook.FormWorkbookReader;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.pack.PackReader;
import vn.tiengnoi.warehouse.period.Period;

/** A form is a file of the pack, and so is a newer version of it; no code knows any. */
class FormAsDataTest {
  private static final String NORTH = "n-bac@2000-01-01";

  @TempDir Path folder;
  private Path pack = Path.of("");

  @BeforeEach
  void anInventedProgramme() {
    pack = folder.resolve("pack");
    PackReader.archive(PackReader.read(Path.of("src/test/resources/packs/island")), pack);
  }

  @Test
  void aFormThatIsAddedAsAFileIsGivenOutAndReadBack() throws Exception {
    add(
        "forms/YEAR.yaml",
        """
        code: YEAR
        version: 1
        name: {vi: Phiếu năm, en: Yearly sheet}
        calendar: statistical
        scope: own
        accumulation: cumulative
        deadline_days: 20
        send_to: {vi: Văn phòng Đảo, en: The island's office}
        elements:
          - {element: VISITS, cadences: [year], splits: [READER], required: true}
        """);
    add("obligations/rooms.csv", "YEAR,room-bac,%s,year,2024-01-01,2024-12-31\n".formatted(NORTH));
    Pack island = PackReader.read(pack);
    Template template = template(island, "YEAR", "2024");
    assertThat(template.isOwed(island)).isTrue();
    assertThat(Template.owed(island, template.form(), template.period(), island.units().country()))
        .containsExactly(template);

    FilledTemplate filled = new FilledTemplate(island, template).fill("E10", "40");
    assertThat(filled.text(FilledTemplate.FORM))
        .contains("Văn phòng Đảo", "20/01/2025", "Số liệu lũy kế từ đầu năm");

    CheckedReport report = check(island, filled);
    assertThat(report.written().form()).isEqualTo("YEAR");
    assertThat(report.faults()).isEmpty();
    assertThat(report.observations())
        .filteredOn(one -> one.disaggregation().isTotal())
        .extracting(one -> one.element() + " " + one.value())
        .containsExactly("VISITS 40");
  }

  @Test
  void aTemplateOfAnEarlierVersionIsReadAsWhatItAsked() throws Exception {
    Pack before = PackReader.read(pack);
    FilledTemplate filled =
        new FilledTemplate(before, template(before, "ROOM", "2024-Q1")).fill("E10", "40");
    String form = Files.readString(pack.resolve("forms/ROOM.yaml"));
    add(
        "forms/ROOM2.yaml",
        form.replace("version: 1", "version: 2")
            + "  - {element: GIFTS, cadences: [quarter], required: true}\n");
    Pack now = PackReader.read(pack);
    assertThat(now.getForm("ROOM").version()).isEqualTo(2);

    CheckedReport old = check(now, filled);
    CheckedReport fresh =
        check(now, new FilledTemplate(now, template(now, "ROOM", "2024-Q1")).fill("E10", "40"));

    assertThat(old.faults()).isEmpty();
    assertThat(fresh.faults())
        .extracting(fault -> fault.code().code())
        .containsExactly("required_missing");
  }

  private static Template template(Pack island, String form, String period) {
    return new Template(
        island.getForm(form),
        island.findReporter("room-bac").orElseThrow(),
        island.units().getUnit(NORTH),
        Period.parse(period));
  }

  private void add(String file, String text) throws IOException {
    Files.writeString(
        pack.resolve(file), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private CheckedReport check(Pack island, FilledTemplate filled) throws Exception {
    Path file = Files.write(folder.resolve("filled.xlsx"), filled.bytes());
    RawReport report = FormWorkbookReader.read(file).reports().get(0);
    return new ReportCheck(island)
        .check(
            new FileIdentity("0".repeat(64), "filled.xlsx"),
            report,
            new KeyResolver(island).resolve(report.head()));
  }
}

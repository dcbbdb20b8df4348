package vn.tiengnoi.etl.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiengnoi.etl.SmallPack;
import vn.tiengnoi.etl.decision.Decisions;
import vn.tiengnoi.etl.decision.Doubt;
import vn.tiengnoi.etl.decision.WrittenName;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawHead;

class KeyResolverTest {
  private final KeyResolver resolver = new KeyResolver(SmallPack.pack());

  @ParameterizedTest
  @CsvSource({
    "Quý I năm 2024, 2024-Q1",
    "quý 3/2024, 2024-Q3",
    "Quý IV/2024 (01/10/2024–31/12/2024), 2024-Q4",
    "Năm 2023, 2023",
    "2023, 2023",
  })
  void readsPeriodsAsPeopleWriteThem(String written, String code) {
    assertThat(resolve("QTE", SmallPack.REPORTER, SmallPack.SIN_HO, written).written().period())
        .isEqualTo(code);
  }

  @Test
  void findsUnitsByNameAndReportersByName() {
    KeyReading reading =
        resolve("qte", "Hội bảo vệ quyền trẻ em hbvqte-110", "huyện SÌN HỒ", "2024-Q1");

    assertThat(reading.faults()).isEmpty();
    assertThat(reading.written())
        .isEqualTo(new WrittenKey("QTE", SmallPack.REPORTER, SmallPack.SIN_HO, "2024-Q1"));
  }

  @Test
  void findsTheFormByItsElementAndTheReporterByItsDuty() {
    KeyReading reading =
        resolver.resolve(
            ReportCheckTest.head("", "", "Sìn Hồ", "2024-Q1", ""),
            RawCell.text("2:element", "VD01"));

    assertThat(reading.faults()).isEmpty();
    assertThat(reading.written().form()).isEqualTo("QTE");
    assertThat(reading.written().reporter()).isEqualTo(SmallPack.REPORTER);
  }

  @Test
  void neverGuessesWhoReports() {
    assertThat(messages(resolve("KQCB", "", "Sìn Hồ", "2024-Q1")))
        .containsExactly(
            "reporter_not_certain C4 No reporter is given, and not exactly one owes a report for this unit: –.");
  }

  @Test
  void takesANameThatIsOneLetterOffAndShowsIt() {
    KeyReading reading = resolve("QTE", SmallPack.REPORTER, "Huyện Xìn Hồ", "2024-Q1");

    assertThat(reading.written().unit()).isEqualTo(SmallPack.SIN_HO);
    assertThat(messages(reading))
        .containsExactly(
            "unit_misspelt C5 One letter of the unit's name is wrong, missing or too many;"
                + " read as Huyện Sìn Hồ (110-sin-ho@2004-01-01).");
  }

  @Test
  void suggestsTheNearestUnit() {
    assertThat(messages(resolve("QTE", SmallPack.REPORTER, "Huyện Xìn Hô Hồ", "2024-Q1")))
        .containsExactly(
            "unknown_unit C5 Unknown unit; nearest: Huyện Sìn Hồ (110-sin-ho@2004-01-01).");
  }

  @Test
  void takesWhatAPersonDecidedAboutADoubtfulName() {
    Decisions decided =
        new Decisions() {
          @Override
          public Optional<String> unitFor(WrittenName name) {
            return name.equals(new WrittenName("cao lãnh", SmallPack.REPORTER))
                ? Optional.of("873-cao-lanh@2004-01-01")
                : Optional.empty();
          }

          @Override
          public Optional<String> confirmationOf(Doubt doubt) {
            return Optional.empty();
          }
        };
    RawHead head = ReportCheckTest.head("QTE", SmallPack.REPORTER, "Cao Lãnh", "2024-Q1", "");

    KeyReading reading = new KeyResolver(SmallPack.pack(), decided).resolve(head);

    assertThat(reading.written().unit()).isEqualTo("873-cao-lanh@2004-01-01");
    assertThat(messages(reading).get(0)).startsWith("unit_decided C5");
  }

  @Test
  void namesTheUnitsOfAnAmbiguousName() {
    assertThat(messages(resolve("QTE", SmallPack.REPORTER, "Cao Lãnh", "2024-Q1")).get(0))
        .startsWith("ambiguous_unit C5")
        .contains(
            "Thành phố Cao Lãnh (866-cao-lanh@2004-01-01); Huyện Cao Lãnh (873-cao-lanh@2004-01-01)");
  }

  @Test
  void namesTheSuccessorsOfAUnitThatEnded() {
    for (String written : List.of("Bắc Giang", SmallPack.BAC_GIANG)) {
      assertThat(messages(resolve("QTE", "hbvqte-24", written, "2026-Q1")).get(0))
          .startsWith("unit_not_valid C5")
          .endsWith("its successors: Tỉnh Bắc Ninh (24-bac-ninh@2025-07-01).");
    }
  }

  @Test
  void saysEverythingThatIsWrongAtOnce() {
    assertThat(messages(resolve("XYZ", "nobody", "Nơi nào", "quý 5/2024")))
        .extracting(message -> message.split(" ")[0])
        .containsExactly("unknown_form", "unknown_period");
    assertThat(messages(resolve("QTE", SmallPack.REPORTER, SmallPack.SIN_HO, "2024-03")))
        .extracting(message -> message.split(" ")[0])
        .contains("period_not_asked");
  }

  @Test
  void notesAReportThatNobodyOwes() {
    assertThat(messages(resolve("QTE", "hbvqte-12", "Sìn Hồ", "2024-Q1")))
        .containsExactly("not_owed C4 hbvqte-12 owes no form QTE for this unit and period.");
  }

  private KeyReading resolve(String form, String reporter, String unit, String period) {
    RawHead head = ReportCheckTest.head(form, reporter, unit, period, "");
    return resolver.resolve(head);
  }

  private static List<String> messages(KeyReading reading) {
    return reading.faults().stream()
        .map((Fault f) -> f.code().code() + " " + f.cell() + " " + f.messageEn())
        .toList();
  }
}

package vn.tiengnoi.etl.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.tiengnoi.etl.SmallPack;
import vn.tiengnoi.etl.decision.Decisions;
import vn.tiengnoi.etl.decision.Doubt;
import vn.tiengnoi.etl.decision.WrittenName;
import vn.tiengnoi.etl.fault.CheckFault;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.Verdict;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawHead;
import vn.tiengnoi.etl.raw.RawReport;
import vn.tiengnoi.etl.raw.RawRow;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.check.Check;
import vn.tiengnoi.warehouse.check.CheckMessage;
import vn.tiengnoi.warehouse.check.CheckRule;
import vn.tiengnoi.warehouse.check.CheckScope;
import vn.tiengnoi.warehouse.check.Severity;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.pack.Pack;

class ReportCheckTest {
  private static final FileIdentity FILE = new FileIdentity("f".repeat(64), "a.xlsx");

  private Pack pack = SmallPack.pack();
  private Decisions decisions = Decisions.NONE;

  @Test
  void acceptsASoundReport() {
    CheckedReport report =
        quarter("VD01||300", "VD01|FUND=CASH|200", "VD01|FUND=KIND|100", "VD02||-");

    assertThat(report.faults()).isEmpty();
    assertThat(report.isHeld()).isFalse();
    assertThat(figures(report))
        .containsExactly(
            "VD01  300 reported F1",
            "VD01 FUND=CASH 200 reported F2",
            "VD01 FUND=KIND 100 reported F3",
            "VD02  0 zero F4");
  }

  @Test
  void holdsPartsThatDoNotMakeTheTotalButNotTheRest() {
    CheckedReport report =
        quarter("VD01||300", "VD01|FUND=CASH|200", "VD01|FUND=KIND|101", "VD02||8", "VD02|SEX=F|3");

    assertThat(messages(report))
        .containsExactly("F1 The parts by FUND (FUND) sum to 301, not to the total 300.");
    assertThat(figures(report))
        .containsExactly(
            "VD01  null held F1",
            "VD01 FUND=CASH null held F2",
            "VD01 FUND=KIND null held F3",
            "VD02  8 reported F4",
            "VD02 SEX=F 3 reported F5");
  }

  @Test
  void holdsAPartLargerThanTheWholeAndPartsWithoutATotal() {
    assertThat(messages(quarter("VD01||5", "VD02||8", "VD02|SEX=F|9")))
        .contains("F3 The part VD02 SEX=F is larger than the total 8.");
    assertThat(messages(quarter("VD01||5", "VD02||…", "VD02|SEX=F|9")))
        .containsExactly("F2 Parts are given but the total of VD02 is blank.");
  }

  @Test
  void holdsBothRowsOfADuplicateEvenIfTheyAgree() {
    CheckedReport report = quarter("VD01||5", "VD01||5", "VD02||1");

    assertThat(messages(report))
        .containsExactly(
            "F1 One element and disaggregation has several rows: VD01: F1, F2; write each once.",
            "F2 One element and disaggregation has several rows: VD01: F1, F2; write each once.");
    assertThat(figures(report)).containsExactly("VD01  null held F1", "VD02  1 reported F3");
  }

  @Test
  void holdsMoreCountedThanThereWasAndHalfARatio() {
    assertThat(messages(year("TG01_CONSULTED||9", "TG01_ISSUED||8")))
        .containsExactly("F1 TG01_CONSULTED = 9 is larger than TG01_ISSUED = 8.");
    CheckedReport half = year("TG01_CONSULTED||", "TG01_ISSUED||8");
    assertThat(messages(half))
        .containsExactly(
            "F2 TG01_ISSUED is given but TG01_CONSULTED is not; report both or neither.",
            "F1 The required element TG01_CONSULTED is missing; it is recorded as not reported.");
    assertThat(figures(half))
        .containsExactly("TG01_CONSULTED  null not_reported F1", "TG01_ISSUED  null held F2");
  }

  @Test
  void asksForBothHalvesOfARatioOnlyWhereTheFormSplitsBoth() {
    CheckedReport report =
        year(
            "TG01_CONSULTED||3",
            "TG01_ISSUED||8",
            "TG01_ISSUED|TEXT_TYPE=LEGAL|2",
            "TG01_ISSUED|TEXT_TYPE=OTHER|6");

    assertThat(report.faults()).isEmpty();
  }

  @Test
  void letsTheOtherHalfOfARatioWaitForAFaultyOne() {
    assertThat(messages(year("TG01_CONSULTED||-3", "TG01_ISSUED||8")).get(1))
        .startsWith("F2 TG01_ISSUED waits with TG01_CONSULTED");
  }

  @Test
  void namesWhatTheFormDoesNotAsk() {
    assertThat(
            messages(
                quarter(
                    "VD01||5",
                    "VD02||1",
                    "VD09||1",
                    "TG01_ISSUED||1",
                    "VD02|FUND=CASH|1",
                    "VD02|SEX|1")))
        .containsExactly(
            "C3 Unknown element code; the form has: VD01, VD02.",
            "C4 The form QTE does not ask for this element in such a period; it asks for: VD01, VD02.",
            "E5 VD02 is not split that way; allowed: SEX=M, SEX=F, AGE=A0_5, AGE=A6_15.",
            "E6 A disaggregation is DIMENSION=OPTION pairs joined by ;");
  }

  @Test
  void notesWhatIsMissingAndHoldsAReportThatSaysNothing() {
    CheckedReport oneMissing = quarter("VD01||5");
    assertThat(messages(oneMissing))
        .containsExactly(
            "null The required element VD02 is missing; it is recorded as not reported.");
    assertThat(oneMissing.isHeld()).isFalse();

    CheckedReport empty = quarter("VD01||", "VD02||…");
    assertThat(messages(empty)).contains("null The report holds no figure at all.");
    assertThat(empty.heldWhole()).isTrue();
  }

  @Test
  void holdsTheWholeReportWhereTheFormSaysSo() {
    pack = SmallPack.pack(Form.OnFault.HOLD_REPORT);

    CheckedReport report = quarter("VD01||abc", "VD02||1");

    assertThat(report.heldWhole()).isTrue();
    assertThat(figures(report)).containsExactly("VD01  null held F1", "VD02  null held F2");
  }

  @Test
  void knowsFiguresByWhatTheySayNotByHowTheyAreWritten() {
    String hash = quarter("VD01||1.000", "VD02||-").contentHash();

    assertThat(quarter("VD02||0", "VD01||1000").contentHash()).isEqualTo(hash);
    assertThat(quarter("VD01||1001", "VD02||-").contentHash()).isNotEqualTo(hash);
    assertThat(quarter("VD01||1000", "VD02||").contentHash()).isNotEqualTo(hash);
    assertThat(quarter("VD01||abc", "VD02||-").contentHash())
        .isNotEqualTo(quarter("VD01||abd", "VD02||-").contentHash());
  }

  @Test
  void holdsAReportWhoseDateCannotBeRead() {
    RawHead head = head("QTE", SmallPack.REPORTER, SmallPack.SIN_HO, "2024-Q1", "hôm qua");

    CheckedReport report = check(head, "VD01||5", "VD02||1");

    assertThat(report.heldWhole()).isTrue();
    assertThat(messages(report))
        .containsExactly("C7 Unreadable report date; write 05/03/2024 or 2024-03-05.");
  }

  /** Whether a person confirmed is asked with the value doubted: another value is another doubt. */
  @Test
  void aPersonsConfirmationHoldsForThatValueAlone() {
    pack = pack.withChecks(List.of(atMost(100, true)));
    List<Doubt> asked = new ArrayList<>();
    decisions = confirming(asked, "101");

    CheckedReport confirmed = quarter("VD01||101", "VD02||1");

    assertThat(asked)
        .containsExactly(
            new Doubt("most", "QTE|hbvqte-110|110-sin-ho@2004-01-01|2024-Q1", "VD01|", "101"));
    assertThat(messages(confirmed)).containsExactly("F1 VD01 = 101 (Confirmed: counted twice)");
    assertThat(confirmed.faults().get(0).verdict()).isEqualTo(Verdict.WARN);
    assertThat(confirmed.isHeld()).isFalse();
    assertThat(figures(confirmed)).contains("VD01  101 reported F1");
    assertThat(confirmed.observations().get(0).flags()).isEqualTo("confirmed");
    assertThat(figures(quarter("VD01||102", "VD02||1"))).contains("VD01  null held F1");
  }

  @Test
  void whatIsNotConfirmableIsNotAsked() {
    pack = pack.withChecks(List.of(atMost(100, false)));
    List<Doubt> asked = new ArrayList<>();
    decisions = confirming(asked, "101");

    assertThat(figures(quarter("VD01||101", "VD02||1"))).contains("VD01  null held F1");
    assertThat(asked).isEmpty();
  }

  @Test
  void theNoteBesideAFigureMayConfirmIt() {
    pack = pack.withChecks(List.of(atMost(100, true)));

    CheckedReport report = quarter("VD01||101|xác nhận: đếm lại hai lần", "VD02||1");

    assertThat(messages(report)).containsExactly("F1 VD01 = 101 (Confirmed: đếm lại hai lần)");
    assertThat(report.isHeld()).isFalse();
    assertThat(report.confirmations())
        .containsExactly(new Confirmation("VD01", Disaggregation.TOTAL, "đếm lại hai lần"));
  }

  /** A hard relation stays one, whatever the note says. */
  @Test
  void aNoteConfirmsNoPartsThatDoNotMakeTheTotal() {
    CheckedReport report =
        quarter(
            "VD01||300|Đã kiểm tra: đúng", "VD01|FUND=CASH|200", "VD01|FUND=KIND|101", "VD02||8");

    assertThat(report.isHeld()).isTrue();
    assertThat(report.faults().get(0).code())
        .isEqualTo(new CheckFault("parts_differ", Verdict.HOLD));
  }

  private static Check atMost(long most, boolean confirmable) {
    return new Check(
        "most",
        new CheckRule.Range(null, BigDecimal.valueOf(most), false),
        CheckScope.ALL,
        Severity.HOLD,
        confirmable,
        new CheckMessage("{name} = {value}", "{name} = {value}"),
        List.of(),
        List.of(),
        "checks/a.yaml",
        1);
  }

  private static Decisions confirming(List<Doubt> asked, String value) {
    return new Decisions() {
      @Override
      public Optional<String> unitFor(WrittenName name) {
        return Optional.empty();
      }

      @Override
      public Optional<String> confirmationOf(Doubt doubt) {
        asked.add(doubt);
        return doubt.value().equals(value) ? Optional.of("counted twice") : Optional.empty();
      }
    };
  }

  @Test
  void readsDatesDayFirst() {
    RawHead head = head("QTE", SmallPack.REPORTER, SmallPack.SIN_HO, "2024-Q1", "05/03/2024");

    assertThat(check(head, "VD01||5", "VD02||1").reportDate()).hasToString("2024-03-05");
  }

  private CheckedReport quarter(String... rows) {
    return check(head("QTE", SmallPack.REPORTER, SmallPack.SIN_HO, "2024-Q1", ""), rows);
  }

  private CheckedReport year(String... rows) {
    return check(head("QTE", SmallPack.REPORTER, SmallPack.SIN_HO, "2024", ""), rows);
  }

  private CheckedReport check(RawHead head, String... rows) {
    List<RawRow> raw = new ArrayList<>();
    for (String row : rows) {
      String[] parts = row.split("\\|", -1);
      int line = raw.size() + 1;
      boolean number = parts[2].matches("\\d+");
      raw.add(
          new RawRow(
              RawCell.text("C" + line, parts[0]),
              RawCell.text("E" + line, parts[1]),
              number
                  ? new RawCell("F" + line, RawCell.Kind.NUMBER, parts[2])
                  : RawCell.text("F" + line, parts[2]),
              parts.length < 4 ? RawCell.ABSENT : RawCell.text("G" + line, parts[3])));
    }
    RawReport report = new RawReport("Q1", head, raw, List.of());
    return new ReportCheck(pack, decisions)
        .check(FILE, report, new KeyResolver(pack).resolve(head));
  }

  static RawHead head(String form, String reporter, String unit, String period, String date) {
    return new RawHead(
        RawCell.text("C3", form),
        RawCell.text("C4", reporter),
        RawCell.text("C5", unit),
        RawCell.text("C6", period),
        RawCell.ABSENT,
        RawCell.text("C7", date),
        RawCell.ABSENT);
  }

  private static List<String> figures(CheckedReport report) {
    return report.observations().stream()
        .map(
            o ->
                String.join(
                    " ",
                    o.element(),
                    o.disaggregation().code(),
                    o.value() == null ? "null" : o.value().toPlainString(),
                    o.status().code(),
                    o.cell()))
        .toList();
  }

  private static List<String> messages(CheckedReport report) {
    return report.faults().stream().map((Fault f) -> f.cell() + " " + f.messageEn()).toList();
  }
}

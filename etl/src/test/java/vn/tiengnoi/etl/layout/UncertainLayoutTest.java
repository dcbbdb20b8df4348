package vn.tiengnoi.etl.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.etl.account.Outcome;
import vn.tiengnoi.etl.check.CheckedReport;
import vn.tiengnoi.etl.check.WrittenKey;
import vn.tiengnoi.etl.layout.OwnBook.OwnSheet;
import vn.tiengnoi.etl.raw.RawFile;

/** What no word says is held and asked about; what a person said is read; what changed is told. */
class UncertainLayoutTest {
  @TempDir Path folder;
  private LayoutTesting intake;

  @BeforeEach
  void prepare() {
    intake = new LayoutTesting(folder);
  }

  private RawFile read(OwnSheet sheet) throws Exception {
    return intake.extract("a.xlsx", OwnBook.of(sheet).xlsx());
  }

  /** What a person makes of the proposal for the uncertain layout. */
  private LayoutMapping completed() throws Exception {
    read(OwnLayouts.uncertain());
    String text = MappingText.of(intake.proposed().get(0));
    intake.proposed().clear();
    return MappingFile.parse(completed(text));
  }

  static String completed(String proposal) {
    return proposal
        .replaceAll(
            "(\"Ước quý sau\", )use: \"\\?\", why: \"[^\"]*\"", "$1use: ignore, why: \"ước tính\"")
        .replaceAll(
            "(\"Tiền và hàng xin được\", )use: \"\\?\", why: \"[^\"]*\"",
            "$1use: element, element: VD01")
        .replaceAll(
            "(\"Trẻ được nhận quà\", )use: \"\\?\", why: \"[^\"]*\"",
            "$1use: element, element: VD02")
        .replaceAll(
            "(\"Trong đó: nữ\", )use: \"\\?\", why: \"[^\"]*\"",
            "$1use: element, element: VD02, part: \"SEX=F\"");
  }

  @Test
  void anUnknownLayoutIsHeldWithItsCellsAndAMappingIsProposed() throws Exception {
    RawFile file = read(OwnLayouts.uncertain());

    CheckedReport report = LayoutTesting.checked(file).get(0);
    assertThat(report.heldWhole()).isTrue();
    assertThat(report.isRejected()).isFalse();
    assertThat(report.observations()).isEmpty();
    assertThat(report.written())
        .as("which report it is, is known all the same")
        .isEqualTo(new WrittenKey("QTE", "hbvqte-108-sin-ho", "108-sin-ho@2004-01-01", "2024-Q2"));
    assertThat(LayoutTesting.faults(file))
        .containsExactly(
            "layout_not_certain null " + intake.proposed().get(0).mapping().fingerprint(),
            "layout_doubt D4 Ước quý sau",
            "layout_doubt B5 Tiền và hàng xin được",
            "layout_doubt B6 Trẻ được nhận quà",
            "layout_doubt B7 Trong đó: nữ");
    assertThat(LayoutTesting.account(file).cells(Outcome.HELD)).isEqualTo(14);
    assertThat(LayoutTesting.account(file).cells()).isEqualTo(18);
  }

  @Test
  void aConfirmedMappingReadsEverySheetOfItsLayout() throws Exception {
    intake.confirm(completed());
    RawFile file =
        read(
            OwnLayouts.uncertain()
                .set(2, 0, "Kỳ báo cáo: Quý IV năm 2024")
                .set(5, 2, "7 triệu")
                .set(6, 2, 99));

    assertThat(LayoutTesting.figures(file))
        .containsExactly(
            "VD01,,108-sin-ho@2004-01-01,2024-Q4,7000000,BC quý!C5",
            "VD02,,108-sin-ho@2004-01-01,2024-Q4,99,BC quý!C6",
            "VD02,SEX=F,108-sin-ho@2004-01-01,2024-Q4,61,BC quý!C7");
    assertThat(LayoutTesting.faults(file)).first().asString().startsWith("layout_by_mapping null ");
    assertThat(LayoutTesting.checked(file).get(0).heldWhole()).isFalse();
    assertThat(intake.proposed()).isEmpty();
    assertThat(LayoutTesting.account(file).cells()).isEqualTo(18);
  }

  @Test
  void aChangedLayoutIsHeldAndSaysEveryDifferenceAtItsCell() throws Exception {
    intake.confirm(completed());

    RawFile file = read(OwnLayouts.changed());

    assertThat(LayoutTesting.figures(file)).isEmpty();
    assertThat(LayoutTesting.checked(file).get(0).heldWhole()).isTrue();
    assertThat(LayoutTesting.checked(file).get(0).faults())
        .extracting(fault -> fault.cell() + " " + fault.messageVi())
        .containsSequence(
            "C4 Bố cục khác trước: cột \"Ước quý sau\" đã chuyển chỗ.",
            "D4 Bố cục khác trước: cột \"Kết quả\" đã chuyển chỗ.",
            "B6 Bố cục khác trước: dòng trước ghi \"Trẻ được nhận quà\", nay ghi \"Trẻ được nhận quà, học bổng\".");
    LayoutMapping proposed = intake.proposed().get(0).mapping();
    assertThat(proposed.columns())
        .as("what a person said of the same words is proposed again")
        .extracting(column -> column.heading() + " " + column.use())
        .containsExactly(
            "STT ORDINAL", "Nội dung công việc LABEL", "Ước quý sau IGNORE", "Kết quả VALUE");
    assertThat(proposed.rows().get(0).element()).isEqualTo("VD01");
    assertThat(proposed.isOpen()).isTrue();
  }

  @Test
  void aYearInAHeadingMakesNoOtherLayoutButHasToBeThePeriods() throws Exception {
    OwnSheet sheet = OwnLayouts.uncertain().set(4, 2, "Kết quả kỳ này 2024");
    read(sheet);
    intake.confirm(MappingFile.parse(completed(MappingText.of(intake.proposed().get(0)))));
    OwnSheet next = sheet.set(4, 2, "Kết quả kỳ này 2025").set(2, 0, "Kỳ báo cáo: Quý I năm 2025");

    assertThat(LayoutTesting.figures(read(next))).hasSize(3);
    assertThat(LayoutTesting.figures(read(next.set(4, 2, "Kết quả kỳ này 2024")))).isEmpty();
  }

  @Test
  void aFigureThatAMappingDoesNotForeseeIsNeverLost() throws Exception {
    intake.confirm(completed());

    RawFile beside = read(OwnLayouts.uncertain().set(6, 5, 12));

    assertThat(LayoutTesting.figures(beside)).isEmpty();
    assertThat(LayoutTesting.faults(beside))
        .anyMatch(fault -> fault.startsWith("layout_doubt F6 12"));
  }

  @Test
  void aMappingIsReadAsItWasWritten() throws Exception {
    for (OwnSheet sheet :
        List.of(OwnLayouts.uncertain(), OwnLayouts.regulation().set(12, 1, "Khác / lạ (\"x\")"))) {
      read(sheet);
    }

    assertThat(intake.proposed()).hasSize(2);
    for (ProposedMapping proposed : intake.proposed()) {
      LayoutMapping read = MappingFile.parse(MappingText.of(proposed));
      assertThat(read.fingerprint()).isEqualTo(proposed.mapping().fingerprint());
      assertThat(MappingText.of(read)).isEqualTo(MappingText.of(proposed.mapping()));
    }
  }

  @Test
  void aMappingWithOpenOrImpossibleEntriesCannotBeConfirmed() throws Exception {
    read(OwnLayouts.uncertain());
    String proposal = MappingText.of(intake.proposed().get(0));

    assertThat(MappingCheck.faults(MappingFile.parse(proposal), LayoutTesting.PACK))
        .hasSize(4)
        .first()
        .asString()
        .contains("còn để \"?\"");
    String wrong =
        completed(proposal)
            .replace("element: VD01", "element: XX01")
            .replace("part: \"SEX=F\"", "part: \"SEX=Q\"")
            .replace(", why: \"ước tính\"", "");
    assertThat(MappingCheck.faults(MappingFile.parse(wrong), LayoutTesting.PACK))
        .hasSize(3)
        .anyMatch(fault -> fault.contains("không có chỉ tiêu \"XX01\""))
        .anyMatch(fault -> fault.contains("không phân tổ \"SEX=Q\""))
        .anyMatch(fault -> fault.contains("không ghi lý do"));
    assertThatThrownBy(
            () -> MappingFile.parse(proposal.replace("heading: \"Kết quả\"", "heading: \"Số\"")))
        .isInstanceOf(MappingFile.MalformedException.class)
        .hasMessageContaining("không còn đúng bố cục");
  }
}

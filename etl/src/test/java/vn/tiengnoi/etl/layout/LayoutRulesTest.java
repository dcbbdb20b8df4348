package vn.tiengnoi.etl.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.etl.layout.OwnBook.OwnSheet;
import vn.tiengnoi.etl.raw.RawFile;

/** Each rule by which words are taken, and those by which they are not. */
class LayoutRulesTest {
  @TempDir Path folder;
  private LayoutTesting intake;

  @BeforeEach
  void prepare() {
    intake = new LayoutTesting(folder);
  }

  private RawFile read(OwnSheet sheet) throws Exception {
    return intake.extract("a.xlsx", OwnBook.of(sheet).xlsx());
  }

  private List<String> doubts(OwnSheet sheet) throws Exception {
    RawFile file = read(sheet);
    assertThat(LayoutTesting.figures(file)).as("nothing is guessed").isEmpty();
    assertThat(LayoutTesting.checked(file)).allMatch(report -> report.heldWhole());
    return LayoutTesting.faults(file).stream()
        .filter(fault -> fault.startsWith("layout_doubt"))
        .toList();
  }

  @Test
  void aTotalThatIsNotTheSumOfItsUnitsHoldsThemAllAtItsCell() throws Exception {
    OwnSheet sheet = OwnLayouts.communes();
    int total = sheet.find("Tổng cộng");

    RawFile file = read(sheet.set(total, 5, 501));

    assertThat(LayoutTesting.checked(file)).hasSize(3).allMatch(report -> report.heldWhole());
    assertThat(LayoutTesting.faults(file)).contains("total_not_sum F11 501");
    assertThat(LayoutTesting.checked(file).get(0).faults())
        .anyMatch(fault -> fault.messageVi().contains("501") && fault.messageVi().contains("500"));
  }

  @Test
  void aTotalOverElementsThatDoesNotFitIsSaidAndDoesNotCount() throws Exception {
    OwnSheet sheet = OwnLayouts.coded();
    // Without the element of another measure the total can be compared.
    List<List<Object>> rows = new ArrayList<>(sheet.rows());
    rows.remove(sheet.find("TC02") - 1);
    rows.remove(sheet.find("NL02") - 1);

    RawFile file = read(sheet.with(rows));

    assertThat(LayoutTesting.faults(file)).contains("total_differs C7 131");
    assertThat(LayoutTesting.checked(file).get(0).heldWhole()).isFalse();
    assertThat(LayoutTesting.figures(file)).noneMatch(figure -> figure.contains("131"));
  }

  @Test
  void subtotalsOverTheirUnitsAreComparedApart() throws Exception {
    OwnSheet sheet = OwnLayouts.communes();
    List<List<Object>> rows = new ArrayList<>(sheet.rows());
    int first = sheet.find("Xã Bản Bo") - 1;
    rows.add(first, List.of("I", "Khu vực nông thôn", "", 2, 19, 200, 98, 102));
    rows.add(first + 3, List.of("II", "Khu vực thành thị", "", 2, 31, 300, 160, 140));

    assertThat(LayoutTesting.figures(read(sheet.with(rows)))).hasSize(18);
    rows.set(first, List.of("I", "Khu vực nông thôn", "", 2, 19, 201, 98, 102));
    assertThat(LayoutTesting.faults(read(sheet.with(rows)))).contains("total_not_sum F8 201");
  }

  @Test
  void aUnitThatStandsTwiceIsHeldTwice() throws Exception {
    OwnSheet sheet = OwnLayouts.communes();
    List<List<Object>> rows = new ArrayList<>(sheet.rows());
    rows.removeIf(row -> row.contains("Tổng cộng"));
    int first = sheet.find("Xã Bản Bo") - 1;
    rows.add(first + 1, rows.get(first));

    assertThat(LayoutTesting.checked(read(sheet.with(rows))))
        .extracting(report -> report.submission())
        .doesNotHaveDuplicates()
        .hasSize(4);
  }

  @Test
  void theReporterOfARowIsWhoeverOwesItForThatUnit() throws Exception {
    assertThat(LayoutTesting.checked(read(OwnLayouts.communes())))
        .extracting(report -> report.written().reporter())
        .containsExactly("doan-03424-ban-bo", "doan-03412-binh-lu", "doan-03390-tam-duong");
  }

  @Test
  void aDistrictAmongItsCommunesIsDoubted() throws Exception {
    OwnSheet sheet = OwnLayouts.communes();
    int first = sheet.find("Xã Bản Bo");

    assertThat(doubts(sheet.set(first, 1, "Huyện Tam Đường")))
        .containsExactly("layout_doubt B8 Huyện Tam Đường");
  }

  @Test
  void aPartBelowAPartOfAnotherKindIsDoubted() throws Exception {
    OwnSheet sheet = OwnLayouts.millions();
    int female = sheet.find("Nữ");

    assertThat(doubts(sheet.set(female, 0, "+").set(female, 1, "Dân tộc thiểu số")))
        .containsExactly("layout_doubt B14 Dân tộc thiểu số");
  }

  @Test
  void partsBelowARowThatIsNotKnownBelongToNothing() throws Exception {
    OwnSheet sheet = OwnLayouts.millions();

    assertThat(doubts(sheet.set(11, 1, "Trẻ được giúp")))
        .contains("layout_doubt B11 Trẻ được giúp", "layout_doubt B13 Nam", "layout_doubt B14 Nữ");
  }

  @Test
  void aFormThatIsNeitherSignedNorTitledIsDoubted() throws Exception {
    assertThat(doubts(OwnLayouts.communes().set(1, 0, "").set(2, 0, "BÁO CÁO")))
        .containsExactly("layout_doubt null null");
  }

  @Test
  void twoPeriodsAboveATableAreDoubted() throws Exception {
    assertThat(doubts(OwnLayouts.millions().set(1, 0, "Quý II năm 2024")))
        .containsExactly("layout_doubt null null");
  }

  @Test
  void aPeriodThatIsSaidOnTwoLinesIsNotReadAsItsYear() throws Exception {
    assertThat(doubts(OwnLayouts.millions().set(5, 0, "Năm 2024").set(2, 1, "QUÝ I")))
        .containsExactly("layout_doubt null null");
  }

  @Test
  void theDayOfALetterIsNoPeriod() throws Exception {
    assertThat(
            LayoutTesting.figures(
                read(OwnLayouts.millions().set(2, 3, "Ngày 05 tháng 4 năm 2024"))))
        .hasSize(6);
  }

  @Test
  void aSecondTableUnderOtherHeadingsIsNeverReadUnderTheFirst() throws Exception {
    OwnSheet units = OwnLayouts.communes();
    List<List<Object>> rows = new ArrayList<>(units.rows());
    int at = units.find("Xã Bình Lư") - 1;
    rows.add(at, List.of("STT", "Tên đơn vị", "Số diễn đàn", "Số câu lạc bộ"));
    assertThat(doubts(units.with(rows))).contains("layout_doubt B9 Tên đơn vị");

    OwnSheet elements = OwnLayouts.pages();
    int again = elements.find("Số ý kiến, kiến nghị của trẻ em tiếp nhận") - 1;
    assertThat(doubts(elements.set(again, 3, "Kế hoạch năm")))
        .containsExactly("layout_doubt B9 Chỉ tiêu báo cáo");
  }

  @Test
  void figuresBelowTheSignatureAreDoubted() throws Exception {
    OwnSheet sheet = OwnLayouts.regulation();

    assertThat(doubts(sheet.set(24, 4, 7))).isNotEmpty();
  }

  @Test
  void aFigureInASectionRowIsDoubted() throws Exception {
    OwnSheet sheet = OwnLayouts.regulation();

    assertThat(doubts(sheet.set(11, 4, 12))).anyMatch(fault -> fault.contains("B11"));
  }

  @Test
  void aColumnThatTwiceSaysTheSameIsDoubted() throws Exception {
    assertThat(doubts(OwnLayouts.coded().set(5, 5, "Nữ"))).anyMatch(fault -> fault.contains("F5"));
  }

  @Test
  void aHiddenColumnHoldsTheReport() throws Exception {
    RawFile file = read(OwnLayouts.coded().hideColumn(3));

    assertThat(LayoutTesting.faults(file)).contains("hidden_column D5 Nam");
    assertThat(LayoutTesting.checked(file)).allMatch(report -> report.heldWhole());
  }

  @Test
  void aSumWhoseStoredResultIsOldIsHeld() throws Exception {
    OwnSheet sheet = OwnLayouts.millions();

    RawFile file = read(sheet.set(8, 2, "=SUM(C9:C10)→1700").set(10, 2, 579.5));

    assertThat(LayoutTesting.faults(file)).contains("stale_formula C8 1700");
  }

  @Test
  void aTableThatIsNobodysReportIsRefusedAsBefore() throws Exception {
    RawFile file =
        read(
            new OwnSheet("a")
                .row("STT", "Nội dung", "Số lượng")
                .row(1, "Bàn", 3)
                .row(2, "Ghế", 12));

    assertThat(file.reports()).isEmpty();
    assertThat(LayoutTesting.faults(file)).containsExactly("no_form null null");
  }

  /** Whatever is moved, either the same figures are read at their cells, or none. */
  @Test
  void columnsInAnotherOrderAndBlankRowsGiveTheSameFiguresOrNone() throws Exception {
    Random chance = new Random(20260718);
    int same = 0;
    for (OwnSheet sheet :
        List.of(OwnLayouts.coded(), OwnLayouts.communes(), OwnLayouts.regulation())) {
      List<String> expected = said(read(sheet));
      assertThat(expected).isNotEmpty();
      for (int times = 0; times < 25; times++) {
        List<String> moved = said(read(shuffled(sheet, chance)));
        assertThat(moved).isIn(expected, List.of());
        same += moved.equals(expected) ? 1 : 0;
      }
    }
    assertThat(same).as("most are read").isGreaterThan(30);
  }

  private static List<String> said(RawFile file) {
    return LayoutTesting.figures(file).stream()
        .filter(figure -> !figure.contains("not_reported"))
        .map(figure -> figure.substring(0, figure.lastIndexOf(',')))
        .toList();
  }

  /**
   * Columns of the table in another order, merged cells taken apart, blank rows and columns in it.
   */
  private static OwnSheet shuffled(OwnSheet sheet, Random chance) {
    int width = sheet.rows().stream().mapToInt(List::size).max().orElse(0);
    int table = 0;
    while (!sheet.rows().get(table).contains("Chỉ tiêu")
        && !sheet.rows().get(table).contains("Tên đơn vị")) {
      table++;
    }
    List<Integer> order = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      order.add(column);
    }
    if (chance.nextBoolean()) {
      Collections.shuffle(order, chance);
    }
    List<List<Object>> rows = new ArrayList<>();
    for (int line = 0; line < sheet.rows().size(); line++) {
      List<Object> row = new ArrayList<>();
      for (int column = 0; column < width; column++) {
        int from = line < table ? column : order.get(column);
        row.add(sheet.spread(line + 1, from));
      }
      rows.add(row);
      if (line > table + 4 && chance.nextInt(4) == 0) {
        rows.add(List.of());
      }
    }
    return new OwnSheet("x").with(rows);
  }

  private String date(OwnSheet sheet) throws Exception {
    return read(sheet).reports().get(0).head().reportDate().text();
  }

  @Test
  void aLettersDayIsThatOfTheReport() throws Exception {
    assertThat(date(OwnLayouts.letter())).isEqualTo("ngày 08 tháng 7 năm 2024");
    assertThat(date(OwnLayouts.regulation())).isEqualTo("ngày 10 tháng 01 năm 2024");
    assertThat(date(OwnLayouts.plain())).as("none is written").isEmpty();
    assertThat(date(OwnLayouts.half())).as("the day of another document").isEmpty();

    OwnSheet letter = OwnLayouts.letter();
    assertThat(date(letter.set(2, 1, "Tam Đường, ngày 09 tháng 7 năm 2024")))
        .as("two days are none")
        .isEmpty();
    assertThat(date(letter.set(2, 1, "Ngày báo cáo: 20/07/2024")))
        .as("a label is meant so")
        .isEqualTo("20/07/2024");
  }
}

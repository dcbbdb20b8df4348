package vn.tiengnoi.etl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.etl.decision.Decision;
import vn.tiengnoi.etl.decision.DecisionTable;
import vn.tiengnoi.etl.layout.LayoutMapping;
import vn.tiengnoi.etl.layout.MappingFile;
import vn.tiengnoi.etl.layout.Mappings;
import vn.tiengnoi.etl.layout.OwnBook;
import vn.tiengnoi.etl.layout.OwnBook.OwnSheet;
import vn.tiengnoi.etl.layout.OwnLayouts;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.lake.LakeTable;

/** Layouts of officers' own through the whole of intake: read, held, confirmed, changed. */
class FreeLayoutIT {
  private static final String BAC = "n-bac@2000-01-01";

  @TempDir Path folder;
  private TestHome home;

  @BeforeEach
  void makeHome() {
    home = new TestHome(folder, TestHome.ISLAND);
  }

  /** A sheet in words of its own, for the small programme of reading rooms. */
  private static OwnSheet room(String quarter) {
    return new OwnSheet("BC quý")
        .row("Biểu số: ROOM", "", "", "Đơn vị báo cáo: Phòng đọc Bắc Đảo")
        .row("Kỳ báo cáo: " + quarter)
        .gap()
        .row("STT", "Nội dung công việc", "Kết quả", "Ước quý sau")
        .row(1, "Người tới đọc", 1120, 130)
        .row("", "Trong đó: các cháu", 61, 70);
  }

  private List<String> said(IntakeResult result) {
    return result.faults().stream()
        .map(FiledFault::fault)
        .filter(fault -> !fault.code().code().equals("required_missing"))
        .map(fault -> "%s %s".formatted(fault.code().code(), fault.cell()))
        .toList();
  }

  private String cells(IntakeResult result, String file) {
    return home.rows(
            "select cells, accepted, warned, held, rejected, ignored from file_account where run_id = '%s' and file_name = '%s'"
                .formatted(result.run(), file))
        .get(0);
  }

  private Path receipts(IntakeResult result, String file) throws Exception {
    try (Stream<Path> folders = Files.list(home.home.receipts().resolve(result.run()))) {
      return folders
          .filter(one -> one.getFileName().toString().startsWith(file + "-"))
          .findFirst()
          .orElseThrow();
    }
  }

  private Decision confirm(LayoutMapping mapping) {
    try (HomeDatabase database = HomeDatabase.open(home.home)) {
      return Mappings.confirm(
          database, home.pack, mapping, "Lan", "đã hỏi người gửi", Instant.now());
    }
  }

  private static String completed(Path proposal) throws Exception {
    return Files.readString(proposal)
        .replaceAll("(\"Ước quý sau\", )use: \"\\?\", why: \"[^\"]*\"", "$1use: ignore, why: ước")
        .replaceAll(
            "(\"Người tới đọc[^\"]*\", )use: \"\\?\", why: \"[^\"]*\"",
            "$1use: element, element: VISITS")
        .replaceAll(
            "(\"Trong đó: các cháu\", )use: \"\\?\", why: \"[^\"]*\"",
            "$1use: element, element: VISITS, part: READER=CHILD");
  }

  @Test
  void certainLayoutsOfEveryKindAreTakenInAndTheirFiguresLeadBackToTheirCells() throws Exception {
    home = new TestHome(folder.resolve("vietnam"));
    home.file("sin-ho.xls", OwnBook.of(OwnLayouts.millions()).xls());
    home.file("xa.xlsx", OwnBook.of(OwnLayouts.communes()).xlsx());
    home.file("tam-duong.docx", OwnBook.of(OwnLayouts.letter()).docx(6, 10, true));
    home.file("web.xls", OwnBook.of(OwnLayouts.coded()).html());

    IntakeResult result = home.run();

    assertThat(result.received()).isEqualTo(6);
    assertThat(result.rejected()).isZero();
    assertThat(home.value("VD01", "2024-Q1")).isEqualTo("1779500000");
    assertThat(
            home.lake(
                LakeTable.OBSERVATION,
                "select file, sheet, cell from t where element = 'TG15' and disaggregation = 'SEX=F' and unit = '03424-ban-bo@2004-01-01'"))
        .containsExactly("xa.xlsx|Tổng hợp xã|H8");
    for (String row :
        home.rows(
            "select cells, accepted + warned + held + rejected + ignored from file_account")) {
      assertThat(row.split("\\|")[0]).isEqualTo(row.split("\\|")[1]);
    }
    assertThat(home.run().line()).endsWith("accepted=0 held=0 rejected=0 unchanged=6");
  }

  @Test
  void anUncertainLayoutIsHeldWithAProposalAndReadOnceItIsConfirmed() throws Exception {
    home.file("q2.xlsx", OwnBook.of(room("Quý II năm 2024")).xlsx());

    IntakeResult held = home.run();

    assertThat(held.line()).isEqualTo("received=1 accepted=0 held=1 rejected=0 unchanged=0");
    assertThat(said(held))
        .containsExactly(
            "layout_not_certain null", "layout_doubt D4", "layout_doubt B5", "layout_doubt B6");
    assertThat(cells(held, "q2.xlsx")).isEqualTo("14|0|0|10|0|4");
    assertThat(home.value("VISITS", BAC, "2024-Q2")).isEqualTo("held");
    String receipt = Files.readString(receipts(held, "q2.xlsx").resolve("receipt.txt"));
    List<Path> proposals = Mappings.proposals(home.home);
    assertThat(proposals).hasSize(1);
    assertThat(receipt).contains("mappings/" + proposals.get(0).getFileName()).contains("D4");
    assertThat(home.run().line())
        .as("without a word it waits")
        .isEqualTo("received=1 accepted=0 held=0 rejected=0 unchanged=1");

    Decision decision = confirm(MappingFile.parse(completed(proposals.get(0))));
    IntakeResult read = home.run();

    assertThat(read.line()).isEqualTo("received=1 accepted=1 held=0 rejected=0 unchanged=0");
    assertThat(said(read)).containsExactly("layout_by_mapping null");
    assertThat(home.value("VISITS", BAC, "2024-Q2")).isEqualTo("1120");
    assertThat(
            home.lake(
                LakeTable.OBSERVATION,
                "select element, disaggregation, cell from t where value is not null order by all"))
        .containsExactly("VISITS||C5", "VISITS|READER=CHILD|C6");
    assertThat(home.run().line()).endsWith("accepted=0 held=0 rejected=0 unchanged=1");

    revoke(decision);
    IntakeResult withoutIt = home.run();
    assertThat(withoutIt.line()).isEqualTo("received=1 accepted=0 held=1 rejected=0 unchanged=0");
  }

  private void revoke(Decision decision) {
    try (HomeDatabase database = HomeDatabase.open(home.home)) {
      Decision unused =
          new DecisionTable(database).revoke(decision.number(), "nhầm", "Lan", Instant.now());
    }
  }

  @Test
  void aChangedLayoutIsHeldWithWhatIsDifferentAndNeverMisread() throws Exception {
    home.file("q2.xlsx", OwnBook.of(room("Quý II năm 2024")).xlsx());
    home.run();
    Decision first = confirm(MappingFile.parse(completed(Mappings.proposals(home.home).get(0))));
    home.run();
    OwnSheet moved =
        new OwnSheet("BC quý")
            .row("Biểu số: ROOM", "", "", "Đơn vị báo cáo: Phòng đọc Bắc Đảo")
            .row("Kỳ báo cáo: Quý III năm 2024")
            .row("STT", "Nội dung công việc", "Ước quý sau", "Kết quả")
            .row(1, "Người tới đọc và mượn", 130, 1120)
            .row("", "Trong đó: các cháu", 70, 61);
    home.file("q3.xlsx", OwnBook.of(moved).xlsx());

    IntakeResult changed = home.run();

    assertThat(changed.line()).isEqualTo("received=2 accepted=0 held=1 rejected=0 unchanged=1");
    assertThat(said(changed))
        .containsExactly(
            "layout_changed null",
            "layout_difference C3",
            "layout_difference D3",
            "layout_difference B4",
            "layout_doubt B4",
            "layout_doubt B5");
    assertThat(home.value("VISITS", BAC, "2024-Q3")).isEqualTo("held");
    assertThat(Files.readString(receipts(changed, "q3.xlsx").resolve("receipt.txt")))
        .contains("cột \"Kết quả\" đã chuyển chỗ")
        .contains("Người tới đọc và mượn")
        .contains("quyết định / decision " + first.number());
    Path proposal =
        Mappings.proposals(home.home).stream()
            .filter(file -> !file.getFileName().toString().startsWith(first.subject()))
            .findFirst()
            .orElseThrow();
    Decision unused = confirm(MappingFile.parse(completed(proposal)));

    assertThat(home.run().line()).isEqualTo("received=2 accepted=1 held=0 rejected=0 unchanged=1");
    assertThat(home.value("VISITS", BAC, "2024-Q3")).isEqualTo("1120");
    assertThat(home.value("VISITS", BAC, "2024-Q2")).isEqualTo("1120");
  }

  @Test
  void aHiddenRowOfAnOwnLayoutIsMarkedInTheSendersOwnWorkbook() throws Exception {
    home = new TestHome(folder.resolve("vietnam"), TestHome.PACK.withoutObligations());
    home.file("an.xlsx", OwnLayouts.hidden().xlsx());

    IntakeResult result = home.run();

    assertThat(said(result)).containsExactly("hidden_sheet null", "hidden_row B10");
    try (Stream<Path> files = Files.list(receipts(result, "an.xlsx"))) {
      assertThat(files.map(file -> file.getFileName().toString()).toList())
          .anyMatch(name -> name.endsWith(".xlsx"));
    }
  }
}

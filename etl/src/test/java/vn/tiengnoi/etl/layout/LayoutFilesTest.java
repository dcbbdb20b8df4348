package vn.tiengnoi.etl.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiengnoi.etl.CellOracle;
import vn.tiengnoi.etl.raw.RawFile;

/**
 * Layouts as they come, made by a library and by LibreOffice: each gives exactly the cells that its
 * list expects. How the files were made says the README beside them.
 */
class LayoutFilesTest {
  private static final Path FILES = Path.of("src/test/resources/layouts");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "regulation.xlsx, regulation",
    "regulation.docx, regulation",
    "office-regulation.xlsx, regulation",
    "office-regulation.ods, regulation",
    "millions.xls, millions",
    "office-millions.ods, millions",
    "communes.xlsx, communes",
    "office-communes.xls, communes",
    "office-communes-html.xls, communes",
    "sheets.xlsx, sheets",
    "office-sheets.ods, sheets",
    "coded.csv, coded",
    "coded-html.xls, coded",
    "office-coded.xlsx, coded-with-caption",
    "parts.xlsx, parts",
    "office-parts.ods, parts",
    "districts.xlsx, districts",
    "office-districts.csv, districts",
    "pages.xlsx, pages",
    "office-pages.xls, pages",
    "half.xlsx, half",
    "plain.xlsx, plain",
    "office-plain.ods, plain",
    "letter.docx, letter",
    "hidden.xlsx, hidden",
    "office-hidden.xls, hidden",
  })
  void everyFileGivesTheCellsThatItsListExpects(String file, String list) throws Exception {
    RawFile read = new LayoutTesting(folder).extract(FILES.resolve(file));

    List<String> figures =
        LayoutTesting.figures(read).stream()
            .map(figure -> figure.replaceFirst("[^,]*!", ""))
            .toList();
    assertThat(figures)
        .containsExactlyElementsOf(
            Files.readAllLines(FILES.resolve("expected").resolve(list + ".csv")).stream()
                .skip(1)
                .sorted()
                .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "regulation.xlsx",
    "office-regulation.xlsx",
    "millions.xls",
    "communes.xlsx",
    "office-communes.xls",
    "sheets.xlsx",
    "hidden.xlsx",
    "office-hidden.xls",
    "parts.xlsx",
    "districts.xlsx",
    "coded.csv",
    "office-districts.csv",
    "pages.xlsx",
    "half.xlsx",
    "two-years.xlsx",
    "plain.xlsx",
    "uncertain.xlsx",
    "office-changed.xls",
  })
  void everyCellIsAccountedFor(String file) throws Exception {
    RawFile read = new LayoutTesting(folder).extract(FILES.resolve(file));
    Path text = FILES.resolve(file);
    long expected =
        file.endsWith(".csv")
            ? Files.readAllLines(text).stream()
                .flatMap(line -> java.util.Arrays.stream(line.replace("\uFEFF", "").split(";")))
                .filter(field -> !field.isBlank())
                .count()
            : CellOracle.cellsWithContent(text).orElseThrow();

    assertThat(LayoutTesting.account(read).cells()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"regulation.docx", "letter.docx"})
  void everyParagraphAndCellOfADocumentIsAccountedFor(String file) throws Exception {
    RawFile read = new LayoutTesting(folder).extract(FILES.resolve(file));
    long expected = 0;
    try (XWPFDocument document = new XWPFDocument(Files.newInputStream(FILES.resolve(file)))) {
      for (XWPFParagraph paragraph : document.getParagraphs()) {
        expected +=
            Stream.of(paragraph.getText().split("\t")).filter(text -> !text.isBlank()).count();
      }
      for (XWPFTable table : document.getTables()) {
        expected +=
            table.getRows().stream()
                .flatMap(row -> row.getTableCells().stream())
                .filter(cell -> !cell.getText().isBlank())
                .count();
      }
    }

    assertThat(LayoutTesting.account(read).cells()).isEqualTo(expected);
  }

  @Test
  void aColumnOfLastYearBesideOneOfThisYearIsNotGuessedAt() throws Exception {
    RawFile read = new LayoutTesting(folder).extract(FILES.resolve("two-years.xlsx"));

    assertThat(LayoutTesting.figures(read)).isEmpty();
    assertThat(LayoutTesting.faults(read))
        .anyMatch(fault -> fault.startsWith("layout_doubt F6 Thực hiện 6 tháng năm 2024"));
  }

  @Test
  void aMappingConfirmedForOneProgramsFileReadsTheOthers() throws Exception {
    LayoutTesting intake = new LayoutTesting(folder);
    RawFile held = intake.extract(FILES.resolve("uncertain.xlsx"));
    assertThat(LayoutTesting.figures(held)).isEmpty();
    intake.confirm(
        MappingFile.parse(UncertainLayoutTest.completed(MappingText.of(intake.proposed().get(0)))));

    assertThat(LayoutTesting.figures(intake.extract(FILES.resolve("office-uncertain.ods"))))
        .containsExactly(
            "VD01,,108-sin-ho@2004-01-01,2024-Q2,52000000,BC quý!C5",
            "VD02,,108-sin-ho@2004-01-01,2024-Q2,120,BC quý!C6",
            "VD02,SEX=F,108-sin-ho@2004-01-01,2024-Q2,61,BC quý!C7");
    RawFile changed = intake.extract(FILES.resolve("office-changed.xls"));
    assertThat(LayoutTesting.figures(changed)).isEmpty();
    assertThat(LayoutTesting.faults(changed))
        .contains(
            "layout_difference D4 Kết quả", "layout_difference B6 Trẻ được nhận quà, học bổng");
  }
}

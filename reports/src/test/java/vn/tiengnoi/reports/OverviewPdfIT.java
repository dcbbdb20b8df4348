package vn.tiengnoi.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tiengnoi.warehouse.read.IndicatorValue;
import vn.tiengnoi.warehouse.read.Overview;
import vn.tiengnoi.warehouse.read.Overview.Tile;
import vn.tiengnoi.warehouse.read.SampleMark;
import vn.tiengnoi.warehouse.unit.Unit;
import vn.tiengnoi.warehouse.unit.UnitLevel;

class OverviewPdfIT {
  private static final LocalDate OLD_MAP = LocalDate.of(2024, 7, 1);
  private static final LocalDate NEW_MAP = LocalDate.of(2025, 7, 1);
  private static final String GENERATED =
      "DỮ LIỆU MÔ PHỎNG – KHÔNG PHẢI SỐ LIỆU THẬT / GENERATED DATA";

  static Stream<Arguments> pages() {
    List<Arguments> pages = new ArrayList<>();
    for (String language : List.of("vi", "en")) {
      pages.add(Arguments.of("a province", Given.province(), language));
      pages.add(Arguments.of("long sentences", Given.consultation(2020), language));
      pages.add(Arguments.of("next targets", Given.consultation(2018), language));
      pages.add(Arguments.of("running year", Given.runningYear(), language));
      pages.add(Arguments.of("few provinces", country(OLD_MAP, 5), language));
      pages.add(Arguments.of("63 provinces", country(OLD_MAP, 63), language));
      pages.add(Arguments.of("34 provinces", country(NEW_MAP, 34), language));
      pages.add(Arguments.of("long names", longNames(), language));
      pages.add(Arguments.of("no data", Given.empty(), language));
      pages.add(Arguments.of("published", Given.published(140), language));
      pages.add(Arguments.of("one published", Given.published(1), language));
      pages.add(Arguments.of("none published", Given.published(0), language));
    }
    return pages.stream();
  }

  @ParameterizedTest(name = "{0}, {2}")
  @MethodSource("pages")
  void isOneLandscapeSheetOnWhichNothingOverflows(String name, Overview overview, String language)
      throws Exception {
    try (PdfPage pdf = PdfPage.of(overview, language)) {
      assertThat(pdf.document().getNumberOfPages()).isEqualTo(1);
      PDRectangle sheet = pdf.document().getPage(0).getMediaBox();
      assertThat(sheet.getWidth()).isCloseTo(842, within(0.6f));
      assertThat(sheet.getHeight()).isCloseTo(595, within(0.6f));
      for (TextPosition glyph : pdf.glyphs()) {
        assertThat(glyph.getXDirAdj()).isGreaterThanOrEqualTo(27.5f);
        assertThat(glyph.getXDirAdj() + glyph.getWidthDirAdj()).isLessThanOrEqualTo(814.5f);
        assertThat(glyph.getYDirAdj()).isBetween(25f, 582f);
        assertThat(glyph.getFontSizeInPt()).isGreaterThanOrEqualTo(7.99f);
      }
      assertThat(pdf.collisions()).isEmpty();
      assertThat(fonts(pdf.document().getPage(0).getResources()))
          .isNotEmpty()
          .allMatch(PDFont::isEmbedded)
          .allMatch(font -> font.getName().contains("LiberationSans"));
    }
  }

  @Test
  void saysTheProvincesStandingInWordsAndFigures() {
    try (PdfPage pdf = PdfPage.of(Given.province(), "vi")) {
      assertThat(pdf.flowing())
          .contains("Vận động được 5,2 tỷ đồng, đạt 104% kế hoạch năm; mới nhận 38/40 báo cáo")
          .contains("Tỉnh Bắc Giang · Giá trị tiền và vật chất vận động được")
          .contains("▲ Đạt")
          .contains("▼ Chưa đạt")
          .contains("giảm 11,2% so với năm 2023")
          .contains("11.567 lượt")
          .contains("đổi địa giới 01/07/2025")
          .contains("→22/11")
          .contains("– chưa báo cáo (1): Lạng Giang")
          .contains("Đã nhận 38/40 báo cáo phải nộp, còn thiếu 2")
          .contains("bản số liệu 3 · bộ định nghĩa " + Given.PACK.hash().substring(0, 12))
          .contains("số liệu đến 22/11/2026 14:05")
          .contains("Trang 1/1")
          .doesNotContain("…");
    }
  }

  @Test
  void keepsStackedDiacritics() {
    try (PdfPage pdf = PdfPage.of(Given.province(), "vi")) {
      assertThat(pdf.text()).contains("Vận động", "được", "Hiệp Hòa", "Lục Ngạn", "Ký hiệu");
    }
  }

  @Test
  void marksGeneratedDataInBothLanguages() {
    for (String language : List.of("vi", "en")) {
      try (PdfPage pdf = PdfPage.of(Given.province(), language)) {
        assertThat(pdf.text()).contains(GENERATED);
      }
    }
    try (PdfPage pdf = PdfPage.of(Given.country(OLD_MAP, 5, SampleMark.NONE), "vi")) {
      assertThat(pdf.text()).doesNotContain("GENERATED");
    }
  }

  @Test
  void listsPublishedFiguresOneByOneAndMakesNoTotal() {
    try (PdfPage pdf = PdfPage.of(Given.published(40), "vi")) {
      assertThat(pdf.flowing())
          .contains("các sự kiện rời rạc, không phải báo cáo đầy đủ, không cộng tổng")
          .contains("Có 40 kết quả đã công bố")
          .contains("trên 81.000.000.000 đồng")
          .contains("gần 1.234.567,8 lượt")
          .contains("baoapbac.vn/xa-hoi/202011/")
          .contains("… và 24 số liệu khác")
          .doesNotContain("kế hoạch năm")
          .doesNotContain("phải nộp, ");
    }
  }

  @Test
  void aYearWithoutPublishedResultsSaysSoAndWhatToDo() {
    try (PdfPage pdf = PdfPage.of(Given.published(0), "vi")) {
      assertThat(pdf.flowing())
          .contains("Không có kết quả đã công bố nào về năm 2024")
          .contains("Hãy chọn năm khác");
    }
  }

  @Test
  void anEmptyHomeSaysSoAndWhatToDo() {
    try (PdfPage pdf = PdfPage.of(Given.empty(), "vi")) {
      assertThat(pdf.flowing()).contains("Kho chưa có số liệu nào").contains("./tiengnoi run");
    }
  }

  @Test
  void saysWhatItIsInItsProperties() {
    try (PdfPage pdf = PdfPage.of(Given.province(), "vi")) {
      PDDocumentInformation about = pdf.document().getDocumentInformation();
      assertThat(about.getTitle()).isEqualTo("Trang điều hành: Bắc Giang 2024");
      assertThat(about.getAuthor()).isEqualTo("Tiếng Nói");
      assertThat(about.getSubject()).startsWith("Vận động được 5,2 tỷ đồng");
      assertThat(about.getCreationDate().toInstant()).isEqualTo(Given.AS_OF);
      assertThat(pdf.document().getDocumentCatalog().getLanguage()).isEqualTo("vi");
    }
  }

  @Test
  void theSameQuestionGivesTheSameBytes() {
    try (PdfPage first = PdfPage.of(Given.province(), "vi");
        PdfPage second = PdfPage.of(Given.province(), "vi")) {
      assertThat(second.bytes()).isEqualTo(first.bytes());
    }
  }

  private static Overview country(LocalDate map, int withFigures) {
    return Given.country(map, withFigures, SampleMark.GENERATED);
  }

  /** Every district and province with a name as long as names get, and figures of many digits. */
  private static Overview longNames() {
    Overview base = Given.province();
    Unit unit = named(base.unit(), "Thành phố trực thuộc trung ương Bà Rịa - Vũng Tàu mở rộng");
    List<IndicatorValue> districts = new ArrayList<>();
    for (IndicatorValue value : Given.ranking(OLD_MAP, 18)) {
      Unit long_ = named(value.unit(), "Thị xã miền núi biên giới " + value.unit().name());
      districts.add(
          value.value() == null
              ? Given.without("VD01", long_, 2024, value.status(), value.due())
              : Given.value("VD01", long_, 2024, "1234567890123", 1234, 1240));
    }
    List<Tile> tiles =
        base.tiles().stream()
            .map(
                tile ->
                    Given.tile(
                        Given.value(
                            tile.indicator().code(), unit, 2024, "98765432109876", 12345, 23456),
                        Given.value(tile.indicator().code(), unit, 2023, "1")))
            .toList();
    return Given.overview(unit, 2024, "VD01", tiles, districts, SampleMark.GENERATED, 1234567);
  }

  private static Unit named(Unit unit, String name) {
    return new Unit(
        unit.id(),
        unit.code(),
        UnitLevel.PROVINCE,
        name,
        name,
        name,
        unit.parent(),
        unit.validFrom(),
        unit.validTo(),
        unit.startKnown());
  }

  private static List<PDFont> fonts(PDResources resources) throws Exception {
    List<PDFont> fonts = new ArrayList<>();
    for (COSName name : resources.getFontNames()) {
      fonts.add(resources.getFont(name));
    }
    for (COSName name : resources.getXObjectNames()) {
      if (resources.getXObject(name) instanceof PDFormXObject form && form.getResources() != null) {
        fonts.addAll(fonts(form.getResources()));
      }
    }
    return fonts;
  }
}

package vn.tiengnoi.warehouse.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiengnoi.warehouse.unit.PlacesShown.UNKNOWN;
import static vn.tiengnoi.warehouse.unit.PlacesShown.WHOLE;
import static vn.tiengnoi.warehouse.unit.PlacesShown.places;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tiengnoi.warehouse.pack.PackReader;

/** Worked examples by hand: where figures of real units belong. */
class RestatementTest {
  private static final LocalDate LAST_OF_63 = LocalDate.of(2025, 6, 30);
  private static final LocalDate FIRST_OF_34 = LocalDate.of(2025, 7, 1);
  private static final UnitRegister UNITS = PackReader.builtIn("vietnam").units();
  private static final String COUNTRY = "vn-viet-nam@1976-07-02";
  private static final String OLD_DONG_THAP = "87-dong-thap@2004-01-01";
  private static final String NEW_DONG_THAP = "82-dong-thap@2025-07-01";
  private static final String SA_DEC = "867-sa-dec@2004-01-01";

  private static Map<String, String> onMap(String source, LocalDate day, LocalDate map) {
    return places(UNITS, source, day, Boundaries.of(map));
  }

  private static LocalDate day(int year) {
    return LocalDate.of(year, 3, 31);
  }

  @Test
  void eightCommunesOfSaDecBecameOneAndTheNinthWentElsewhere() {
    for (String commune :
        List.of(
            "29902-phuong-3",
            "29905-phuong-1",
            "29908-phuong-4",
            "29911-phuong-2",
            "29914-tan-khanh-dong",
            "29917-tan-quy-dong",
            "29919-an-hoa",
            "29920-tan-quy-tay")) {
      assertThat(onMap(commune + "@2004-01-01", day(2024), FIRST_OF_34))
          .containsExactlyInAnyOrderEntriesOf(
              Map.of("29905-sa-dec@2025-07-01", WHOLE, NEW_DONG_THAP, WHOLE, COUNTRY, WHOLE));
    }
    assertThat(onMap("29923-tan-phu-dong@2004-01-01", day(2024), FIRST_OF_34))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("30214-tan-duong@2025-07-01", WHOLE, NEW_DONG_THAP, WHOLE, COUNTRY, WHOLE));
  }

  /** The old city is therefore no new commune: its own figures stay in its province. */
  @Test
  void figuresOfTheDistrictSaDecStayInItsProvince() {
    assertThat(onMap(SA_DEC, day(2024), FIRST_OF_34))
        .containsExactlyInAnyOrderEntriesOf(Map.of(NEW_DONG_THAP, WHOLE, COUNTRY, WHOLE));
    assertThat(onMap(SA_DEC, day(2024), LAST_OF_63))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(SA_DEC, WHOLE, OLD_DONG_THAP, WHOLE, COUNTRY, WHOLE));
  }

  /** Phường Sa Đéc was made of eight communes, all of the one district. */
  @Test
  void aNewCommuneGoesBackToTheDistrictThatHeldAllItsParts() {
    assertThat(onMap("29905-sa-dec@2025-07-01", day(2026), LAST_OF_63))
        .hasSize(8 + 3)
        .containsEntry("29905-phuong-1@2004-01-01", UNKNOWN)
        .containsEntry("29920-tan-quy-tay@2004-01-01", UNKNOWN)
        .containsEntry(SA_DEC, WHOLE)
        .containsEntry(OLD_DONG_THAP, WHOLE)
        .containsEntry(COUNTRY, WHOLE);
  }

  /** Xã Tân Dương: Tân Phú Đông was of Sa Đéc, Tân Dương and Hòa Thành of Lai Vung. */
  @Test
  void aNewCommuneAcrossTwoDistrictsIsWholeOnlyInTheirProvince() {
    assertThat(onMap("30214-tan-duong@2025-07-01", day(2026), LAST_OF_63))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "29923-tan-phu-dong@2004-01-01",
                UNKNOWN,
                "30211-tan-duong@2004-01-01",
                UNKNOWN,
                "30214-hoa-thanh@2004-01-01",
                UNKNOWN,
                SA_DEC,
                UNKNOWN,
                "876-lai-vung@2004-01-01",
                UNKNOWN,
                OLD_DONG_THAP,
                WHOLE,
                COUNTRY,
                WHOLE));
  }

  /** Xã Trà Bùi (huyện Trà Bồng) went into Cà Đam and Tây Trà Bồng; no shares are known. */
  @Test
  void aDividedCommuneIsWholeForItsProvinceOnly() {
    assertThat(onMap("21142-tra-bui@2004-01-01", day(2024), FIRST_OF_34))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "21136-ca-dam@2025-07-01",
                UNKNOWN,
                "21157-tay-tra-bong@2025-07-01",
                UNKNOWN,
                "51-quang-ngai@2025-07-01",
                WHOLE,
                COUNTRY,
                WHOLE));
  }

  /**
   * Xã Lâm Bình was made of Phúc Yên, Xuân Lập and Lăng Can, three of huyện Lâm Bình's communes.
   */
  @Test
  void theCommuneThatTookADistrictsNameIsNotTheDistrict() {
    String district = "071-lam-binh@2004-01-01";
    assertThat(onMap("02266-lam-binh@2025-07-01", day(2026), LAST_OF_63))
        .hasSize(3 + 3)
        .containsEntry(district, WHOLE);
    assertThat(onMap(district, day(2024), FIRST_OF_34))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("08-tuyen-quang@2025-07-01", WHOLE, COUNTRY, WHOLE));
  }

  /** Code 24 was Bắc Giang and is Bắc Ninh; 27 was Bắc Ninh. Both became the new Bắc Ninh. */
  @Test
  void aReusedCodeNeverMixesTwoProvinces() {
    Map<String, String> bacNinh = Map.of("24-bac-ninh@2025-07-01", WHOLE, COUNTRY, WHOLE);
    assertThat(onMap("24-bac-giang@2004-01-01", day(2024), FIRST_OF_34))
        .containsExactlyInAnyOrderEntriesOf(bacNinh);
    assertThat(onMap("27-bac-ninh@2004-01-01", day(2024), FIRST_OF_34))
        .containsExactlyInAnyOrderEntriesOf(bacNinh);
    assertThat(onMap("24-bac-ninh@2025-07-01", day(2026), LAST_OF_63))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "24-bac-giang@2004-01-01",
                UNKNOWN,
                "27-bac-ninh@2004-01-01",
                UNKNOWN,
                COUNTRY,
                WHOLE));
  }

  @Test
  void aRenamedProvinceIsTheSameInBothDirections() {
    String thuaThienHue = "46-thua-thien-hue@2004-01-01";
    String hue = "46-hue@2025-01-01";
    assertThat(onMap(thuaThienHue, day(2020), FIRST_OF_34)).containsEntry(hue, WHOLE);
    assertThat(onMap(hue, day(2026), LocalDate.of(2024, 12, 31)))
        .containsExactlyInAnyOrderEntriesOf(Map.of(thuaThienHue, WHOLE, COUNTRY, WHOLE));
  }

  /** A district of Huế lay in Thừa Thiên Huế to the end of 2024, as reported and restated. */
  @Test
  void aDistrictFollowsItsProvinceWhenThatIsRenamed() {
    String phuVang = "478-phu-vang@2004-01-01";
    assertThat(places(UNITS, phuVang, day(2020), Boundaries.AS_REPORTED).keySet())
        .containsExactlyInAnyOrder(phuVang, "46-thua-thien-hue@2004-01-01", COUNTRY);
    assertThat(places(UNITS, phuVang, day(2025), Boundaries.AS_REPORTED).keySet())
        .containsExactlyInAnyOrder(phuVang, "46-hue@2025-01-01", COUNTRY);
    assertThat(onMap(phuVang, day(2020), LAST_OF_63))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(phuVang, WHOLE, "46-hue@2025-01-01", WHOLE, COUNTRY, WHOLE));
  }

  /** Đồng Nai became a city on 2026-04-30, and xã Lộc Ninh a phường; Bình Phước stayed one. */
  @Test
  void dongNaiIsTheSameProvinceBeforeAndAfter2026() {
    LocalDate city = LocalDate.of(2026, 4, 30);
    String before = "75-dong-nai@2025-07-01";
    String after = "75-dong-nai@2026-04-30";
    assertThat(onMap("75-dong-nai@2004-01-01", day(2024), city)).containsEntry(after, WHOLE);
    assertThat(onMap("70-binh-phuoc@2004-01-01", day(2024), city)).containsEntry(after, WHOLE);
    assertThat(onMap(after, day(2027), FIRST_OF_34)).containsEntry(before, WHOLE);
    assertThat(onMap("25270-loc-ninh@2026-04-30", day(2027), FIRST_OF_34))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("25270-loc-ninh@2025-07-01", WHOLE, before, WHOLE, COUNTRY, WHOLE));
    String binhPhuoc = "25195-binh-phuoc@2025-07-01";
    assertThat(places(UNITS, binhPhuoc, day(2026), Boundaries.AS_REPORTED).keySet())
        .containsExactlyInAnyOrder(binhPhuoc, before, COUNTRY);
    assertThat(places(UNITS, binhPhuoc, day(2027), Boundaries.AS_REPORTED).keySet())
        .containsExactlyInAnyOrder(binhPhuoc, after, COUNTRY);
    assertThat(onMap(binhPhuoc, day(2027), FIRST_OF_34)).containsEntry(before, WHOLE);
  }

  /** Hà Tây went into Hà Nội as a whole; of Hòa Bình and Vĩnh Phúc only parts did. */
  @Test
  void hanoiOf2008TookOneProvinceWholeAndPartsOfTwo() {
    String newHanoi = "01-ha-noi@2008-08-01";
    LocalDate after = LocalDate.of(2010, 1, 1);
    LocalDate before = LocalDate.of(2006, 1, 1);
    assertThat(onMap("28-ha-tay@2004-01-01", day(2006), after))
        .containsExactlyInAnyOrderEntriesOf(Map.of(newHanoi, WHOLE, COUNTRY, WHOLE));
    assertThat(onMap("17-hoa-binh@2004-01-01", day(2006), after))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(newHanoi, UNKNOWN, "17-hoa-binh@2004-01-01", UNKNOWN, COUNTRY, WHOLE));
    assertThat(onMap(newHanoi, day(2010), before))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "01-ha-noi@2004-01-01",
                UNKNOWN,
                "28-ha-tay@2004-01-01",
                UNKNOWN,
                "17-hoa-binh@2004-01-01",
                UNKNOWN,
                "26-vinh-phuc@2004-01-01",
                UNKNOWN,
                COUNTRY,
                WHOLE));
    // What was left of Hòa Bình lay wholly in the Hòa Bình of before.
    assertThat(onMap("17-hoa-binh@2004-01-01", day(2010), before))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("17-hoa-binh@2004-01-01", WHOLE, COUNTRY, WHOLE));
  }

  /** An island district without communes went as a whole into a unit of another level. */
  @Test
  void anIslandDistrictIsItsSpecialZone() {
    String zone = "21548-ly-son@2025-07-01";
    String district = "536-ly-son@2004-01-01";
    assertThat(onMap(district, day(2024), FIRST_OF_34))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(zone, WHOLE, "51-quang-ngai@2025-07-01", WHOLE, COUNTRY, WHOLE));
    assertThat(onMap(zone, day(2026), LAST_OF_63))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(district, WHOLE, "51-quang-ngai@2004-01-01", WHOLE, COUNTRY, WHOLE));
  }

  /** Lists of districts and communes are known as of 2025-06-30 only; provinces since 2004. */
  @Test
  void aMapBeforeThePacksKnowledgeIsNotComparable() {
    LocalDate map = LocalDate.of(2020, 1, 1);
    assertThat(onMap("29905-phuong-1@2004-01-01", day(2024), map))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "29905-phuong-1@2004-01-01",
                UNKNOWN,
                SA_DEC,
                UNKNOWN,
                OLD_DONG_THAP,
                WHOLE,
                COUNTRY,
                WHOLE));
    assertThat(onMap(NEW_DONG_THAP, day(2026), LocalDate.of(2003, 12, 31)))
        .containsExactlyInAnyOrderEntriesOf(Map.of(COUNTRY, WHOLE));
    assertThat(UNITS.whyUnknown(UnitLevel.COMMUNE, map))
        .hasValueSatisfying(why -> assertThat(why).contains("2025-06-30", "commune", "cấp xã"));
    assertThat(UNITS.whyUnknown(UnitLevel.PROVINCE, map)).isEmpty();
    assertThat(UNITS.whyUnknown(UnitLevel.PROVINCE, LocalDate.of(2003, 12, 31)))
        .hasValueSatisfying(why -> assertThat(why).contains("2004-01-01", "province"));
  }
}

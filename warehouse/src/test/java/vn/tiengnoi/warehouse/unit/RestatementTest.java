package vn.tiengnoi.warehouse.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.tiengnoi.warehouse.pack.PackReader;

/** Worked examples: where figures of real units, and of an invented country, belong. */
class RestatementTest {
  private static final String WHOLE = "whole";
  private static final String UNKNOWN = "unknown";
  private static final LocalDate LAST_OF_63 = LocalDate.of(2025, 6, 30);
  private static final LocalDate FIRST_OF_34 = LocalDate.of(2025, 7, 1);

  /** Places by target for figures of a day: whole, a weight, or unknown. */
  private static Map<String, String> places(
      UnitRegister units, String source, LocalDate day, Boundaries map) {
    Map<String, String> places = new TreeMap<>();
    for (Restatement.Place place : new Restatement(units).places(units.getUnit(source), map)) {
      if (!day.isBefore(place.since()) && !day.isAfter(place.until())) {
        places.put(place.target(), shown(place));
      }
    }
    return places;
  }

  private static String shown(Restatement.Place place) {
    BigDecimal weight = place.weight();
    if (place.exact()) {
      assertThat(weight).isEqualByComparingTo("1");
      return WHOLE;
    }
    return weight == null ? UNKNOWN : weight.stripTrailingZeros().toPlainString();
  }

  @Nested
  class Vietnam {
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

  /**
   * An invented country. In 2010 X is divided: 0.6 to A, 0.4 to B. In 2020 A is divided: half to C,
   * half to D; B goes into C, E into D. In 2030 C and D become F. P and Q are provinces: D and E
   * lie in Q, the rest in P; in 2030 P and Q go on.
   */
  @Nested
  class Invented {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2029, 12, 31);
    private static final UnitRegister UNITS =
        new UnitRegister(
            List.of(
                unit("K", UnitLevel.COUNTRY, null, 2000, null),
                unit("P", UnitLevel.PROVINCE, "K", 2000, null),
                unit("Q", UnitLevel.PROVINCE, "K", 2000, null),
                unit("X", UnitLevel.COMMUNE, "P", 2000, 2010),
                unit("A", UnitLevel.COMMUNE, "P", 2010, 2020),
                unit("B", UnitLevel.COMMUNE, "P", 2010, 2020),
                unit("E", UnitLevel.COMMUNE, "Q", 2000, 2020),
                unit("C", UnitLevel.COMMUNE, "P", 2020, 2030),
                unit("D", UnitLevel.COMMUNE, "Q", 2020, 2030),
                unit("F", UnitLevel.COMMUNE, "P", 2030, null)),
            List.of(
                part(2010, "X", "A", "0.6"),
                part(2010, "X", "B", "0.4"),
                part(2020, "A", "C", "0.5"),
                part(2020, "A", "D", "0.5"),
                whole(2020, "B", "C"),
                whole(2020, "E", "D"),
                whole(2030, "C", "F"),
                whole(2030, "D", "F")));

    private static Unit unit(
        String id, UnitLevel level, @Nullable String parent, int from, @Nullable Integer next) {
      return new Unit(
          id,
          id,
          level,
          id,
          id,
          id,
          parent,
          LocalDate.of(from, 1, 1),
          next == null ? null : LocalDate.of(next, 1, 1).minusDays(1),
          true);
    }

    private static Succession part(int year, String from, String to, @Nullable String weight) {
      return new Succession(
          LocalDate.of(year, 1, 1),
          from,
          to,
          false,
          weight == null ? null : new BigDecimal(weight),
          "");
    }

    private static Succession whole(int year, String from, String to) {
      return new Succession(LocalDate.of(year, 1, 1), from, to, true, null, "");
    }

    private static Map<String, String> onMap(String source, LocalDate day, LocalDate map) {
      return places(UNITS, source, day, Boundaries.of(map));
    }

    /** To C: 0.6 × 0.5 by way of A and 0.4 by way of B. To D, and so to Q: 0.6 × 0.5. */
    @Test
    void weightsMultiplyAlongTheWayAndAddUpWhereWaysMeet() {
      assertThat(onMap("X", FIRST, LAST))
          .containsExactlyInAnyOrderEntriesOf(
              Map.of("C", "0.7", "D", "0.3", "P", "0.7", "Q", "0.3", "K", WHOLE));
    }

    @Test
    void partsThatAllMeetAgainAreTheWhole() {
      assertThat(onMap("X", FIRST, LocalDate.of(2035, 1, 1)))
          .containsExactlyInAnyOrderEntriesOf(Map.of("F", WHOLE, "P", WHOLE, "K", WHOLE));
    }

    @Test
    void aUnitSplitInsideOneProvinceIsWholeThere() {
      assertThat(onMap("X", FIRST, LocalDate.of(2015, 1, 1)))
          .containsExactlyInAnyOrderEntriesOf(
              Map.of("A", "0.6", "B", "0.4", "P", WHOLE, "K", WHOLE));
    }

    /** Weights say how an old figure is shared out; nothing says how a new one is taken apart. */
    @Test
    void backInTimeOnlyAPartOfOneUnitIsWhole() {
      assertThat(onMap("A", LocalDate.of(2015, 1, 1), FIRST))
          .containsExactlyInAnyOrderEntriesOf(Map.of("X", WHOLE, "P", WHOLE, "K", WHOLE));
      assertThat(onMap("C", LocalDate.of(2025, 1, 1), FIRST))
          .containsExactlyInAnyOrderEntriesOf(Map.of("X", WHOLE, "P", WHOLE, "K", WHOLE));
      assertThat(onMap("D", LocalDate.of(2025, 1, 1), FIRST))
          .containsExactlyInAnyOrderEntriesOf(
              Map.of("X", UNKNOWN, "E", UNKNOWN, "P", UNKNOWN, "Q", UNKNOWN, "K", WHOLE));
    }

    /** Only one of two shares is stated: what meets it is not known either. */
    @Test
    void anUnstatedShareIsNeverGuessed() {
      UnitRegister units =
          new UnitRegister(
              List.of(
                  unit("K", UnitLevel.COUNTRY, null, 2000, null),
                  unit("P", UnitLevel.PROVINCE, "K", 2000, null),
                  unit("X", UnitLevel.COMMUNE, "P", 2000, null),
                  unit("Y", UnitLevel.COMMUNE, "P", 2010, null)),
              List.of(part(2010, "X", "Y", null)));
      assertThat(places(units, "X", FIRST, Boundaries.of(LAST)))
          .containsExactlyInAnyOrderEntriesOf(
              Map.of("X", UNKNOWN, "Y", UNKNOWN, "P", WHOLE, "K", WHOLE));
      assertThat(places(units, "X", LAST, Boundaries.of(LAST)))
          .containsExactlyInAnyOrderEntriesOf(Map.of("X", WHOLE, "P", WHOLE, "K", WHOLE));
      assertThat(places(units, "Y", LAST, Boundaries.of(FIRST)))
          .containsExactlyInAnyOrderEntriesOf(Map.of("X", WHOLE, "P", WHOLE, "K", WHOLE));
    }
  }
}

package vn.tiengnoi.warehouse.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiengnoi.warehouse.unit.PlacesShown.UNKNOWN;
import static vn.tiengnoi.warehouse.unit.PlacesShown.WHOLE;
import static vn.tiengnoi.warehouse.unit.PlacesShown.places;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * An invented country. In 2010 X is divided: 0.6 to A, 0.4 to B. In 2020 A is divided: half to C,
 * half to D; B goes into C, E into D. In 2030 C and D become F. P and Q are provinces: D and E lie
 * in Q, the rest in P; in 2030 P and Q go on.
 */
class WeightsTest {
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
        .containsExactlyInAnyOrderEntriesOf(Map.of("A", "0.6", "B", "0.4", "P", WHOLE, "K", WHOLE));
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

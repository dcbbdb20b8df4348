package vn.tiengnoi.warehouse.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Places of a unit's figures in the short form that tests compare. */
final class PlacesShown {
  static final String WHOLE = "whole";
  static final String UNKNOWN = "unknown";

  private PlacesShown() {}

  /** Places by target for figures of a day: whole, a weight, or unknown. */
  static Map<String, String> places(
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
}

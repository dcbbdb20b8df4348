package vn.tiengnoi.app.sample;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/**
 * What the generator assumes of an element.
 *
 * @param kind what sort of number it is
 * @param by what its size follows
 * @param province usual size in 2024, a year where it is a flow; for what follows {@code by}, per
 *     one of it (per thousand children)
 * @param growth growth a year in percent; null for the province's
 * @param season shares of the four quarters
 * @param noise standard deviation from period to period, as a share
 * @param whole what it is a part of; null where it stands for itself
 * @param share the part of the whole, from 0 to 1
 * @param minimum never less than this
 */
record ElementProfile(
    Kind kind,
    By by,
    double province,
    double district,
    double commune,
    @Nullable Double growth,
    List<Double> season,
    double noise,
    @Nullable Whole whole,
    double share,
    long minimum) {

  /** What sort of number it is. */
  enum Kind {
    COUNT,
    /** VND, rounded as people round. */
    MONEY,
    /** 1 or 0; the size is the probability of 1 in 2024, growth is in percentage points. */
    YES_NO
  }

  /** What the size of an element follows. */
  enum By {
    /** The level of the unit only. */
    LEVEL,
    FUNDS,
    TURNS,
    TEXTS,
    CHILDREN
  }

  /** Another element, or one of its parts ({@code TC01[DIFFICULT=DBKK]}). */
  record Whole(String element, String part) {
    private static Whole parse(String text) {
      int bracket = text.indexOf('[');
      return bracket < 0
          ? new Whole(text, "")
          : new Whole(text.substring(0, bracket), text.substring(bracket + 1, text.length() - 1));
    }
  }

  ElementProfile {
    season = List.copyOf(season);
  }

  static ElementProfile of(NamedCsvRecord row) {
    String growth = row.getField("growth_percent");
    String whole = row.getField("subset_of");
    return new ElementProfile(
        Kind.valueOf(row.getField("kind").toUpperCase(Locale.ROOT)),
        By.valueOf(row.getField("by").toUpperCase(Locale.ROOT)),
        number(row, "province"),
        number(row, "district"),
        number(row, "commune"),
        growth.isEmpty() ? null : Double.valueOf(growth),
        Arrays.stream(row.getField("season").split(" ")).map(q -> Double.valueOf(q) / 100).toList(),
        number(row, "noise_percent") / 100,
        whole.isEmpty() ? null : Whole.parse(whole),
        number(row, "share_percent") / 100,
        Long.parseLong(row.getField("minimum")));
  }

  private static double number(NamedCsvRecord row, String column) {
    String text = row.getField(column);
    return text.isEmpty() ? 0 : Double.parseDouble(text);
  }

  /** The usual size in a unit in 2024. */
  double size(UnitProfile unit) {
    double size =
        switch (unit.level()) {
          case COUNTRY, PROVINCE -> province;
          case DISTRICT -> district;
          case COMMUNE -> commune;
        };
    return size
        * switch (by) {
          case LEVEL -> 1;
          case FUNDS -> unit.funds() / 1_000_000;
          case TURNS -> unit.turns();
          case TEXTS -> unit.texts();
          case CHILDREN -> unit.children() / 1_000;
        };
  }

  /** Whether units of a level differ in it for reasons of their own, beside what it follows. */
  boolean varies(UnitLevel level) {
    return level != UnitLevel.COUNTRY && (by == By.LEVEL || by == By.CHILDREN);
  }
}

package vn.tiengnoi.etl.unit;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/** The word before a unit's name. It tells the level, and units apart that share a name. */
enum UnitKind {
  PROVINCE("tỉnh", EnumSet.of(UnitLevel.PROVINCE), "t"),
  CITY("thành phố", EnumSet.of(UnitLevel.PROVINCE, UnitLevel.DISTRICT), "tp", "t p"),
  DISTRICT("huyện", EnumSet.of(UnitLevel.DISTRICT), "h"),
  URBAN_DISTRICT("quận", EnumSet.of(UnitLevel.DISTRICT), "q"),
  TOWN("thị xã", EnumSet.of(UnitLevel.DISTRICT), "tx", "t x"),
  TOWNSHIP("thị trấn", EnumSet.of(UnitLevel.COMMUNE), "tt", "t t"),
  COMMUNE("xã", EnumSet.of(UnitLevel.COMMUNE), "x"),
  WARD("phường", EnumSet.of(UnitLevel.COMMUNE), "p"),
  SPECIAL_ZONE("đặc khu", EnumSet.of(UnitLevel.COMMUNE), "đk");

  private static final List<UnitKind> ALL = List.of(values());

  private final String word;
  private final Set<UnitLevel> levels;
  private final List<String> shortForms;

  UnitKind(String word, Set<UnitLevel> levels, String... shortForms) {
    this.word = word;
    this.levels = levels;
    this.shortForms = List.of(shortForms);
  }

  static List<UnitKind> all() {
    return ALL;
  }

  /** The word in full, as a key. */
  String word() {
    return word;
  }

  List<String> shortForms() {
    return shortForms;
  }

  boolean isOf(UnitLevel level) {
    return levels.contains(level);
  }

  /** The kind with which a full name begins. */
  static Optional<UnitKind> ofFullName(String key) {
    return ALL.stream().filter(kind -> key.startsWith(kind.word + " ")).findFirst();
  }
}

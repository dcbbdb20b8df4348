package vn.tiengnoi.warehouse.unit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Levels of the administrative hierarchy, from the whole down. Districts ended on 2025-06-30. */
public enum UnitLevel {
  COUNTRY("quốc gia"),
  PROVINCE("tỉnh"),
  DISTRICT("huyện"),
  COMMUNE("xã");

  private static final List<UnitLevel> ALL = List.of(values());

  private final String code = name().toLowerCase(Locale.ROOT);
  private final String nameVi;

  UnitLevel(String nameVi) {
    this.nameVi = nameVi;
  }

  /** The level in Vietnamese, as after "cấp". */
  public String nameVi() {
    return nameVi;
  }

  /** The spelling used in packs, in the lake and on the command line: {@code province}. */
  public String code() {
    return code;
  }

  public static Optional<UnitLevel> findLevel(String code) {
    for (UnitLevel level : ALL) {
      if (level.code().equals(code)) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }
}

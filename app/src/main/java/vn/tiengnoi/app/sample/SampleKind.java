package vn.tiengnoi.app.sample;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which reports a demonstration shows. */
public enum SampleKind {
  /** Made by a seeded generator, and marked so on every sheet and row. */
  GENERATED,
  /** Real figures from public pages: scattered events, never complete reports. */
  PUBLISHED;

  /** The spelling used on the command line and as folder name: {@code generated}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<SampleKind> findKind(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}

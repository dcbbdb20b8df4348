package vn.tiengnoi.warehouse.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is asked of the reports owed. */
public enum ReportState {
  /** Owed: the deadline has passed, or the report came before it. */
  DUE,
  /** Owed, and accepted. */
  RECEIVED,
  /** Owed, accepted, and dated or received by the deadline. */
  ON_TIME;

  /** The spelling in formulas: {@code on_time}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ReportState> findState(String code) {
    return Arrays.stream(values()).filter(state -> state.code().equals(code)).findFirst();
  }
}

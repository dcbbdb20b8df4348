package vn.tiengnoi.etl.account;

import java.util.Locale;

/** What became of a cell. Every cell with content has exactly one. */
public enum Outcome {
  /** Read as it stands. */
  ACCEPTED("Đã nhận", "Accepted"),
  /** Read, with a note for the sender. */
  WARNED("Đã nhận, có lưu ý", "Accepted with a note"),
  /** Waits for a correction or for a person's decision. */
  HELD("Tạm giữ, chờ sửa hoặc xem xét", "Held until corrected or decided"),
  /** Cannot be used. */
  REJECTED("Không nhận được", "Rejected"),
  /** Not a figure, nor part of what says which figure it is; always with a reason. */
  IGNORED("Không phải số liệu, có nêu lý do", "Left out, with a reason");

  private final String vi;
  private final String en;

  Outcome(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** The spelling in receipts: {@code accepted}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Outcome ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  public String vi() {
    return vi;
  }

  public String en() {
    return en;
  }
}

package vn.tiengnoi.etl.arrival;

import java.util.Locale;

/** How a file came that has a sender. */
public enum ArrivalChannel {
  MAIL("thư điện tử", "mail"),
  UPLOAD("tải lên", "upload");

  private final String vi;
  private final String en;

  ArrivalChannel(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** As it stands in the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The channel of this code. */
  static ArrivalChannel ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  public String vi() {
    return vi;
  }

  public String en() {
    return en;
  }
}

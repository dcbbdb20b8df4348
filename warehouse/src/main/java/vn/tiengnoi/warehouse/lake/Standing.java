package vn.tiengnoi.warehouse.lake;

import java.util.Locale;

/**
 * What a submission is worth at present. Only an accepted one counts; one that waits for a person
 * shows as held where nothing else came; one that is gone counts as never sent.
 */
public enum Standing {
  ACCEPTED,
  /** Something of the whole report is doubtful; it has no figures that could count. */
  HELD,
  /** Its form asks for an approval before figures count. */
  AWAITING,
  /** It came for a period that is locked; a person has to let it through. */
  LOCKED,
  /** Taken back by a person, who may undo it. */
  WITHDRAWN,
  /** Its file was read again; the newer reading stands in its place. */
  REPLACED;

  /** The spelling in the lake and the database: {@code accepted}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Standing ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** Whether it is out of the question, as if it had never come. */
  public boolean isGone() {
    return this == WITHDRAWN || this == REPLACED;
  }

  /** Whether its figures are whole and only a person's word is missing. */
  public boolean awaitsAWord() {
    return this == AWAITING || this == LOCKED;
  }
}

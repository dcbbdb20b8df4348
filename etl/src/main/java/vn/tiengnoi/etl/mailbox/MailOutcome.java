package vn.tiengnoi.etl.mailbox;

import java.util.Locale;

/** What became of a mail when it was looked at. */
enum MailOutcome {
  /** Its files go to an intake run. */
  TAKEN(false),
  /** From a known sender, without a file that could be a report. */
  NO_FILES(false),
  /** Larger than is fetched. */
  TOO_LARGE(true),
  /** It cannot be taken apart. */
  UNREADABLE(true),
  /** The same mail was taken before. */
  REPEATED(false),
  /** Made by a machine: a bounce, an absence note, a list. */
  AUTOMATIC(true),
  /** From nobody that may report. */
  UNKNOWN_SENDER(true),
  /** The server does not vouch for its sender. */
  NOT_AUTHENTICATED(true);

  private final boolean aside;

  MailOutcome(boolean aside) {
    this.aside = aside;
  }

  /** As it stands in the database. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static MailOutcome ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** Whether it is put where people look for what needs them. */
  boolean goesAside() {
    return aside;
  }

  /** Whether its sender may be told anything: strangers and machines are never answered. */
  boolean isAnswered() {
    return this == TAKEN || this == NO_FILES || this == TOO_LARGE || this == UNREADABLE;
  }
}

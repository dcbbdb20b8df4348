package vn.tiengnoi.etl.mailbox;

import java.util.ArrayList;
import java.util.List;

/** What was left out of a mail, said to its sender. */
final class MailNotes {
  private static final int MOST = 30;

  private final List<String> vi = new ArrayList<>();
  private final List<String> en = new ArrayList<>();

  /** Notes that something was not taken. */
  void add(String name, String whyVi, String whyEn) {
    if (vi.size() < MOST) {
      vi.add("\"%s\": %s".formatted(name, whyVi));
      en.add("\"%s\": %s".formatted(name, whyEn));
    } else if (vi.size() == MOST) {
      vi.add("…");
      en.add("…");
    }
  }

  String vi() {
    return String.join("\n", vi);
  }

  String en() {
    return String.join("\n", en);
  }
}

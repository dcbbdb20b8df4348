package vn.tiengnoi.app.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What reminding should have done, worked out day by day from the rule's words and not from the
 * product: 7 and 2 days before, 1 and 7 after, the office above after 10; working days only.
 */
final class ReminderOracle {
  private static final int[] OWN = {-7, -2, 1, 7};
  private static final int PARENT = 10;

  private final LocalDate since;
  private final Map<String, String> parents;
  private final Map<String, String> addresses;

  /** Step of a report → what became of it: {@code queued 2024-03-01} or why it was left out. */
  final Map<String, String> settled = new TreeMap<>();

  /** Key of each mail → the steps that it carries. */
  final Map<String, Set<String>> mails = new TreeMap<>();

  /**
   * @param since the day from which on is reminded
   * @param parents reporter → the one above
   * @param addresses reporter → its address; changed by the test when a contact is added
   */
  ReminderOracle(LocalDate since, Map<String, String> parents, Map<String, String> addresses) {
    this.since = since;
    this.parents = parents;
    this.addresses = addresses;
  }

  /** The reminding of a day, with the reports that had not come by then and are not excused. */
  void remind(LocalDate day, List<Arrivals.Owed> outstanding) {
    if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      return;
    }
    for (Arrivals.Owed report : outstanding) {
      if (!report.period().from().isAfter(day)) {
        String reporter = report.duty().reporter();
        List<Integer> due = new ArrayList<>();
        for (int offset : OWN) {
          if (isDue(report, offset, day)) {
            due.add(offset);
          }
        }
        for (int i = 0; i < due.size(); i++) {
          String step = due.get(i) < 0 ? "before-" + -due.get(i) : "after-" + due.get(i);
          boolean newest = i == due.size() - 1;
          settle(report, step, newest ? address(reporter) : "later_step", "reminder", day);
        }
        if (isDue(report, PARENT, day)) {
          String above = parents.get(reporter);
          settle(
              report,
              "parent-" + PARENT,
              above == null ? "no_parent" : address(above),
              "escalation",
              day);
        }
      }
    }
  }

  private boolean isDue(Arrivals.Owed report, int offset, LocalDate day) {
    LocalDate due = report.deadline().plusDays(offset);
    return !due.isAfter(day) && !due.isBefore(since);
  }

  private String address(String reporter) {
    return addresses.getOrDefault(reporter, "no_contact");
  }

  private void settle(
      Arrivals.Owed report, String step, String outcome, String kind, LocalDate day) {
    String key = report.key() + " " + step;
    if (settled.containsKey(key)) {
      return;
    }
    boolean mailed = outcome.contains("@");
    settled.put(key, mailed ? "queued " + day : outcome + " " + day);
    if (mailed) {
      mails
          .computeIfAbsent("%s/%s/%s".formatted(kind, day, outcome), mail -> new TreeSet<>())
          .add(key);
    }
  }
}

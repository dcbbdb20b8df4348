package vn.tiengnoi.etl.reminder;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.tiengnoi.warehouse.settings.SettingsSection;

/**
 * When a home reminds: section {@code ledger} of its settings.
 *
 * @param before days before the deadline
 * @param after days after it
 * @param parentAfter days after it from which the reporter above is told; 0 for never
 * @param holidays days on which nobody is written to, beside Saturdays and Sundays
 * @param from nobody is written to before this time of day
 * @param until nor after this one
 * @param administrator who hears of reporters that have no address
 * @param templates whether forms to fill go with the mail
 */
public record ReminderRules(
    List<Integer> before,
    List<Integer> after,
    int parentAfter,
    Set<LocalDate> holidays,
    LocalTime from,
    LocalTime until,
    Optional<String> administrator,
    boolean templates) {
  private static final int MOST_DAYS = 365;

  public ReminderRules {
    before = before.stream().sorted(Comparator.reverseOrder()).distinct().toList();
    after = after.stream().sorted().distinct().toList();
    holidays = Set.copyOf(holidays);
  }

  /** Two reminders before the deadline, two after it, then the reporter above. */
  public static final ReminderRules USUAL =
      new ReminderRules(
          List.of(7, 2),
          List.of(1, 7),
          10,
          Set.of(),
          LocalTime.of(7, 0),
          LocalTime.of(19, 0),
          Optional.empty(),
          true);

  /** Reads the section; what is not set is as usual. */
  public static ReminderRules of(SettingsSection section) {
    return new ReminderRules(
        days(section, "remind_before", USUAL.before),
        days(section, "remind_after", USUAL.after),
        section.whole("parent_after", USUAL.parentAfter, 0, MOST_DAYS),
        holidays(section),
        section.time("from", USUAL.from),
        section.time("until", USUAL.until),
        section.text("administrator"),
        section.yes("templates", true));
  }

  private static List<Integer> days(SettingsSection section, String name, List<Integer> usual) {
    List<Integer> days = new ArrayList<>();
    for (String text : section.texts(name, usual.stream().map(String::valueOf).toList())) {
      if (text.matches("\\d{1,3}") && Integer.parseInt(text) <= MOST_DAYS) {
        days.add(Integer.parseInt(text));
      } else {
        section.fault(
            name,
            "có \"%s\"; phải là số ngày từ 0 đến %d".formatted(text, MOST_DAYS),
            "has \"%s\"; expected days from 0 to %d".formatted(text, MOST_DAYS));
      }
    }
    return days;
  }

  private static Set<LocalDate> holidays(SettingsSection section) {
    Set<LocalDate> days = new HashSet<>();
    for (String text : section.texts("holidays", List.of())) {
      try {
        days.add(LocalDate.parse(text));
      } catch (DateTimeException e) {
        section.fault(
            "holidays",
            "có \"%s\"; phải là ngày như 2026-09-02".formatted(text),
            "has \"%s\"; expected a date such as 2026-09-02".formatted(text));
      }
    }
    return days;
  }

  /** Whether people are written to on a day. */
  public boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !holidays.contains(day);
  }

  /** Whether people are written to at a time of day. */
  public boolean isWorkingHour(LocalTime time) {
    return !time.isBefore(from) && !time.isAfter(until);
  }

  /** The steps of reminding the reporter itself, in the order of their days. */
  List<ReminderStep> own() {
    return Stream.concat(
            before.stream().map(days -> new ReminderStep(ReminderStep.Kind.BEFORE, days)),
            after.stream().map(days -> new ReminderStep(ReminderStep.Kind.AFTER, days)))
        .toList();
  }

  /** The step at which the reporter above is told; none where it never is. */
  List<ReminderStep> parent() {
    return parentAfter == 0
        ? List.of()
        : List.of(new ReminderStep(ReminderStep.Kind.PARENT, parentAfter));
  }

  /** So many days before its deadline a report is first looked at. */
  int horizon() {
    return before.isEmpty() ? 0 : before.get(0);
  }
}

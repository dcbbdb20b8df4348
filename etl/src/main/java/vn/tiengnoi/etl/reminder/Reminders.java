package vn.tiengnoi.etl.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.contact.Contact;
import vn.tiengnoi.etl.contact.Contacts;
import vn.tiengnoi.etl.mail.Outbox;
import vn.tiengnoi.etl.reminder.ReminderMails.Planned;
import vn.tiengnoi.etl.reminder.SettledReminder.Skipped;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.period.ReportingCalendar;
import vn.tiengnoi.warehouse.read.DueQuestion;
import vn.tiengnoi.warehouse.read.DueReport;
import vn.tiengnoi.warehouse.read.DueReport.Status;
import vn.tiengnoi.warehouse.read.Reading;

/**
 * Reminds of reports that have not come. Each step about each report is settled once: a mail
 * carries it, or it is left out for a stated reason.
 *
 * <p>What came, what waits for a decision and what is excused is not reminded of: it is not among
 * the entries looked at. After an outage the newest step that is due is taken; the earlier ones are
 * left out.
 */
public final class Reminders {
  /** So far back open steps are looked for. */
  private static final int MEMORY_DAYS = 400;

  private final Home home;
  private final HomeDatabase database;
  private final ReminderRules rules;
  private final ReminderBook book;
  private final Outbox outbox;

  public Reminders(Home home, HomeDatabase database, ReminderRules rules) {
    this.home = home;
    this.database = database;
    this.rules = rules;
    this.book = new ReminderBook(database);
    this.outbox = new Outbox(database);
  }

  /** How many steps were settled with a mail and without, and the mails. */
  public record Done(int reminded, int skipped, int mails) {}

  /**
   * Settles the steps that are due; none on a day that is no working day.
   *
   * @param since steps of earlier days are none of this home's: it did not remind then
   * @throws AlreadySettledException where another server did the same at the same time
   */
  public Done remind(Reading reading, LocalDate since, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ReportingCalendar.ZONE);
    if (!rules.isWorkingDay(today)) {
      return new Done(0, 0, 0);
    }
    LocalDate memory = today.minusDays(MEMORY_DAYS);
    LocalDate first = since.isAfter(memory) ? since : memory;
    Map<String, List<Contact>> contacts =
        new Contacts(database).list().stream().collect(Collectors.groupingBy(Contact::reporter));
    Set<String> settled = book.settledSince(first);
    List<OpenStep> open = new ArrayList<>();
    for (DueReport report : outstanding(reading, first, today, now)) {
      for (List<ReminderStep> steps : List.of(rules.own(), rules.parent())) {
        decide(report, due(steps, report, first, today), settled, contacts.keySet(), open);
      }
    }
    List<Planned> mails =
        new ReminderMails(
                new ReminderText(reading.pack(), today),
                today,
                contacts,
                new ReminderTemplates(home, reading, rules.templates()),
                book)
            .plan(open, rules);
    return Objects.requireNonNull(
        database.transactions().execute(status -> write(open, mails, now)));
  }

  private List<DueReport> outstanding(
      Reading reading, LocalDate first, LocalDate today, Instant now) {
    Period years = Period.parse("%d..%d".formatted(first.getYear() - 2, today.getYear() + 1));
    DueQuestion question =
        new DueQuestion(null, years).being(EnumSet.of(Status.MISSING, Status.NOT_DUE)).at(now);
    LocalDate last = today.plusDays(rules.horizon());
    return reading.due(question).stream()
        .filter(report -> !report.deadline().isAfter(last))
        .toList();
  }

  private static List<ReminderStep> due(
      List<ReminderStep> steps, DueReport report, LocalDate first, LocalDate today) {
    return steps.stream()
        .filter(step -> !step.day(report.deadline()).isAfter(today))
        .filter(step -> !step.day(report.deadline()).isBefore(first))
        .toList();
  }

  /** Of the steps that are due the newest is taken, the earlier ones are left out. */
  private static void decide(
      DueReport report,
      List<ReminderStep> due,
      Set<String> settled,
      Set<String> reachable,
      List<OpenStep> open) {
    for (int i = 0; i < due.size(); i++) {
      ReminderStep step = due.get(i);
      if (!settled.contains(ReminderBook.key(report.key(), step.code()))) {
        boolean newest = i == due.size() - 1;
        open.add(
            newest
                ? newest(report, step, reachable)
                : new OpenStep(report, step, Skipped.LATER_STEP));
      }
    }
  }

  private static OpenStep newest(DueReport report, ReminderStep step, Set<String> reachable) {
    @Nullable String who = new OpenStep(report, step, null).addressee();
    if (who == null) {
      return new OpenStep(report, step, Skipped.NO_PARENT);
    }
    return new OpenStep(report, step, reachable.contains(who) ? null : Skipped.NO_CONTACT);
  }

  /** All of it or nothing: a mail that is queued carries exactly the steps that it settled. */
  private Done write(List<OpenStep> open, List<Planned> mails, Instant now) {
    for (OpenStep one : open) {
      String key = one.report().key();
      if (!book.settle(key, one.step().code(), one.skipped(), one.day(), now)) {
        throw new AlreadySettledException(key + " " + one.step().code() + " is settled");
      }
    }
    for (Planned mail : mails) {
      if (!outbox.queue(mail.mail(), now)) {
        throw new AlreadySettledException(mail.mail().key() + " is queued");
      }
      for (OpenStep one : mail.carried()) {
        book.carry(one.report().key(), one.step().code(), mail.mail().key());
      }
    }
    int reminded = (int) open.stream().filter(OpenStep::toSend).count();
    return new Done(reminded, open.size() - reminded, mails.size());
  }
}

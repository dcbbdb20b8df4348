package vn.tiengnoi.app.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.tiengnoi.app.schedule.Job.Owes;
import vn.tiengnoi.app.schedule.Job.Turn;
import vn.tiengnoi.app.schedule.Job.Work;
import vn.tiengnoi.etl.reminder.AlreadySettledException;
import vn.tiengnoi.etl.reminder.ReminderRules;
import vn.tiengnoi.etl.reminder.Reminders;
import vn.tiengnoi.reports.Documents;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.home.WriterLease;
import vn.tiengnoi.warehouse.lake.Generations;
import vn.tiengnoi.warehouse.load.Loader;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.ReportingCalendar;
import vn.tiengnoi.warehouse.read.ReadApi;
import vn.tiengnoi.warehouse.settings.Settings;

/** The jobs of a home, put together. */
public final class HomeJobs {
  /** A job waits so long for another writer; then it waits for its next turn. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Home home;
  private final HomeDatabase database;
  private final ReadApi api;
  private final Pack pack;
  private final Clock clock;

  public HomeJobs(Home home, HomeDatabase database, ReadApi api, Pack pack, Clock clock) {
    this.home = home;
    this.database = database;
    this.api = api;
    this.pack = pack;
    this.clock = clock;
  }

  /**
   * The schedule of the home by its settings; it does nothing yet.
   *
   * @param owner names this server among those of the home
   * @param words a failure in people's words
   */
  public Schedule schedule(Settings settings, String owner, Function<Exception, String> words) {
    return new Schedule(database, jobs(settings), owner, clock, words);
  }

  /** The jobs that are not off, in the order of a day. */
  List<Job> jobs(Settings settings) {
    ScheduleSettings turns = settings.take("schedule", ScheduleSettings::of);
    ReminderRules rules = settings.take("ledger", ReminderRules::of);
    ChannelWork channels = new ChannelWork(home, database, pack, settings, clock);
    MonthlyDocuments documents = new MonthlyDocuments(home, new Documents());
    Housekeeping housekeeping = new Housekeeping(home, database);
    List<Job> jobs = new ArrayList<>();
    add(jobs, turns, "folder", Owes.BACKLOG, channels::takeInFolder);
    add(jobs, turns, "mail", Owes.BACKLOG, channels::takeInMails);
    add(jobs, turns, "uploads", Owes.BACKLOG, channels::takeInUploads);
    add(jobs, turns, "outbox", Owes.BACKLOG, channels::deliver);
    add(jobs, turns, "compute", Owes.NEWEST, this::compute);
    add(jobs, turns, "housekeeping", Owes.NEWEST, turn -> housekeeping.clear(turn.now()));
    add(jobs, turns, "documents", Owes.EACH, turn -> documents.write(turn, api.newest()));
    add(jobs, turns, "reminders", Owes.NEWEST, turn -> remind(turn, rules));
    return jobs;
  }

  private static void add(
      List<Job> jobs, ScheduleSettings turns, String name, Owes owes, Work work) {
    turns.find(name).ifPresent(cron -> jobs.add(new Job(name, cron, owes, work)));
  }

  /** A generation of today, so that figures and pages know which deadlines have passed. */
  private String compute(Turn turn) {
    LocalDate today = day(turn.now());
    Optional<Generations.Generation> newest = new Generations(database).newest();
    if (newest.isPresent()
        && day(newest.get().sealedAt()).equals(today)
        && newest.get().packHash().equals(pack.hash())) {
      return "đã có thế hệ dữ liệu của hôm nay / a generation of today is there";
    }
    WriterLease lease = WriterLease.acquire(database, "compute", PATIENCE);
    try {
      long generation = new Loader(home, database, clock).recompute(pack);
      return "thế hệ dữ liệu %1$d / generation %1$d".formatted(generation);
    } finally {
      lease.close();
    }
  }

  private String remind(Turn turn, ReminderRules rules) throws NotNowException {
    if (!rules.isWorkingHour(LocalTime.ofInstant(turn.now(), ReportingCalendar.ZONE))) {
      throw new NotNowException(
          "đợi từ %1$s đến %2$s / waits for the hours from %1$s to %2$s"
              .formatted(rules.from(), rules.until()));
    }
    try {
      Reminders.Done done =
          new Reminders(home, database, rules).remind(api.newest(), day(turn.since()), turn.now());
      return "đã nhắc %1$d, bỏ qua %2$d, %3$d thư / reminded %1$d, left out %2$d, mails %3$d"
          .formatted(done.reminded(), done.skipped(), done.mails());
    } catch (AlreadySettledException other) {
      return "máy chủ khác đã nhắc / another server did it";
    }
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ReportingCalendar.ZONE);
  }
}

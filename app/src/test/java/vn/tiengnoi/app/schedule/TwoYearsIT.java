package vn.tiengnoi.app.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.scheduling.support.CronExpression;
import vn.tiengnoi.app.schedule.Arrivals.Owed;
import vn.tiengnoi.app.schedule.Arrivals.Sent;
import vn.tiengnoi.app.schedule.Job.Owes;
import vn.tiengnoi.etl.contact.Contacts;
import vn.tiengnoi.warehouse.answer.HomeReadApi;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.ledger.Excuse;
import vn.tiengnoi.warehouse.ledger.Excuses;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.pack.PackReader;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.period.ReportingCalendar;
import vn.tiengnoi.warehouse.read.DueQuestion;
import vn.tiengnoi.warehouse.read.DueReport;
import vn.tiengnoi.warehouse.read.ReadApi;
import vn.tiengnoi.warehouse.read.ReportedQuestion;
import vn.tiengnoi.warehouse.settings.Settings;

/**
 * Two years of a home in fast time: reports in time, late, twice, corrected and unreadable; days
 * without a server; servers that die between any two transactions; months with two servers. At the
 * end every turn of every job was done once, every report is there, and every reminder was sent
 * once or left out for a reason, as a small model says that knows nothing of the product.
 */
class TwoYearsIT {
  private static final long SEED = 20_240_101;
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2025, 12, 31);
  private static final List<LocalTime> TIMES =
      List.of(LocalTime.of(0, 31), LocalTime.of(7, 31), LocalTime.of(9, 1));
  private static final Pack PACK = PackReader.read(Path.of("src/test/resources/packs/relay"));
  private static final Map<String, String> CRONS =
      Map.of(
          "folder", "0 0 9 1,16 * *",
          "compute", "0 30 0 2 1,4,7,10 *",
          "reminders", "0 30 7 * * MON",
          "letters", "0 0 5 12 * *",
          "housekeeping", "0 0 3 1 * *");

  @TempDir Path folder;

  private final Random random = new Random(SEED);
  private final MovedClock clock = new MovedClock(at(FIRST, LocalTime.of(0, 1)));
  private final Map<String, String> addresses = new TreeMap<>();
  private final Set<LocalDate> outages = new TreeSet<>();
  private final ExecutorService both = Executors.newFixedThreadPool(2);
  private final List<MortalServer> servers = new ArrayList<>();
  private int started;
  private int kills;

  private Home home;
  private HomeDatabase database;

  /** What the test itself saw jobs complete. */
  private final List<String> letters = new ArrayList<>();

  private final List<LocalDate> reminded = new ArrayList<>();

  // The model: what had been laid into the inbox, and what an intake that was completed took in.
  private final Arrivals arrivals = new Arrivals(PACK, FIRST, LAST, new Random(SEED + 1));
  private final List<Sent> laid = new ArrayList<>();
  private final Set<String> here = new HashSet<>();
  private final Map<String, Sent> counts = new LinkedHashMap<>();
  private final Set<String> excused = new HashSet<>();
  private final ReminderOracle oracle =
      new ReminderOracle(
          FIRST, Map.of("post-east", "office-n", "post-west", "office-s"), addresses);

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(ReportingCalendar.ZONE).toInstant();
  }

  @BeforeEach
  void openHome() throws Exception {
    home = Home.create(folder.resolve("home"));
    java.nio.file.Files.writeString(
        home.root().resolve(Settings.FILE),
        """
        schedule: {folder: "%s", compute: "%s", reminders: "%s", housekeeping: "%s", documents: off, mail: off, uploads: off, outbox: off}
        ledger: {templates: no}
        """
            .formatted(
                CRONS.get("folder"),
                CRONS.get("compute"),
                CRONS.get("reminders"),
                CRONS.get("housekeeping")));
    database = HomeDatabase.open(home);
    // One person writes for both offices; the post in the west has no address for a year.
    contact("office-n", "an@example.vn");
    contact("office-s", "an@example.vn");
    contact("post-east", "binh@example.vn");
    for (int i = 0; i < 8; i++) {
      LocalDate start = FIRST.plusDays(20 + random.nextInt(700));
      start.datesUntil(start.plusDays(2 + random.nextInt(9))).forEach(outages::add);
    }
  }

  @AfterEach
  void close() {
    both.shutdownNow();
    database.close();
  }

  private void contact(String reporter, String email) {
    assertThat(new Contacts(database).add(reporter, email, "", "test", clock.instant())).isTrue();
    addresses.put(reporter, email);
  }

  private void excuse(String reporter, String period) {
    Period span = Period.parse(period);
    Excuse unused =
        new Excuses(database)
            .add(
                new Excuses.Wanted(null, reporter, null, span.from(), span.to()),
                "bão",
                "test",
                clock.instant());
    arrivals.owed.stream()
        .filter(owed -> owed.duty().reporter().equals(reporter))
        .filter(owed -> !owed.period().from().isBefore(span.from()))
        .filter(owed -> !owed.period().to().isAfter(span.to()))
        .forEach(owed -> excused.add(owed.key()));
  }

  /** A home's jobs over a server's own connections, each telling the test when it is completed. */
  private List<Job> jobs(String server, HomeDatabase connections) {
    ReadApi api = HomeReadApi.open(home, connections, PACK, clock);
    List<Job> jobs = new ArrayList<>();
    for (Job job : new HomeJobs(home, connections, api, PACK, clock).jobs(home.settings())) {
      jobs.add(new Job(job.name(), job.cron(), job.owes(), told(job)));
    }
    // Work of its own for each turn, done wholly or not at all.
    jobs.add(
        new Job(
            "letters",
            CronExpression.parse(cron("letters")),
            Owes.EACH,
            turn -> {
              connections.setProperty("letter " + turn.slot(), server);
              letters.add(String.valueOf(turn.slot()));
              return "sent";
            }));
    return jobs;
  }

  private Job.Work told(Job job) {
    return turn -> {
      List<Sent> before = List.copyOf(laid);
      String said = job.work().run(turn);
      if (job.name().equals("folder")) {
        taken(before);
      } else if (job.name().equals("reminders")) {
        LocalDate day = LocalDate.ofInstant(turn.now(), ReportingCalendar.ZONE);
        reminded.add(day);
        oracle.remind(day, outstanding());
      }
      return said;
    };
  }

  private synchronized void taken(List<Sent> files) {
    for (Sent sent : files) {
      here.add(sent.owed().key());
      if (sent.readable()) {
        counts.merge(sent.owed().key(), sent, (a, b) -> b.dated().isAfter(a.dated()) ? b : a);
      }
    }
  }

  private synchronized List<Owed> outstanding() {
    return arrivals.owed.stream()
        .filter(owed -> !here.contains(owed.key()) && !excused.contains(owed.key()))
        .toList();
  }

  @Test
  void nothingIsMissedDoneTwiceOrLost() throws Exception {
    for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
      live(day);
    }
    settle();
    assertThat(kills).as("servers that died").isGreaterThan(20);
    assertThat(outages).as("days without a server").hasSizeGreaterThan(25);
    everyTurnWasDoneOnce();
    everyReportIsThere();
    everyReminderIsAccountedFor();
  }

  private void live(LocalDate day) throws Exception {
    clock.set(at(day, LocalTime.MIDNIGHT.plusMinutes(1)));
    laid.addAll(arrivals.lay(day, home.inbox()));
    if (day.equals(LocalDate.of(2025, 1, 15))) {
      contact("post-west", "chi@example.vn");
    }
    if (day.equals(LocalDate.of(2024, 6, 3))) {
      excuse("post-east", "2024-05");
    }
    if (day.equals(LocalDate.of(2025, 3, 3))) {
      excuse("office-s", "2025-Q1");
    }
    if (outages.contains(day)) {
      servers.clear();
      return;
    }
    for (LocalTime time : TIMES) {
      clock.set(at(day, time));
      boolean two = day.getMonthValue() % 4 == 0;
      while (servers.size() < (two ? 2 : 1)) {
        servers.add(new MortalServer("s" + ++started, database, clock, this::jobs));
      }
      if (two) {
        atTheSameTime();
      } else {
        servers.subList(1, servers.size()).clear();
        alone(servers.get(0));
      }
    }
  }

  /** One server by the clock, which may die while it works. */
  private void alone(MortalServer server) {
    if (random.nextInt(14) == 0) {
      server.dieAfter(1 + random.nextInt(random.nextBoolean() ? 8 : 80));
    }
    server.tick();
    server.live();
    bury();
  }

  /** Two servers that begin each job at the same moment; one of them may die of it. */
  private void atTheSameTime() throws Exception {
    if (random.nextInt(14) == 0) {
      servers.get(random.nextInt(2)).dieAfter(1 + random.nextInt(random.nextBoolean() ? 8 : 80));
    }
    for (int job = 0; job < servers.get(0).jobs.size(); job++) {
      if (servers.get(0).jobs.get(job).owes() == Owes.BACKLOG && !isFolderTime()) {
        continue;
      }
      List<Future<?>> turns = new ArrayList<>();
      for (MortalServer server : servers) {
        int number = job;
        turns.add(both.submit(() -> server.turn(number)));
      }
      for (Future<?> turn : turns) {
        turn.get();
      }
    }
    servers.forEach(MortalServer::live);
    bury();
  }

  /** A backlog owes no turns: it is looked at when its clock says so. */
  private boolean isFolderTime() {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ReportingCalendar.ZONE);
    return now.getHour() == 9 && (now.getDayOfMonth() == 1 || now.getDayOfMonth() == 16);
  }

  /**
   * Where a process ends, its lease ends with it; here that is said, as the process is the test.
   */
  private void bury() {
    if (servers.removeIf(MortalServer::isDead)) {
      kills++;
      database.jdbc().sql("delete from writer_lease").update();
    }
  }

  /** A last day with a server that lives, on which whatever is open is done. */
  private void settle() {
    servers.clear();
    MortalServer last = new MortalServer("last", database, clock, this::jobs);
    for (int hour = 8; hour < 18; hour += 3) {
      clock.set(at(LAST.plusDays(1), LocalTime.of(hour, 0)));
      for (int job = 0; job < last.jobs.size(); job++) {
        last.turn(job);
      }
    }
  }

  private List<String> rows(String sql) {
    return database
        .jdbc()
        .sql(sql)
        .query(
            (row, number) -> {
              List<String> fields = new ArrayList<>();
              for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                fields.add(String.valueOf(row.getString(i)));
              }
              return String.join("|", fields);
            })
        .list();
  }

  private void everyTurnWasDoneOnce() {
    Map<String, Set<String>> expected = new TreeMap<>();
    for (LocalDate day = FIRST; !day.isAfter(LAST.plusDays(1)); day = day.plusDays(1)) {
      int week = day.getDayOfWeek().getValue();
      if (week == 1) {
        add(expected, "reminders", day.atTime(7, 30));
      }
      if (day.getDayOfMonth() == 2 && day.getMonthValue() % 3 == 1) {
        add(expected, "compute", day.atTime(0, 30));
      }
      if (day.getDayOfMonth() == 1) {
        add(expected, "housekeeping", day.atTime(3, 0));
      }
      if (day.getDayOfMonth() == 12) {
        add(expected, "letters", day.atTime(5, 0));
      }
    }
    expected.forEach(
        (job, slots) -> {
          List<String> known =
              rows("select slot from job_period where job = '%s' order by slot".formatted(job));
          assertThat(known).as(job).containsExactlyElementsOf(slots);
          assertThat(
                  rows(
                      "select slot, state, message from job_period where job = '%s' and state not in ('done', 'covered')"
                          .formatted(job)))
              .as(job)
              .isEmpty();
        });
    assertThat(rows("select slot from job_period where job = 'letters' and state = 'covered'"))
        .isEmpty();
    assertThat(new TreeSet<>(letters)).containsExactlyElementsOf(slots(expected, "letters"));
    assertThat(rows("select name from home_property where name like 'letter %'"))
        .containsExactlyInAnyOrderElementsOf(
            slots(expected, "letters").stream().map(slot -> "letter " + slot).toList());
    // A turn was covered by a later one only where no server could do it in its time.
    for (String covered :
        rows(
            "select slot, message from job_period where job = 'reminders' and state = 'covered'")) {
      LocalDateTime slot = LocalDateTime.parse(covered.substring(0, covered.indexOf('|')));
      assertThat(outages.contains(slot.toLocalDate()) || kills > 0).as(covered).isTrue();
    }
    long missed =
        slots(expected, "reminders").stream()
            .filter(slot -> outages.contains(LocalDateTime.parse(slot).toLocalDate()))
            .count();
    long coveredTurns =
        rows("select 1 from job_period where job = 'reminders' and state = 'covered'").size();
    assertThat(coveredTurns).isGreaterThan(0).isLessThanOrEqualTo(missed + kills);
  }

  private static String cron(String job) {
    return Objects.requireNonNull(CRONS.get(job));
  }

  private static Set<String> slots(Map<String, Set<String>> expected, String job) {
    return Objects.requireNonNull(expected.get(job));
  }

  private static void add(Map<String, Set<String>> expected, String job, LocalDateTime slot) {
    expected.computeIfAbsent(job, j -> new TreeSet<>()).add(slot.toString());
  }

  private void everyReportIsThere() {
    Set<String> files =
        arrivals.byDay.values().stream()
            .flatMap(List::stream)
            .filter(sent -> !sent.day().isAfter(LAST.plusDays(1)))
            .filter(laid::contains)
            .map(Sent::file)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(new TreeSet<>(rows("select distinct name from intake_file"))).isEqualTo(files);
    try (ReadApi api = HomeReadApi.open(home, database, PACK, clock)) {
      Map<String, String> figures = new TreeMap<>();
      Map<String, String> expected = new TreeMap<>();
      for (Owed owed : arrivals.owed) {
        Sent sent = counts.get(owed.key());
        if (sent != null) {
          expected.put(owed.key(), plain(new BigDecimal(sent.value())));
        }
        api.newest().reported(new ReportedQuestion(owed.duty().form(), owed.period())).stream()
            .filter(figure -> figure.value() != null)
            .filter(figure -> figure.reporter().equals(owed.duty().reporter()))
            .forEach(
                figure -> figures.put(owed.key(), plain(Objects.requireNonNull(figure.value()))));
      }
      assertThat(figures).isEqualTo(expected);
      everyEntryHasItsState(api);
    }
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private void everyEntryHasItsState(ReadApi api) {
    Map<String, String> states = new TreeMap<>();
    for (DueReport due :
        api.newest().due(new DueQuestion(null, Period.parse("2024..2026")).at(clock.instant()))) {
      states.put(due.key(), due.status().code());
    }
    Map<String, String> expected = new TreeMap<>();
    LocalDate today = LocalDate.ofInstant(clock.instant(), ReportingCalendar.ZONE);
    for (Owed owed : arrivals.owed) {
      if (!owed.period().from().isAfter(today)) {
        expected.put(owed.key(), state(owed, today, states.getOrDefault(owed.key(), "")));
      }
    }
    assertThat(states).containsAllEntriesOf(expected);
  }

  private String state(Owed owed, LocalDate today, String seen) {
    Sent sent = counts.get(owed.key());
    if (sent != null) {
      // Whether a late file still came in time is for LedgerIT; here it is that it came.
      boolean received = seen.equals("on_time") || seen.equals("late");
      boolean excusedLate = excused.contains(owed.key()) && seen.equals("excused");
      return received || excusedLate ? seen : "received";
    }
    if (here.contains(owed.key())) {
      return "held";
    }
    if (excused.contains(owed.key())) {
      return "excused";
    }
    return owed.deadline().isBefore(today) ? "missing" : "not_due";
  }

  private void everyReminderIsAccountedFor() {
    Map<String, String> settled = new TreeMap<>();
    database
        .jdbc()
        .sql("select entry_key, step, state, reason, settled_at from reminder")
        .query(
            row -> {
              LocalDate day =
                  LocalDate.ofInstant(
                      row.getObject(5, OffsetDateTime.class).toInstant(), ReportingCalendar.ZONE);
              String what = row.getString(3).equals("queued") ? "queued" : row.getString(4);
              settled.put(row.getString(1) + " " + row.getString(2), what + " " + day);
            });
    assertThat(settled).isEqualTo(oracle.settled).hasSizeGreaterThan(100);
    Map<String, Set<String>> mails = new TreeMap<>();
    database
        .jdbc()
        .sql("select message_key, entry_key, step from reminder_message")
        .query(
            row -> {
              mails
                  .computeIfAbsent(row.getString(1), key -> new TreeSet<>())
                  .add(row.getString(2) + " " + row.getString(3));
            });
    assertThat(mails).isEqualTo(oracle.mails);
    assertThat(new TreeSet<>(rows("select message_key from outgoing_message")))
        .isEqualTo(new TreeSet<>(oracle.mails.keySet()));
    assertThat(oracle.settled.values())
        .as("every kind of outcome occurs")
        .anyMatch(outcome -> outcome.startsWith("queued"))
        .anyMatch(outcome -> outcome.startsWith("later_step"))
        .anyMatch(outcome -> outcome.startsWith("no_contact"))
        .anyMatch(outcome -> outcome.startsWith("no_parent"));
    assertThat(oracle.mails.keySet()).anyMatch(mail -> mail.startsWith("escalation/"));
    assertThat(reminded).doesNotHaveDuplicates();
    assertThat(ChronoUnit.MONTHS.between(YearMonth.from(FIRST), YearMonth.from(LAST)))
        .isEqualTo(23);
  }
}

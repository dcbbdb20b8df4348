package vn.tiengnoi.app.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.scheduling.support.CronExpression;
import vn.tiengnoi.app.schedule.Job.Owes;
import vn.tiengnoi.etl.contact.Contacts;
import vn.tiengnoi.etl.mail.Outbox;
import vn.tiengnoi.etl.reminder.AlreadySettledException;
import vn.tiengnoi.etl.reminder.ReminderRules;
import vn.tiengnoi.etl.reminder.Reminders;
import vn.tiengnoi.warehouse.answer.HomeReadApi;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.pack.PackReader;
import vn.tiengnoi.warehouse.read.ReadApi;

/** Two servers on one PostgreSQL, beginning the same work at the same moment. */
class TwoServersIT {
  private static final Pack PACK = PackReader.read(Path.of("src/test/resources/packs/relay"));
  private static final Instant START = Instant.parse("2024-02-01T00:00:00Z");

  @TempDir Path folder;

  private final MovedClock clock = new MovedClock(START);

  @Test
  void eachTurnAndEachReminderIsDoneOnceByTwoServersOnOnePostgresql() throws Exception {
    try (EmbeddedPostgres postgres =
        EmbeddedPostgres.builder().setServerConfig("fsync", "off").start()) {
      Files.writeString(
          Files.createDirectories(folder.resolve("home")).resolve("settings.yaml"),
          "database:\n  url: jdbc:postgresql://127.0.0.1:%d/postgres\n  user: postgres\n"
              .formatted(postgres.getPort()));
      Home home = Home.create(folder.resolve("home"));
      try (HomeDatabase one = HomeDatabase.open(home);
          HomeDatabase other = HomeDatabase.open(home)) {
        turnsAreShared(one, other);
        remindersAreSentOnce(home, one, other);
        aRealSchedulerRunsOnPostgresql(one);
      }
    }
  }

  private void turnsAreShared(HomeDatabase one, HomeDatabase other) throws Exception {
    ConcurrentLinkedQueue<String> done = new ConcurrentLinkedQueue<>();
    Job job =
        new Job(
            "letters",
            CronExpression.parse("0 0 * * * *"),
            Owes.EACH,
            turn -> {
              done.add(String.valueOf(turn.slot()));
              return "sent";
            });
    List<JobRunner> runners = new ArrayList<>();
    for (HomeDatabase database : List.of(one, other)) {
      runners.add(
          new JobRunner(
              new JobBook(database, "server " + runners.size()),
              clock,
              () -> true,
              e -> String.valueOf(e.getMessage())));
    }
    assertThat(runners.get(0).turn(job)).isEqualTo(JobRunner.Ended.SETTLED);
    clock.set(START.plus(Duration.ofHours(100)));
    together(
        runners.stream()
            .<Runnable>map(runner -> () -> assertThat(runner.turn(job)).isNotNull())
            .toList());
    assertThat(done).hasSize(100).doesNotHaveDuplicates();
    assertThat(
            one.jdbc()
                .sql(
                    "select count(*) from job_period where job = 'letters' and state = 'done' and attempts = 1")
                .query(Long.class)
                .single())
        .isEqualTo(100);
  }

  private void remindersAreSentOnce(Home home, HomeDatabase one, HomeDatabase other)
      throws Exception {
    assertThat(new Contacts(one).add("post-east", "binh@example.vn", "", "test", START)).isTrue();
    // 12 February 2024 is a Monday; the report of January was due on the 10th.
    Instant monday = Instant.parse("2024-02-12T01:00:00Z");
    List<Runnable> reminding = new ArrayList<>();
    for (HomeDatabase database : List.of(one, other)) {
      ReadApi api = HomeReadApi.open(home, database, PACK, clock);
      reminding.add(
          () -> {
            try {
              Reminders.Done done =
                  new Reminders(home, database, ReminderRules.USUAL)
                      .remind(api.newest(), LocalDate.of(2024, 1, 1), monday);
              assertThat(done.mails()).isLessThanOrEqualTo(1);
            } catch (AlreadySettledException quicker) {
              assertThat(quicker).hasMessageContaining("post");
            }
          });
    }
    together(reminding);
    assertThat(new Outbox(one).count("waiting")).isEqualTo(1);
    assertThat(
            one.jdbc().sql("select count(*) from outgoing_attachment").query(Long.class).single())
        .as("the form to fill goes with it")
        .isEqualTo(1);
  }

  private void aRealSchedulerRunsOnPostgresql(HomeDatabase database) throws Exception {
    ConcurrentLinkedQueue<String> ran = new ConcurrentLinkedQueue<>();
    Job job =
        new Job(
            "folder",
            CronExpression.parse("* * * * * *"),
            Owes.BACKLOG,
            turn -> {
              ran.add("turn");
              return "looked";
            });
    java.time.Clock real = java.time.Clock.systemUTC();
    Schedule schedule =
        new Schedule(database, List.of(job), "real", real, e -> String.valueOf(e.getMessage()));
    Scheduler scheduler =
        Scheduler.create(database.dataSource())
            .startTasks(schedule.tasks())
            .pollingInterval(Duration.ofMillis(200))
            .schedulerName(new SchedulerName.Fixed("real"))
            .build();
    scheduler.start();
    for (int i = 0; i < 100 && ran.isEmpty(); i++) {
      Thread.sleep(100);
    }
    scheduler.stop();
    assertThat(ran).isNotEmpty();
    assertThat(schedule.states().get(0).message()).isEqualTo("looked");
    schedule.close();
  }

  private static void together(List<Runnable> work) throws Exception {
    ExecutorService both = Executors.newFixedThreadPool(work.size());
    try {
      List<Future<?>> running = new ArrayList<>();
      work.forEach(one -> running.add(both.submit(one)));
      for (Future<?> one : running) {
        one.get();
      }
    } finally {
      both.shutdownNow();
    }
  }
}

package vn.tiengnoi.app.command;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.tiengnoi.app.Main;
import vn.tiengnoi.app.schedule.HomeJobs;
import vn.tiengnoi.app.schedule.JobState;
import vn.tiengnoi.app.schedule.Schedule;
import vn.tiengnoi.warehouse.answer.HomeReadApi;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.ReportingCalendar;
import vn.tiengnoi.warehouse.read.ReadApi;

/** {@code jobs}: what a home's server does by the clock, and what it owes. */
@Command(
    name = "jobs",
    mixinStandardHelpOptions = true,
    description = {
      "Việc theo lịch: lần cuối, lần tới, còn nợ; \"jobs run TÊN\" làm ngay.",
      "(jobs by the clock: last, next, owed; \"jobs run NAME\" does one now)"
    })
public final class JobsCommand implements Callable<Integer> {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX").withZone(ReportingCalendar.ZONE);

  @ParentCommand @Nullable Main main;
  @Mixin Answer.FormatOption format = new Answer.FormatOption();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "run",
      description = "Làm ngay một việc (does a job now)")
  @Nullable String act;

  @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "Việc nào (which)")
  @Nullable String name;

  @Override
  public Integer call() {
    if (act != null && (!act.equals("run") || name == null)) {
      throw new UsageException(
          "chỉ có \"jobs\" và \"jobs run TÊN\" / there are \"jobs\" and \"jobs run NAME\"");
    }
    Home home = Main.of(main).options().existing();
    Pack pack = Main.of(main).options().admitPack();
    Clock clock = Clock.systemUTC();
    try (HomeDatabase database = HomeDatabase.open(home);
        ReadApi api = HomeReadApi.open(home, database, pack, clock);
        Schedule schedule =
            new HomeJobs(home, database, api, pack, clock)
                .schedule(home.settings(), ServerName.of("jobs"), Spoken::words)) {
      boolean settled = name == null || run(schedule, name);
      print(schedule);
      return settled ? Main.DONE : Main.FAILED;
    }
  }

  private static boolean run(Schedule schedule, String name) {
    schedule.states().stream()
        .filter(job -> job.name().equals(name) && job.owesNothing())
        .forEach(
            job ->
                System.err.println(
                    "  không còn nợ lượt nào: đã làm, hoặc chưa đến giờ / no turn is owed: done, or its time has not come"));
    return schedule
        .run(name)
        .orElseThrow(
            () ->
                new UsageException(
                    "không có việc \"%1$s\"; có %2$s / there is no job \"%1$s\"; there are %2$s"
                        .formatted(
                            name,
                            schedule.states().stream()
                                .map(JobState::name)
                                .collect(Collectors.joining(", ")))));
  }

  private void print(Schedule schedule) {
    Answer answer = new Answer("job,cron,state,last,next,owed,message");
    for (JobState job : schedule.states()) {
      answer.add(
          job.name(),
          job.cron(),
          job.state(),
          moment(job.last()),
          moment(job.next()),
          job.owed(),
          job.message());
    }
    answer.print(format, System.out);
  }

  private static @Nullable String moment(@Nullable Instant moment) {
    return moment == null ? null : SECONDS.format(moment);
  }
}

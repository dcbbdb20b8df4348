package vn.tiengnoi.etl.job;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/**
 * One run over one inbox; kept as the parameters of its job, so that a restart is the same run.
 *
 * @param inbox the folder it takes in; null where it only reads originals again
 * @param takesArrivals whether it takes in what came by mail and upload
 * @param startedAt when it was first started; what an inbox holds counts as received then
 */
public record RunIdentity(
    String run, @Nullable Path inbox, boolean takesArrivals, Instant startedAt) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmssSSS", Locale.ROOT)
          .withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

  /** A new run; its id sorts by time, to the millisecond: no two runs begin in the same one. */
  public static RunIdentity begin(@Nullable Path inbox, boolean takesArrivals, Instant now) {
    String chance = UUID.randomUUID().toString().substring(0, 8);
    return new RunIdentity(
        TIME.format(now) + "-" + chance,
        inbox == null ? null : inbox.toAbsolutePath(),
        takesArrivals,
        now);
  }

  JobParameters parameters() {
    return new JobParametersBuilder()
        .addString("run", run)
        .addString("inbox", inbox == null ? "" : inbox.toString(), false)
        .addString("arrivals", Boolean.toString(takesArrivals), false)
        .addString("started_at", startedAt.toString(), false)
        .toJobParameters();
  }

  static RunIdentity of(JobParameters parameters) {
    String inbox = text(parameters, "inbox");
    return new RunIdentity(
        text(parameters, "run"),
        inbox.isEmpty() ? null : Path.of(inbox),
        Boolean.parseBoolean(parameters.getString("arrivals")),
        Instant.parse(text(parameters, "started_at")));
  }

  private static String text(JobParameters parameters, String name) {
    String text = parameters.getString(name);
    if (text == null) {
      throw new IllegalStateException("a run without " + name);
    }
    return text;
  }
}

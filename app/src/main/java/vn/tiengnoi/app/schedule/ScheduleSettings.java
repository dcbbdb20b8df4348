package vn.tiengnoi.app.schedule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.scheduling.support.CronExpression;
import vn.tiengnoi.warehouse.settings.SettingsSection;

/**
 * When the jobs of a home have their turns: section {@code schedule} of its settings. A cron has
 * six parts: second, minute, hour, day, month, day of the week.
 */
record ScheduleSettings(Map<String, CronExpression> crons) {
  private static final String OFF = "off";

  /** The jobs and their usual turns. */
  private static final Map<String, String> USUAL = new LinkedHashMap<>();

  static {
    USUAL.put("folder", "*/15 * * * * *");
    USUAL.put("mail", "0 * * * * *");
    USUAL.put("uploads", "*/5 * * * * *");
    USUAL.put("outbox", "*/30 * * * * *");
    USUAL.put("compute", "0 30 0 * * *");
    USUAL.put("reminders", "0 30 7 * * *");
    USUAL.put("documents", "0 0 5 12 * *");
    USUAL.put("housekeeping", "0 0 3 * * *");
  }

  static ScheduleSettings of(SettingsSection section) {
    Map<String, CronExpression> crons = new LinkedHashMap<>();
    USUAL.forEach(
        (job, usual) -> {
          String written = section.text(job).orElse(usual);
          if (CronExpression.isValidExpression(written)) {
            crons.put(job, CronExpression.parse(written));
          } else if (!written.equals(OFF)) {
            section.fault(
                job,
                "là \"%s\"; phải là cron sáu phần như \"0 30 7 * * *\", hoặc off"
                    .formatted(written),
                "is \"%s\"; expected a cron of six parts such as \"0 30 7 * * *\", or off"
                    .formatted(written));
          }
        });
    return new ScheduleSettings(crons);
  }

  /** When a job has its turns; empty where it is off. */
  Optional<CronExpression> find(String job) {
    return Optional.ofNullable(crons.get(job));
  }
}

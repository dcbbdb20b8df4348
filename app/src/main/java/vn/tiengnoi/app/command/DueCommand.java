package vn.tiengnoi.app.command;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.tiengnoi.app.Main;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.period.ReportingCalendar;
import vn.tiengnoi.warehouse.read.AsOf;
import vn.tiengnoi.warehouse.read.DueBy;
import vn.tiengnoi.warehouse.read.DueCount;
import vn.tiengnoi.warehouse.read.DueQuestion;
import vn.tiengnoi.warehouse.read.DueReport;
import vn.tiengnoi.warehouse.read.DueReport.Status;
import vn.tiengnoi.warehouse.read.Reading;
import vn.tiengnoi.warehouse.unit.Boundaries;

/** {@code due}: the reports owed and what became of each. */
@Command(
    name = "due",
    mixinStandardHelpOptions = true,
    description = {
      "Báo cáo phải nộp, đã nhận, trễ, còn thiếu (reports owed, received, late, missing).",
      "Tình trạng / status: on_time, late, held, awaiting_approval, missing, excused, not_due"
    })
public final class DueCommand implements Callable<Integer> {
  @ParentCommand @Nullable Main main;
  @Mixin Answer.FormatOption format = new Answer.FormatOption();
  @Mixin AsOfOption asOf = new AsOfOption();

  @Option(
      names = "--unit",
      paramLabel = "U",
      description = "Đơn vị; bỏ trống là toàn quốc (no unit: the country)")
  @Nullable String unit;

  @Option(
      names = "--period",
      paramLabel = "P",
      description = "Kỳ; mặc định là năm nay (default: this year)")
  @Nullable String period;

  @Option(names = "--form", paramLabel = "F", description = "Chỉ biểu này (only this form)")
  @Nullable String form;

  @Option(
      names = "--reporter",
      paramLabel = "R",
      description = "Chỉ đơn vị báo cáo này: mã hoặc tên (only this reporter)")
  @Nullable String reporter;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      split = ",",
      description = "Chỉ các tình trạng này, cách nhau bằng dấu phẩy (only these, by commas)")
  List<String> statuses = List.of();

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description =
          "Tính đến lúc đó: ngày hoặc ngày giờ; mặc định là bây giờ (at a date or time; default: now)")
  @Nullable String at;

  @Option(
      names = "--by",
      paramLabel = "province|form|reporter|period",
      description = "Đếm theo tỉnh, biểu, đơn vị báo cáo hay kỳ (counted together)")
  @Nullable String by;

  @Override
  public Integer call() {
    DueBy counted = by == null ? null : by(by);
    if (counted != null && !statuses.isEmpty()) {
      throw new UsageException(
          "--status không dùng cùng --by: bảng đếm đã có cột cho từng tình trạng / --status does not go with --by: the counts have a column for each status");
    }
    Answer answer =
        Main.of(main)
            .options()
            .ask(asOf, reading -> counted == null ? entries(reading) : counts(reading, counted));
    answer.print(format, System.out);
    return Main.DONE;
  }

  private Answer entries(Reading reading) {
    Answer answer = new Answer("form,reporter,unit,period,deadline,received,status");
    for (DueReport report : reading.due(question(reading))) {
      answer.add(
          report.form(),
          report.reporter().id(),
          report.unit().id(),
          report.period().code(),
          report.deadline(),
          report.received(),
          report.status().code());
    }
    return answer;
  }

  private Answer counts(Reading reading, DueBy counted) {
    Answer answer =
        new Answer(
            counted.code()
                + ",owed,due,received,on_time,late,held,awaiting_approval,missing,excused,not_due,completeness,timeliness");
    for (DueCount count : reading.dueBy(question(reading), counted)) {
      answer.add(
          count.key(),
          count.owed(),
          count.due(),
          count.received(),
          count.count(Status.ON_TIME),
          count.count(Status.LATE),
          count.count(Status.HELD),
          count.count(Status.AWAITING_APPROVAL),
          count.count(Status.MISSING),
          count.count(Status.EXCUSED),
          count.count(Status.NOT_DUE),
          count.completeness(),
          count.timeliness());
    }
    return answer;
  }

  private DueQuestion question(Reading reading) {
    Instant moment = moment(reading);
    LocalDate today = LocalDate.ofInstant(moment, ReportingCalendar.ZONE);
    Period within = period == null ? Period.year(today.getYear()) : Named.period(period);
    String id =
        unit == null ? null : Named.unit(reading.pack(), unit, within, Boundaries.AS_REPORTED).id();
    if (form != null) {
      Named.form(reading.pack(), form);
    }
    String who = reporter == null ? null : Named.reporter(reading.pack(), reporter).id();
    return new DueQuestion(id, within, form, who, wanted(), moment);
  }

  /** A generation that is asked for is asked as of its own moment, so that it never changes. */
  private Instant moment(Reading reading) {
    if (at != null) {
      return AsOf.findMoment(at)
          .orElseThrow(
              () ->
                  new UsageException(
                      "--at \"%1$s\" không phải ngày hay ngày giờ / --at \"%1$s\" is neither a date nor a time"
                          .formatted(at)));
    }
    return asOf.text == null ? Clock.systemUTC().instant() : reading.asOf();
  }

  private Set<Status> wanted() {
    Set<Status> wanted = EnumSet.noneOf(Status.class);
    for (String code : statuses) {
      wanted.add(
          Status.findStatus(code)
              .orElseThrow(() -> unknown("--status", code, Status.values(), Status::code)));
    }
    return wanted.isEmpty() ? EnumSet.allOf(Status.class) : wanted;
  }

  private static DueBy by(String code) {
    return DueBy.findBy(code).orElseThrow(() -> unknown("--by", code, DueBy.values(), DueBy::code));
  }

  private static <T> UsageException unknown(
      String option, String written, T[] known, java.util.function.Function<T, String> code) {
    String allowed = Arrays.stream(known).map(code).collect(Collectors.joining(", "));
    return new UsageException(
        "%1$s \"%2$s\": chỉ có %3$s / %1$s \"%2$s\": there are %3$s"
            .formatted(option, written, allowed));
  }
}

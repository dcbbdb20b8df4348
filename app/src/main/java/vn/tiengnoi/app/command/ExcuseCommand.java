package vn.tiengnoi.app.command;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.tiengnoi.app.Main;
import vn.tiengnoi.etl.revision.Revisions.By;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.ledger.Excuse;
import vn.tiengnoi.warehouse.ledger.Excuses;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.period.ReportingCalendar;
import vn.tiengnoi.warehouse.unit.Boundaries;

/** {@code excuse}: says that reports need not come, or not in time; lists and ends such words. */
@Command(
    name = "excuse",
    mixinStandardHelpOptions = true,
    description = {
      "Miễn một báo cáo phải nộp, có người và lý do; không có lựa chọn nào thì liệt kê.",
      "(excuses reports owed, with who and why; without options lists the excuses)"
    })
public final class ExcuseCommand implements Callable<Integer> {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(ReportingCalendar.ZONE);

  @ParentCommand @Nullable Main main;
  @Mixin Answer.FormatOption format = new Answer.FormatOption();
  @Mixin ByOptions by = new ByOptions();

  @Option(names = "--form", paramLabel = "F", description = "Chỉ biểu này (only this form)")
  @Nullable String form;

  @Option(
      names = "--reporter",
      paramLabel = "R",
      description = "Đơn vị báo cáo: mã hoặc tên (the reporter)")
  @Nullable String reporter;

  @Option(
      names = "--unit",
      paramLabel = "U",
      description = "Địa bàn, kể cả các đơn vị bên dưới (the unit, with those below it)")
  @Nullable String unit;

  @Option(
      names = "--period",
      paramLabel = "P",
      description = "Kỳ, hoặc một khoảng như 2026..2027 (a period, or a span)")
  @Nullable String period;

  @Option(
      names = "--revoke",
      paramLabel = "NO",
      description = "Bỏ việc miễn số này (ends the excuse of this number)")
  @Nullable Long revoked;

  @Override
  public Integer call() {
    Home home = Main.of(main).options().existing();
    try (HomeDatabase database = HomeDatabase.open(home)) {
      Excuses excuses = new Excuses(database);
      if (revoked != null) {
        revoke(excuses, revoked);
      } else if (period != null || reporter != null || unit != null || form != null) {
        excuse(excuses);
      }
      list(excuses);
    }
    return Main.DONE;
  }

  private void revoke(Excuses excuses, long number) {
    By who = by.withReason();
    if (!excuses.revoke(number, who.reason(), who.who(), Clock.systemUTC().instant())) {
      throw new FailedException(
          "không có việc miễn số %1$d đang có hiệu lực / there is no excuse %1$d that holds"
              .formatted(number));
    }
  }

  private void excuse(Excuses excuses) {
    if (period == null || (reporter == null && unit == null)) {
      throw new UsageException(
          "cần --period, và --reporter hoặc --unit / --period is needed, and --reporter or --unit");
    }
    By who = by.withReason();
    Pack pack = Main.of(main).options().readPack();
    Period span = Named.period(period);
    if (form != null) {
      Named.form(pack, form);
    }
    Excuse unused =
        excuses.add(
            new Excuses.Wanted(
                form,
                reporter == null ? null : Named.reporter(pack, reporter).id(),
                unit == null ? null : Named.unit(pack, unit, span, Boundaries.AS_REPORTED).id(),
                days(pack, span).from(),
                days(pack, span).to()),
            who.reason(),
            who.who(),
            Clock.systemUTC().instant());
  }

  private record Days(LocalDate from, LocalDate to) {}

  /** The days of the period in the form's own calendar, where a form is named. */
  private Days days(Pack pack, Period span) {
    Period meant = form == null ? span : pack.getForm(form).findPeriod(span.code()).orElse(span);
    return new Days(meant.from(), meant.to());
  }

  private void list(Excuses excuses) {
    Answer answer = new Answer("number,form,reporter,unit,from,to,reason,who,excused,revoked");
    for (Excuse excuse : excuses.list()) {
      answer.add(
          excuse.number(),
          excuse.form(),
          excuse.reporter(),
          excuse.unit(),
          excuse.from(),
          excuse.to(),
          excuse.reason(),
          excuse.who(),
          SECONDS.format(excuse.at()),
          excuse.revoked() == null ? null : SECONDS.format(excuse.revoked()));
    }
    answer.print(format, System.out);
  }
}

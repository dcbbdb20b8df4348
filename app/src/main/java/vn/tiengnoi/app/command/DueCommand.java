package vn.tiengnoi.app.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.tiengnoi.app.Main;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.period.ReportingCalendar;
import vn.tiengnoi.warehouse.read.DueQuestion;
import vn.tiengnoi.warehouse.read.DueReport;
import vn.tiengnoi.warehouse.read.Reading;
import vn.tiengnoi.warehouse.unit.Boundaries;

/** {@code due}: the reports owed and what became of each. */
@Command(
    name = "due",
    mixinStandardHelpOptions = true,
    description = "Báo cáo phải nộp, đã nhận, còn thiếu (reports owed, received, missing).")
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

  @Override
  public Integer call() {
    Answer answer = new Answer("form,reporter,unit,period,deadline,received,status");
    for (DueReport report : Main.of(main).options().ask(asOf, this::reports)) {
      answer.add(
          report.form(),
          report.reporter().id(),
          report.unit().id(),
          report.period().code(),
          report.deadline(),
          report.received(),
          report.status().name().toLowerCase(Locale.ROOT));
    }
    answer.print(format, System.out);
    return Main.DONE;
  }

  private List<DueReport> reports(Reading reading) {
    Period within = period == null ? Period.year(today(reading).getYear()) : Named.period(period);
    String id =
        unit == null ? null : Named.unit(reading.pack(), unit, within, Boundaries.AS_REPORTED).id();
    return reading.due(new DueQuestion(id, within));
  }

  private LocalDate today(Reading reading) {
    return asOf.text == null
        ? LocalDate.now(ReportingCalendar.ZONE)
        : LocalDate.ofInstant(reading.asOf(), ReportingCalendar.ZONE);
  }
}

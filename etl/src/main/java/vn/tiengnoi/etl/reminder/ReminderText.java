package vn.tiengnoi.etl.reminder;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.read.DueReport;
import vn.tiengnoi.warehouse.text.PeriodNames;

/** The words of reminders: Vietnamese first, English beneath. */
record ReminderText(Pack pack, LocalDate today) {

  /** Subject and body of a mail. */
  record Mail(String subject, String body) {}

  /** To the one who owes the reports. */
  Mail reminder(String name, List<DueReport> reports, boolean templates) {
    long overdue = reports.stream().filter(this::isOverdue).count();
    return new Mail(
        "Nhắc nộp %1$d báo cáo%2$s / %1$d report(s) to send%3$s"
            .formatted(
                reports.size(),
                overdue == 0 ? "" : ", %d đã quá hạn".formatted(overdue),
                overdue == 0 ? "" : ", %d overdue".formatted(overdue)),
        String.join(
            "\n",
            greetingVi(name),
            "",
            "Đơn vị còn phải nộp:",
            lines(reports, "vi"),
            "",
            templates
                ? "Tệp mẫu để điền được gửi kèm. Trả lời thư này với tệp đã điền là đủ."
                : "Trả lời thư này với tệp đã điền là đủ.",
            "Nếu vừa gửi, xin bỏ qua thư này.",
            "",
            "---",
            "",
            greetingEn(name),
            "",
            "Still to be sent:",
            lines(reports, "en"),
            "",
            templates
                ? "The forms to fill are attached. It is enough to answer this mail with the filled file."
                : "It is enough to answer this mail with the filled file.",
            "If you have just sent it, please ignore this mail.",
            ""));
  }

  /** To the reporter above. */
  Mail escalation(String name, List<DueReport> reports) {
    return new Mail(
        "%1$d báo cáo của đơn vị cấp dưới còn thiếu / %1$d report(s) of units below are missing"
            .formatted(reports.size()),
        String.join(
            "\n",
            greetingVi(name),
            "",
            "Các báo cáo sau của đơn vị cấp dưới đã quá hạn và chưa nhận được, dù đã nhắc:",
            linesWithReporter(reports, "vi"),
            "",
            "---",
            "",
            greetingEn(name),
            "",
            "These reports of units below are overdue and have not come, although they were reminded:",
            linesWithReporter(reports, "en"),
            ""));
  }

  /** To the administrator: who could not be written to. */
  Mail unreachable(List<DueReport> reports) {
    return new Mail(
        "Không có địa chỉ để nhắc %1$d báo cáo / no address to remind about %1$d report(s)"
            .formatted(reports.size()),
        String.join(
            "\n",
            "Các đơn vị sau còn báo cáo phải nộp nhưng kho không có địa chỉ thư:",
            linesWithReporter(reports, "vi"),
            "",
            "---",
            "",
            "These reporters owe reports, and the home knows no address of theirs:",
            linesWithReporter(reports, "en"),
            ""));
  }

  private static String greetingVi(String name) {
    return name.isEmpty() ? "Kính gửi đơn vị," : "Kính gửi %s,".formatted(name);
  }

  private static String greetingEn(String name) {
    return name.isEmpty() ? "Dear colleague," : "Dear %s,".formatted(name);
  }

  private String lines(List<DueReport> reports, String language) {
    return reports.stream()
        .map(report -> "- " + line(report, language))
        .collect(Collectors.joining("\n"));
  }

  private String linesWithReporter(List<DueReport> reports, String language) {
    return reports.stream()
        .map(report -> "- %s: %s".formatted(report.reporter().name(), line(report, language)))
        .collect(Collectors.joining("\n"));
  }

  private String line(DueReport report, String language) {
    String form = pack.getForm(report.form()).name(language);
    String unit = language.equals("vi") ? report.unit().fullName() : report.unit().name(language);
    return "%s (%s), %s, %s, %s"
        .formatted(
            form,
            report.form(),
            unit,
            PeriodNames.name(report.period(), language),
            deadline(report, language));
  }

  private String deadline(DueReport report, String language) {
    String day = PeriodNames.date(report.deadline());
    long left = ChronoUnit.DAYS.between(today, report.deadline());
    boolean vietnamese = language.equals("vi");
    if (left < 0) {
      return (vietnamese ? "hạn nộp %s, quá hạn %d ngày" : "due %s, %d day(s) overdue")
          .formatted(day, -left);
    }
    if (left == 0) {
      return (vietnamese ? "hạn nộp hôm nay %s" : "due today, %s").formatted(day);
    }
    return (vietnamese ? "hạn nộp %s, còn %d ngày" : "due %s, %d day(s) left").formatted(day, left);
  }

  private boolean isOverdue(DueReport report) {
    return report.deadline().isBefore(today);
  }
}

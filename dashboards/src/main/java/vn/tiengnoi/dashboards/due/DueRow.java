package vn.tiengnoi.dashboards.due;

import vn.tiengnoi.dashboards.text.Labels;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.read.DueReport;
import vn.tiengnoi.warehouse.text.PeriodNames;

/**
 * One report owed.
 *
 * @param kind class for its look: {@code missing}
 * @param excuse why it was excused; empty where it was not
 */
public record DueRow(
    String form,
    String reporter,
    String unit,
    String period,
    String deadline,
    String received,
    String sign,
    String status,
    String kind,
    String excuse) {

  /**
   * One row.
   *
   * @param blank whether the report came without a usable figure for the indicator asked about
   */
  static DueRow of(DueReport report, boolean blank, Pack pack, Labels labels) {
    var form = pack.forms().get(report.form());
    var received = report.received();
    return new DueRow(
        form == null ? report.form() : form.name(labels.language().code()),
        report.reporter().name(),
        labels.unit(report.unit()),
        labels.period(report.period()),
        PeriodNames.date(report.deadline()),
        received == null ? "" : labels.wording().moment(received),
        blank ? "–" : sign(report.status()),
        blank ? blankWords(labels) : words(report.status(), labels),
        blank ? "blank" : report.status().code().replace('_', '-'),
        java.util.Objects.requireNonNullElse(report.excuse(), ""));
  }

  static String blankWords(Labels labels) {
    return labels.say("đã nhận, thiếu số của chỉ tiêu", "received without this figure");
  }

  private static String sign(DueReport.Status status) {
    return switch (status) {
      case ON_TIME, LATE -> "✓";
      case HELD, AWAITING_APPROVAL -> "?";
      case MISSING -> "–";
      case EXCUSED, NOT_DUE -> "·";
    };
  }

  static String words(DueReport.Status status, Labels labels) {
    return switch (status) {
      case ON_TIME -> labels.say("đã nhận đúng hạn", "received in time");
      case LATE -> labels.say("đã nhận trễ hạn", "received late");
      case EXCUSED -> labels.say("được miễn", "excused");
      case HELD -> labels.say("chờ xác nhận", "held for a decision");
      case AWAITING_APPROVAL -> labels.say("đã nhận, chờ phê duyệt", "received, awaiting approval");
      case MISSING -> labels.say("còn thiếu", "missing");
      case NOT_DUE -> labels.say("chưa đến hạn", "not due yet");
    };
  }
}

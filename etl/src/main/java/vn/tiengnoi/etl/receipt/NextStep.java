package vn.tiengnoi.etl.receipt;

import java.util.EnumSet;
import java.util.Set;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.fault.Verdict;

/** What its sender does about a fault. */
enum NextStep {
  NOTHING(
      "Xin xem lại; nếu đúng thì không phải làm gì.",
      "Please have a look; nothing to do if it is right."),
  WAIT(
      "Quý đơn vị không phải làm gì: nơi nhận xem xét rồi cho tính số liệu.",
      "Nothing for you to do: whoever received it decides when the figures count."),
  LAYOUT(
      "Nếu chỗ này viết nhầm: sửa rồi gửi lại. Nếu bố cục đúng là như vậy: quý đơn vị không phải làm gì, nơi nhận xác nhận bố cục rồi đọc.",
      "If this is a slip: correct it and send again. If the layout is meant so: nothing to do, whoever received it confirms the layout."),
  OTHER_SENDER(
      "Gửi lại từ địa chỉ hoặc mã đã đăng ký cho đơn vị đó, hoặc xin nơi nhận đăng ký nơi gửi này.",
      "Send it again from an address or with a token of that reporter, or ask for this sender to be registered."),
  NEWER_VERSION(
      "Gửi lại bản đúng với ngày báo cáo mới hơn hoặc lần báo cáo cao hơn.",
      "Send the right one again with a later report date or a higher number."),
  NEW_FILE(
      "Làm lại tệp theo lời nhắn này rồi gửi lại cả tệp.",
      "Make the file anew as said and send the whole file again."),
  WHOLE_REPORT(
      "Sửa chỗ này rồi gửi lại cả tệp; trong khi chờ, chưa số liệu nào của báo cáo được tính.",
      "Correct this and send the whole file again; until then nothing of the report counts."),
  CELL(
      "Sửa ô này rồi gửi lại cả tệp; các ô khác giữ nguyên. Nếu số liệu là đúng, xin báo nơi nhận kèm lý do.",
      "Correct this cell and send the whole file again; leave the others. If the figure is right, tell us why.");

  private static final Set<FaultCode> OF_LAYOUT =
      EnumSet.of(
          FaultCode.LAYOUT_NOT_CERTAIN,
          FaultCode.LAYOUT_DOUBT,
          FaultCode.LAYOUT_CHANGED,
          FaultCode.LAYOUT_DIFFERENCE);

  private final String vi;
  private final String en;

  NextStep(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  static NextStep of(Fault fault) {
    if (fault.verdict() == Verdict.WARN) {
      return NOTHING;
    }
    if (fault.code() == FaultCode.AWAITING_APPROVAL || fault.code() == FaultCode.PERIOD_LOCKED) {
      return WAIT;
    }
    if (fault.code() instanceof FaultCode known && OF_LAYOUT.contains(known)) {
      return LAYOUT;
    }
    if (fault.code() == FaultCode.SENDER_NOT_ALLOWED) {
      return OTHER_SENDER;
    }
    if (fault.code() == FaultCode.VERSION_CONFLICT) {
      return NEWER_VERSION;
    }
    if (fault.sheet() == null && (fault.cell() == null || Words.isLine(fault.cell()))) {
      return NEW_FILE;
    }
    return fault.code().ofWholeReport() || fault.cell() == null ? WHOLE_REPORT : CELL;
  }

  String vi() {
    return vi;
  }

  String en() {
    return en;
  }
}

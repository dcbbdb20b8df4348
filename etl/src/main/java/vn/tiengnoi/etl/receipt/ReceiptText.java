package vn.tiengnoi.etl.receipt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.account.AccountLine;
import vn.tiengnoi.etl.account.IgnoredReason;
import vn.tiengnoi.etl.account.Outcome;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.warehouse.text.PeriodNames;

/** A receipt for people: Vietnamese, then the same in English. */
final class ReceiptText {
  private static final int MOST_SHOWN = 200;
  private static final String RULE = "─".repeat(72) + "\n";

  private final Receipt receipt;
  private final Attached attached;
  private final @Nullable String workbook;
  private final StringBuilder text = new StringBuilder();

  private ReceiptText(Receipt receipt, Attached attached) {
    this.receipt = receipt;
    this.attached = attached;
    this.workbook = attached.workbook();
  }

  static String write(Receipt receipt, Attached attached) {
    ReceiptText writing = new ReceiptText(receipt, attached);
    writing.vietnamese();
    writing.english();
    return writing.text.toString();
  }

  private void line(String format, Object... details) {
    text.append(String.format(format, details)).append('\n');
  }

  private void vietnamese() {
    line("BIÊN NHẬN BÁO CÁO");
    line("");
    line("Tệp:       %s", receipt.shownName());
    if (receipt.from() != null) {
      line("Nhận qua:  %s, từ %s", receipt.from().channel().vi(), receipt.from().sender());
    }
    line("Nhận lúc:  %s (giờ Việt Nam)", Words.time(receipt.receivedAt()));
    line("Lượt nhận: %s", receipt.run());
    if (receipt.sha256() != null) {
      line("SHA-256:   %s", receipt.sha256());
    }
    line("");
    line("Kính gửi quý đơn vị,");
    line("");
    line("Trân trọng cảm ơn quý đơn vị đã gửi báo cáo.");
    line("%s", receipt.verdict().vi());
    if (receipt.earlierRun() != null) {
      line("Xin xem biên nhận của lượt nhận %s.", receipt.earlierRun());
    }
    reportsVi();
    cellsVi();
    faultsVi("CẦN SỬA", receipt.toCorrect());
    faultsVi("CHỜ NƠI NHẬN XEM XÉT", receipt.toAwait());
    faultsVi("XIN LƯU Ý", receipt.toNote());
    if (receipt.faultCount() > receipt.faults().size()) {
      line("");
      line(
          "Tệp có tất cả %s lỗi; biên nhận này nêu %s lỗi đầu tiên.",
          Words.count(receipt.faultCount()), Words.count(receipt.faults().size()));
    }
    sendAgainVi();
    line("");
  }

  private void reportsVi() {
    if (receipt.reports().isEmpty() && receipt.rejectedReports() == 0) {
      return;
    }
    line("");
    line("BÁO CÁO TRONG TỆP");
    for (Receipt.Report report : receipt.reports()) {
      line(
          "  • Biểu %s, %s, %s: %s",
          report.form().isBlank() ? "(chưa rõ)" : report.form(),
          or(report.periodVi(), "kỳ " + report.period()),
          or(report.unitName(), report.unit()),
          stateVi(report.verdict()));
      if (!or(report.reporterName(), report.reporter()).isBlank()) {
        line("    Đơn vị báo cáo: %s", or(report.reporterName(), report.reporter()));
      }
      if (report.deadline() != null) {
        line("    Hạn nộp: %s", PeriodNames.date(report.deadline()));
      }
    }
    if (receipt.rejectedReports() > 0 && receipt.sha256() != null) {
      line("  • Không nhận được: %d", receipt.rejectedReports());
    }
  }

  private static String stateVi(String verdict) {
    return switch (verdict) {
      case "accepted" -> "đã nhận";
      case "unchanged" -> "không đổi so với lần nhận trước";
      default -> "còn số liệu tạm giữ";
    };
  }

  private void cellsVi() {
    line("");
    if (receipt.cells().cells() == 0) {
      line("Chưa đọc được ô nào của tệp.");
      return;
    }
    line("TẤT CẢ Ô CÓ NỘI DUNG TRONG TỆP: %s", Words.count(receipt.cells().cells()));
    for (Outcome outcome : Outcome.values()) {
      count(outcome.vi(), receipt.cells().cells(outcome));
    }
    ignored().forEach((reason, cells) -> line("  %9s    – %s", Words.count(cells), reason.vi()));
  }

  private void count(String words, long cells) {
    line("  %9s  %s", Words.count(cells), words);
  }

  private Map<IgnoredReason, Long> ignored() {
    Map<IgnoredReason, Long> cells = new LinkedHashMap<>();
    for (AccountLine line : receipt.cells().lines()) {
      if (line.reason() != null) {
        cells.merge(line.reason(), line.cells(), Long::sum);
      }
    }
    return cells;
  }

  private void faultsVi(String title, List<Fault> faults) {
    if (faults.isEmpty()) {
      return;
    }
    line("");
    line("%s: %s", title, Words.count(faults.size()));
    int number = 0;
    for (Fault fault : faults.subList(0, Math.min(MOST_SHOWN, faults.size()))) {
      line("  %d. %s%s", ++number, upper(Words.place(fault)), seen(fault, "đang ghi"));
      line("     %s", fault.messageVi());
      line("     → %s", NextStep.of(fault).vi());
    }
    if (faults.size() > MOST_SHOWN) {
      line(
          "  … và %s mục nữa, xin xem danh sách kèm theo.",
          Words.count(faults.size() - MOST_SHOWN));
    }
  }

  private void sendAgainVi() {
    if (receipt.toCorrect().isEmpty()) {
      return;
    }
    line("");
    line("CÁCH GỬI LẠI");
    if (workbook != null && attached.isMarked()) {
      line("  1. Mở tệp kèm theo \"%s\": ô tô màu cam là ô cần sửa,", workbook);
      line("     màu vàng nhạt là ô cần lưu ý; đưa chuột vào ô để đọc lời giải thích.");
      line(
          "  2. Sửa ngay tại các ô đó; không cần xóa màu, lời giải thích hay trang \"Kết quả tiếp nhận\".");
      line("  3. Lưu lại và gửi cả tệp như lần đầu. Không phải đổi ngày hay lần báo cáo.");
    } else {
      if (workbook != null) {
        line("  Danh sách lỗi kèm theo: \"%s\".", workbook);
      }
      if (attached.notMarked() != null) {
        line("  %s", attached.notMarked().vi());
      }
      line(
          "  Xin sửa trong tệp của quý đơn vị, ghi ngày báo cáo mới hơn hoặc lần báo cáo cao hơn,");
      line("  rồi gửi cả tệp như lần đầu.");
    }
  }

  private void english() {
    text.append(RULE);
    line("RECEIPT (English)");
    line("");
    line(
        "File %s, received %s (Vietnam time)%s.",
        receipt.shownName(),
        Words.timeEn(receipt.receivedAt()),
        receipt.from() == null
            ? ""
            : " by %s from %s".formatted(receipt.from().channel().en(), receipt.from().sender()));
    line("%s", receipt.verdict().en());
    if (receipt.earlierRun() != null) {
      line("See the receipt of run %s.", receipt.earlierRun());
    }
    for (Receipt.Report report : receipt.reports()) {
      line(
          "  • %s, %s, %s: %s%s",
          report.form().isBlank() ? "(form not known)" : report.form(),
          or(report.periodEn(), report.period()),
          or(report.unitName(), report.unit()),
          report.verdict(),
          report.deadline() == null ? "" : "; due " + report.deadline());
    }
    line(
        "Cells with content: %d = %s.",
        receipt.cells().cells(),
        List.of(Outcome.values()).stream()
            .map(outcome -> receipt.cells().cells(outcome) + " " + outcome.code())
            .collect(Collectors.joining(" + ")));
    ignored().forEach((reason, cells) -> line("  %9d  %s", cells, reason.en()));
    int number = 0;
    List<Fault> faults = receipt.faults();
    for (Fault fault : faults.subList(0, Math.min(MOST_SHOWN, faults.size()))) {
      line("  %d. %s%s", ++number, upper(Words.placeEn(fault)), seen(fault, "it says"));
      line("     %s", fault.messageEn());
      line("     → %s", NextStep.of(fault).en());
    }
    if (workbook != null && attached.isMarked()) {
      line("Correct the coloured cells in \"%s\" and send that file again as it is.", workbook);
    } else if (!receipt.toCorrect().isEmpty()) {
      if (attached.notMarked() != null) {
        line("%s", attached.notMarked().en());
      }
      line("Correct your file, give it a later report date or a higher number, and send it again.");
    }
  }

  private static String seen(Fault fault, String says) {
    return fault.valueSeen() == null ? "" : ", %s \"%s\"".formatted(says, fault.valueSeen());
  }

  private static String upper(String words) {
    return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
  }

  private static String or(@Nullable String name, String code) {
    return name == null ? code : name;
  }
}

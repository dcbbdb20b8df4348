package vn.tiengnoi.etl.receipt;

import java.util.ArrayList;
import java.util.List;
import vn.tiengnoi.etl.account.Outcome;
import vn.tiengnoi.etl.fault.Fault;

/** What the sheet «Kết quả tiếp nhận» says: a few sentences, then a row a fault. */
record SummaryTable(Receipt receipt, boolean marked) {
  static final String SHEET = "Kết quả tiếp nhận";

  static final List<String> HEADINGS =
      List.of("TT", "Vị trí", "Đang ghi", "Mức", "Nội dung", "Cách xử lý", "In English");

  /** Widths of the columns, in characters. */
  static final List<Integer> WIDTHS = List.of(5, 22, 18, 12, 44, 36, 42);

  private static final double CHARACTERS_A_WIDTH = 1.05;

  List<String> intro() {
    List<String> lines = new ArrayList<>();
    lines.add("KẾT QUẢ TIẾP NHẬN BÁO CÁO");
    lines.add(
        "Tệp \"%s\", nhận lúc %s."
            .formatted(receipt.shownName(), Words.time(receipt.receivedAt())));
    lines.add(receipt.verdict().vi());
    lines.add(
        "%s ô có nội dung: %s nhận, %s nhận có lưu ý, %s tạm giữ, %s không nhận được, %s không phải số liệu."
            .formatted(
                Words.count(receipt.cells().cells()),
                cells(Outcome.ACCEPTED),
                cells(Outcome.WARNED),
                cells(Outcome.HELD),
                cells(Outcome.REJECTED),
                cells(Outcome.IGNORED)));
    lines.add(
        marked
            ? "Xin sửa ngay trong tệp này rồi gửi lại cả tệp như lần đầu; không cần xóa màu, lời giải thích hay trang này."
            : "Xin sửa trong tệp của quý đơn vị, ghi ngày báo cáo mới hơn hoặc lần báo cáo cao hơn, rồi gửi lại cả tệp.");
    if (receipt.faultCount() > receipt.faults().size()) {
      lines.add(
          "Bảng này nêu %s lỗi đầu tiên trong %s lỗi."
              .formatted(Words.count(receipt.faults().size()), Words.count(receipt.faultCount())));
    }
    return lines;
  }

  private String cells(Outcome outcome) {
    return Words.count(receipt.cells().cells(outcome));
  }

  /** How many lines a row's texts need, at about the width of Times New Roman 12. */
  static int lines(List<String> texts) {
    int lines = 1;
    for (int column = 0; column < texts.size(); column++) {
      double width = WIDTHS.get(column) * CHARACTERS_A_WIDTH;
      lines =
          Math.max(
              lines,
              texts
                  .get(column)
                  .lines()
                  .mapToInt(line -> Math.max(1, (int) Math.ceil(line.length() / width)))
                  .sum());
    }
    return lines;
  }

  /** The texts of a fault's row, under {@link #HEADINGS}. */
  List<String> row(int number, Fault fault) {
    String seen = fault.valueSeen();
    NextStep next = NextStep.of(fault);
    return List.of(
        Integer.toString(number),
        PlainText.of(Words.place(fault)),
        PlainText.of(seen == null ? "" : seen),
        Words.severity(fault),
        PlainText.of(fault.messageVi()),
        next.vi(),
        PlainText.of(fault.messageEn() + " " + next.en()));
  }
}

package vn.tiengnoi.etl.template;

import java.util.List;
import vn.tiengnoi.etl.xlsx.CellStyle;
import vn.tiengnoi.etl.xlsx.Page;
import vn.tiengnoi.etl.xlsx.SheetWriter;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.form.Reporter;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.text.PeriodNames;

/** The sheet that says how to fill the form, in Vietnamese with English beside. */
final class Guide {
  static final String NAME = "Hướng dẫn";

  private final SheetWriter sheet;
  private int row;

  Guide(SheetWriter sheet) {
    this.sheet = sheet;
  }

  /** A step in both languages. */
  private record Step(String vi, String en) {}

  void write(Pack pack, Template template) {
    sheet.width(0, 5);
    sheet.width(1, 72);
    sheet.width(2, 52);
    sheet.text(
        row++, 0, "HƯỚNG DẪN ĐIỀN BIỂU " + template.form().code(), CellStyle.text(14).inBold());
    sheet.text(row++, 0, "How to fill the form: " + template.form().nameEn(), Look.QUIET);
    row++;
    int number = 0;
    for (Step step : steps(pack, template)) {
      sheet.number(row, 0, ++number, Look.TEXT.aligned("center").atTop());
      sheet.text(row, 1, step.vi(), Look.TEXT.wrapped().atTop());
      sheet.text(row, 2, step.en(), Look.QUIET.wrapped().atTop().indented(1));
      double height = Math.max(Look.height(step.vi(), 74), Look.height(step.en(), 58));
      sheet.height(row++, height + 6);
    }
    sheet.print(Page.of(2));
  }

  private static List<Step> steps(Pack pack, Template template) {
    Form form = template.form();
    String deadline = PeriodNames.date(form.deadline(template.period()));
    return List.of(
        new Step(
            "Chỉ nhập vào các ô nền vàng và cột Ghi chú; các ô khác đã khóa. Không cần xóa, chèn hay đổi tên gì trong tệp; gửi lại chính tệp này.",
            "Fill the yellow cells and the notes only; the rest is locked. Send this very file back."),
        new Step(
            "Ghi liền các chữ số, ví dụ 1250000; máy tự tách hàng nghìn. Không ghi đơn vị tính vào ô số. Tiền ghi bằng đồng, không ghi tỷ, triệu.",
            "Write digits only, without separators or a unit: 1250000. Money in đồng, not in millions."),
        new Step(
            "Không phát sinh: ghi - hoặc 0. Chưa có số liệu: ghi … hoặc để trống. Không áp dụng với đơn vị: ghi x. Ô để trống không được hiểu là 0.",
            "Nothing occurred: - or 0. Not known yet: … or blank. Not applicable: x. A blank is never zero."),
        new Step(
            "Ghi tổng số trước, rồi ghi các dòng chia theo. Mỗi cách chia (giới tính, nhóm tuổi, …) cộng lại phải bằng tổng số; dòng \"Cộng theo …\" tự tính.",
            "First the total, then its parts. The parts of each split add up to the total; the sums are made by the sheet."),
        new Step(whose(form), whoseEn(form)),
        new Step(
            "Cột Kiểm tra: ✓ là khớp; \"Chưa nhập\" là ô phải nhập; \"Kiểm tra lại\" là số liệu chưa hợp lý, hãy xem lại trước khi gửi. Cột Kỳ trước là số liệu đơn vị đã báo cáo kỳ trước, – là không có.",
            "Check column: ✓ fits; \"Chưa nhập\" is still to be filled; \"Kiểm tra lại\" does not fit. Kỳ trước shows your figures of the period before."),
        new Step(
            "Cột Ghi chú: nếu số liệu là ước tính, chọn \"ước tính\", \"khoảng\", \"trên\" hoặc \"gần\"; nếu số liệu khác thường mà đúng, ghi \"Đã kiểm tra: lý do\". Không ghi tên hay thông tin riêng của trẻ em.",
            "Notes: choose a word where a figure is an estimate; write \"Đã kiểm tra:\" and the reason where it is unusual but right. Never a child's name or personal details."),
        new Step(
            "Ghi ngày báo cáo. Gửi lại bản đã sửa thì ghi lần 2, 3, … ở ô \"Lần\"; bản có ngày mới hơn, rồi lần cao hơn, được tính.",
            "Fill in the report's date. A corrected report bears number 2, 3, …; the later date, then the higher number counts."),
        new Step(
            "Nộp chậm nhất ngày %s cho: %s.".formatted(deadline, sendTo(pack, template, "vi")),
            "Send by %s to: %s.".formatted(deadline, sendTo(pack, template, "en"))),
        new Step(
            "Sau khi gửi, đơn vị nhận được trả lời: ô nào đã nhận, ô nào cần sửa và vì sao.",
            "You will be told which cells were accepted, and which are to be put right and why."));
  }

  private static String whose(Form form) {
    String scope =
        form.scope() == Form.Scope.CONSOLIDATED
            ? "Số liệu tổng hợp: đã gồm số liệu của các đơn vị cấp dưới."
            : "Số liệu riêng: chỉ ghi việc của chính đơn vị, không cộng số liệu của cấp dưới.";
    return form.accumulation() == Form.Accumulation.CUMULATIVE
        ? scope + " Số liệu lũy kế từ đầu năm đến ngày cuối kỳ."
        : scope + " Số liệu phát sinh trong kỳ; riêng \"số cuối kỳ\" là số có đến ngày cuối kỳ.";
  }

  private static String whoseEn(Form form) {
    String scope =
        form.scope() == Form.Scope.CONSOLIDATED
            ? "Figures hold those of the units below."
            : "Figures of the unit itself only.";
    return form.accumulation() == Form.Accumulation.CUMULATIVE
        ? scope + " They run on from the start of the year."
        : scope + " They are for the period; \"số cuối kỳ\" is the number at its end.";
  }

  /** Where the report goes: as the form says, else the reporter one level up. */
  static String sendTo(Pack pack, Template template, String language) {
    Form.SendTo stated = template.form().sendTo();
    if (stated != null) {
      return language.equals("en") ? stated.en() : stated.vi();
    }
    String parent = template.reporter().parent();
    String other =
        language.equals("en") ? "whoever sent you this file" : "nơi đã gửi tệp này cho đơn vị";
    return parent == null ? other : pack.findReporter(parent).map(Reporter::name).orElse(other);
  }
}

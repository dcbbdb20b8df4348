package vn.tiengnoi.etl.layout;

import java.util.ArrayList;
import java.util.List;
import vn.tiengnoi.etl.layout.OwnBook.OwnSheet;

/** Layouts as districts, communes and associations send them, over forms of the built-in pack. */
final class OwnLayouts {
  private OwnLayouts() {}

  /** The sketch of the regulations: three rows of headings, plan and share beside the figures. */
  static OwnSheet regulation() {
    return new OwnSheet("Biểu TE")
        .row(
            "Biểu số: TE",
            "",
            "",
            "",
            "",
            "",
            "Đơn vị báo cáo: Phòng Lao động – Thương binh và Xã hội huyện Tam Đường")
        .row(
            "Ban hành kèm theo Thông tư 13/2021/TT-BLĐTBXH",
            "",
            "",
            "",
            "",
            "",
            "Đơn vị nhận báo cáo: Sở Lao động – Thương binh và Xã hội")
        .row("Ngày nhận báo cáo: trước ngày 15/01")
        .row("BÁO CÁO CÔNG TÁC TRẺ EM")
        .row("Kỳ báo cáo: Năm 2023 (từ ngày 01/01/2023 đến ngày 31/12/2023)")
        .gap()
        .row(
            "STT",
            "Chỉ tiêu",
            "Đơn vị tính",
            "Kế hoạch năm",
            "Thực hiện trong kỳ",
            "",
            "",
            "Lũy kế từ đầu nhiệm kỳ",
            "Tỷ lệ % so KH",
            "Ghi chú")
        .row("", "", "", "", "Tổng số", "Trong đó", "", "", "", "")
        .row("", "", "", "", "", "Nam", "Nữ", "", "", "")
        .row("A", "B", "C", 1, 2, 3, 4, 5, "6 = 2/1", 7)
        .row("I", "DIỄN ĐÀN TRẺ EM")
        .row(1, "Số diễn đàn trẻ em được tổ chức", "diễn đàn", 2, 3, "x", "x", 9, 150)
        .row(
            2,
            "Số lượt trẻ em tham gia diễn đàn",
            "lượt",
            1000,
            "1.250",
            610,
            640,
            3900,
            125,
            "ước tính")
        .row("", "Trong đó: DTTS", "lượt", "", 930, 450, 480)
        .row("II", "TRẺ EM CẦN BẢO VỆ")
        .row(3, "Số trẻ em lao động trái quy định", "trẻ em", "", 4, 3, 1, 11)
        .row("", "- 6–10 tuổi", "trẻ em", "", 1)
        .row("", "- 11–15 tuổi", "trẻ em", "", 3)
        .gap()
        .row("", "", "", "", "", "", "Tam Đường, ngày 10 tháng 01 năm 2024")
        .row("", "Người lập biểu", "", "", "", "", "THỦ TRƯỞNG ĐƠN VỊ")
        .row("", "(ký, họ tên)", "", "", "", "", "(ký, đóng dấu, họ tên)")
        .gap()
        .row("", "Lò Thị Bịa", "", "", "", "", "Nguyễn Văn Bịa")
        .merge(
            "A4:J4", "A5:J5", "A7:A9", "B7:B9", "C7:C9", "D7:D9", "E7:G7", "E8:E9", "F8:G8",
            "H7:H9", "I7:I9", "J7:J9");
  }

  /** Money in millions; sources and forms of help as rows. */
  static OwnSheet millions() {
    return new OwnSheet("Vận động")
        .row("HỘI BẢO VỆ QUYỀN TRẺ EM", "", "", "Mẫu số: QTE")
        .row("HUYỆN SÌN HỒ")
        .row("Đơn vị báo cáo:", "", "Hội Bảo vệ quyền trẻ em huyện Sìn Hồ")
        .row("BÁO CÁO KẾT QUẢ THỰC HIỆN QUYỀN TRẺ EM")
        .row("Quý I năm 2024")
        .row("", "", "", "Đơn vị tính: triệu đồng")
        .row("TT", "Nội dung", "Số liệu", "Ghi chú")
        .row(1, "Giá trị tiền và vật chất vận động được", "1.779,5", "")
        .row("a)", "Tiền", 1200)
        .row("b)", "Hiện vật", "579,5")
        .row(2, "Số lượt trẻ em được hưởng lợi (lượt)", 345)
        .row("", "Trong đó:")
        .row("-", "Nam", 170)
        .row("-", "Nữ", 175)
        .row("", "Người tổng hợp", "TM. BAN CHẤP HÀNH")
        .merge("A4:D4", "A5:D5");
  }

  private static final Object[][] COMMUNES = {
    {"Xã Bản Bo", 1, 1, 12, 120, 58, 62},
    {"Xã Bình Lư", 0, 1, 7, 80, 40, 40},
    {"Thị trấn Tam Đường", 1, 2, 31, 300, 160, 140}
  };

  /** One row a commune, with a sum below. */
  static OwnSheet communes() {
    OwnSheet sheet =
        new OwnSheet("Tổng hợp xã")
            .row("Biểu số: DTNX")
            .row("BÁO CÁO ĐẠI DIỆN TIẾNG NÓI TRẺ EM CỦA ĐOÀN XÃ, PHƯỜNG")
            .row("Kỳ báo cáo: năm 2024", "", "", "Đơn vị báo cáo: Huyện Đoàn Tam Đường")
            .gap()
            .row(
                "STT",
                "Tên đơn vị",
                "Có cán bộ chịu trách nhiệm chính về đại diện tiếng nói trẻ em",
                "Số cuộc lấy ý kiến trẻ em",
                "Số ý kiến, kiến nghị của trẻ em tiếp nhận",
                "Số lượt trẻ em được lấy ý kiến",
                "",
                "",
                "Tỷ lệ so với kế hoạch (%)")
            .row("", "", "", "", "", "Tổng số", "Nam", "Nữ", "")
            .row("A", "B", 1, 2, 3, 4, 5, 6, 7);
    int number = 1;
    for (Object[] commune : COMMUNES) {
      List<Object> cells = new ArrayList<>(List.of(number++));
      cells.addAll(List.of(commune));
      cells.add(101);
      sheet.row(cells.toArray());
    }
    return sheet
        .row("", "Tổng cộng", "", 4, 50, 500, 258, 242)
        .gap()
        .row("", "Ghi chú: số liệu các xã còn lại gửi sau")
        .merge("A5:A6", "B5:B6", "C5:C6", "D5:D6", "E5:E6", "F5:H5", "I5:I6");
  }

  /** The same figures, one sheet for each commune, and a first sheet that adds them up. */
  static OwnBook sheetPerCommune() {
    List<OwnSheet> sheets = new ArrayList<>();
    sheets.add(commune("Tổng hợp", "Huyện Đoàn Tam Đường", 50, 500));
    for (Object[] commune : COMMUNES) {
      sheets.add(commune(commune[0].toString(), "", (int) commune[3], (int) commune[4]));
    }
    return OwnBook.of(sheets.toArray(new OwnSheet[0]));
  }

  private static OwnSheet commune(String name, String reporter, int opinions, int turns) {
    return new OwnSheet(name)
        .row("BÁO CÁO ĐẠI DIỆN TIẾNG NÓI TRẺ EM CỦA ĐOÀN XÃ, PHƯỜNG")
        .row("Năm 2024")
        .row("Đơn vị báo cáo: " + reporter)
        .row("STT", "Chỉ tiêu", "ĐVT", "Kết quả")
        .row(1, "Số lượt trẻ em được lấy ý kiến", "lượt", turns)
        .row(2, "Số ý kiến, kiến nghị của trẻ em tiếp nhận", "ý kiến", opinions);
  }

  /** Last year on a hidden sheet, and a row that a filter left hidden. */
  static OwnBook hidden() {
    OwnSheet now = millions();
    return OwnBook.of(
        millions().set(5, 0, "Quý I năm 2023").named("2023").hide(),
        now.named("2024").hideRow(now.find("Hiện vật")));
  }

  /** Codes beside the words, figures split into columns. */
  static OwnSheet coded() {
    return new OwnSheet("QTE-6T")
        .row("Biểu số:", "QTE", "", "Kỳ báo cáo:", "6 tháng đầu năm 2024")
        .row("Đơn vị báo cáo:", "Hội Bảo vệ quyền trẻ em huyện Sìn Hồ")
        .row("Địa bàn:", "Huyện Sìn Hồ")
        .gap()
        .row("Mã số", "Chỉ tiêu", "Tổng số", "Nam", "Nữ", "Cùng kỳ năm trước")
        .row("TC03", "Hội viên mới kết nạp", 41, 20, 21, 33)
        .row("NL02", "Lượt người dự tập huấn", 90, 44, 46, 70)
        .row("TC02", "Hội ở xã khó khăn", 2, "x", "x", 1)
        .row("", "Tổng cộng", 131);
  }

  /** Parts in a column of their own, beside elements merged over their rows. */
  static OwnSheet parts() {
    return new OwnSheet("CLB")
        .row("BÁO CÁO CÂU LẠC BỘ TƯ VẤN, GIÚP ĐỠ TRẺ EM")
        .row("Kỳ báo cáo: quý II/2024")
        .row("Đơn vị báo cáo: Tỉnh Đoàn Tây Ninh")
        .gap()
        .row("STT", "Chỉ tiêu", "Phân tổ", "Phát sinh trong quý", "Lũy kế từ đầu năm")
        .row(1, "Số phiên họp Ban Chủ nhiệm Câu lạc bộ", "Tổng số", 2, 5)
        .row("", "", "Định kỳ", 1, 3)
        .row("", "", "Đột xuất", 1, 2)
        .row(2, "Số kỳ sinh hoạt Câu lạc bộ", "Tổng số", 4, 9)
        .row("", "", "Trực tiếp", 3, 6)
        .row("", "", "Trực tuyến", 1, 3)
        .merge("A6:A8", "B6:B8", "A9:A11", "B9:B11");
  }

  /** Words that no pack knows: a person has to say what they mean. */
  static OwnSheet uncertain() {
    return new OwnSheet("BC quý")
        .row("Biểu số: QTE", "", "", "Đơn vị báo cáo: Hội Bảo vệ quyền trẻ em huyện Sìn Hồ")
        .row("Kỳ báo cáo: Quý II năm 2024")
        .gap()
        .row("STT", "Nội dung công việc", "Kết quả", "Ước quý sau")
        .row(1, "Tiền và hàng xin được", "52000000", 60000000)
        .row(2, "Trẻ được nhận quà", 120, 130)
        .row("", "Trong đó: nữ", 61, 70);
  }

  /** The same a quarter later: the estimate went before the figures, a row has other words. */
  static OwnSheet changed() {
    return new OwnSheet("BC quý")
        .row("Biểu số: QTE", "", "", "Đơn vị báo cáo: Hội Bảo vệ quyền trẻ em huyện Sìn Hồ")
        .row("Kỳ báo cáo: Quý III năm 2024")
        .gap()
        .row("STT", "Nội dung công việc", "Ước quý sau", "Kết quả")
        .row(1, "Tiền và hàng xin được", 60000000, 52000000)
        .row(2, "Trẻ được nhận quà, học bổng", 130, 120)
        .row("", "Trong đó: nữ", 70, 61);
  }
}

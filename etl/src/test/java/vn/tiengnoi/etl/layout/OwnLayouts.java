package vn.tiengnoi.etl.layout;

import java.util.ArrayList;
import java.util.List;
import vn.tiengnoi.etl.layout.OwnBook.OwnSheet;

/** Layouts as districts, communes and associations send them, over forms of the built-in pack. */
public final class OwnLayouts {
  private OwnLayouts() {}

  /** The sketch of the regulations: three rows of headings, plan and share beside the figures. */
  public static OwnSheet regulation() {
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
  public static OwnSheet millions() {
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
  public static OwnSheet communes() {
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
  public static OwnBook sheetPerCommune() {
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
  public static OwnBook hidden() {
    OwnSheet now = millions();
    return OwnBook.of(
        millions().set(5, 0, "Quý I năm 2023").named("2023").hide(),
        now.named("2024").hideRow(now.find("Hiện vật")));
  }

  /** Codes beside the words, figures split into columns. */
  public static OwnSheet coded() {
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
  public static OwnSheet parts() {
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
  public static OwnSheet uncertain() {
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
  public static OwnSheet changed() {
    return new OwnSheet("BC quý")
        .row("Biểu số: QTE", "", "", "Đơn vị báo cáo: Hội Bảo vệ quyền trẻ em huyện Sìn Hồ")
        .row("Kỳ báo cáo: Quý III năm 2024")
        .gap()
        .row("STT", "Nội dung công việc", "Ước quý sau", "Kết quả")
        .row(1, "Tiền và hàng xin được", 60000000, 52000000)
        .row(2, "Trẻ được nhận quà, học bổng", 130, 120)
        .row("", "Trong đó: nữ", 70, 61);
  }

  /** One row a district, the province's sum first; money in millions, said in the heading. */
  public static OwnSheet districts() {
    return new OwnSheet("Quý I")
        .row("Mẫu số: QTE", "", "", "", "Đơn vị báo cáo: Hội Bảo vệ quyền trẻ em tỉnh Lai Châu")
        .row("TỔNG HỢP KẾT QUẢ CÁC HUYỆN")
        .row("Kỳ báo cáo: Quý I/2024")
        .row(
            "TT",
            "Huyện, thành phố",
            "Giá trị tiền và vật chất vận động được (triệu đồng)",
            "",
            "",
            "Số lượt trẻ em được hưởng lợi",
            "",
            "Ghi chú")
        .row("", "", "Tổng số", "Chia ra", "", "Thực hiện", "Kế hoạch", "")
        .row("", "", "", "Tiền", "Hiện vật", "", "", "")
        .row("", "Toàn tỉnh", "130,5", 100, "30,5", 900, 1000, "")
        .row(1, "Huyện Tam Đường", "80,5", 60, "20,5", 500, 600, "")
        .row(2, "Huyện Sìn Hồ", 50, 40, 10, 400, 400, "số ước tính")
        .row(3, "Huyện Mường Tè", "", "", "", "", 0, "chưa gửi")
        .gap()
        .row("", "Nơi nhận: - Trung ương Hội", "", "", "", "CHỦ TỊCH")
        .merge("A4:A6", "B4:B6", "C4:E4", "C5:C6", "D5:E5", "F4:G4", "F5:F6", "G5:G6", "H4:H6");
  }

  /** Two pages: the headings stand twice; numbers with dots, rows numbered 1.1. */
  public static OwnSheet pages() {
    return new OwnSheet("Trang 1-2")
        .row("Báo cáo đại diện tiếng nói trẻ em của Đoàn cấp huyện và cấp tỉnh")
        .row("Kỳ báo cáo:", "Quý 3 năm 2024")
        .row("Đơn vị báo cáo:", "Huyện Đoàn Sìn Hồ")
        .row("Số TT", "Chỉ tiêu báo cáo", "Đơn vị", "Thực hiện kỳ này")
        .row("(1)", "(2)", "(3)", "(4)")
        .row("1", "Số lượt trẻ em được lấy ý kiến", "lượt", "1.050")
        .row("1.1", "Nam", "lượt", 500)
        .row("1.2", "Nữ", "lượt", 550)
        .row("Số TT", "Chỉ tiêu báo cáo", "Đơn vị", "Thực hiện kỳ này")
        .row("2", "Số ý kiến, kiến nghị của trẻ em tiếp nhận", "ý kiến", "08")
        .row("2.1", "Học tập, trường lớp", "ý kiến", "05")
        .row("2.2", "Vấn đề khác", "ý kiến", "03")
        .row("", "", "", "Sìn Hồ, ngày 05 tháng 10 năm 2024")
        .row("", "", "", "BÍ THƯ");
  }

  /** Half a year beside the plan, its share and the year before; the figure columns come second. */
  public static OwnSheet half() {
    return new OwnSheet("6 tháng")
        .row("Biểu số: QTE")
        .row("Đơn vị báo cáo: Hội Bảo vệ quyền trẻ em huyện Tam Đường")
        .row("(Kèm theo Báo cáo số 12/BC-HBVQTE ngày 14 tháng 6 năm 2024)")
        .row("Báo cáo 6 tháng đầu năm 2024")
        .row("6 tháng đầu năm 2024")
        .row(
            "TT",
            "Chỉ tiêu",
            "ĐVT",
            "Thực hiện 6 tháng năm 2023",
            "Kế hoạch năm 2024",
            "Thực hiện 6 tháng năm 2024",
            "So với kế hoạch (%)",
            "So với cùng kỳ (%)")
        .row("A", "B", "C", 1, 2, 3, "4=3/2*100", "5=3/1*100")
        .row(1, "Số hội, chi hội thành lập mới", "tổ chức", 3, 8, 4, 50, 133)
        .row("-", "Thành thị", "tổ chức", 1, "", 1)
        .row("-", "Nông thôn", "tổ chức", 2, "", 3)
        .row(2, "Số hội viên phát triển mới", "hội viên", 120, 300, 160, 53, 133)
        .row("-", "Nam", "", 60, "", 90)
        .row("-", "Nữ", "", 60, "", 70);
  }

  /** The same half year without last year's column, which another year makes doubtful. */
  public static OwnSheet plainHalf() {
    OwnSheet half = half();
    List<List<Object>> rows = new ArrayList<>();
    for (List<Object> row : half.rows()) {
      List<Object> cells = new ArrayList<>(row);
      if (cells.size() > 3) {
        cells.remove(3);
      }
      rows.add(cells);
    }
    return half.with(rows);
  }

  /** No ordinals, no measures: names and numbers. */
  public static OwnSheet plain() {
    return new OwnSheet("DS")
        .row("SỐ LIỆU DÂN SỐ TRẺ EM")
        .row("năm 2023")
        .row("Địa bàn: Tỉnh Lai Châu")
        .row("Nội dung", "Số lượng")
        .row("Số trẻ em từ 7 tuổi trở lên", "98.000")
        .row("Nam", "50.100")
        .row("Nữ", "47.900");
  }

  /** The annex of a letter: its head and its signature are set left and right. */
  public static OwnSheet letter() {
    return new OwnSheet("Phụ lục")
        .row("HUYỆN ĐOÀN TAM ĐƯỜNG ***", "Tam Đường, ngày 08 tháng 7 năm 2024")
        .row("PHỤ LỤC")
        .row("BÁO CÁO ĐẠI DIỆN TIẾNG NÓI TRẺ EM CỦA ĐOÀN CẤP HUYỆN VÀ CẤP TỈNH")
        .row("Kỳ báo cáo: Quý II năm 2024")
        .row("Đơn vị báo cáo: Huyện Đoàn Tam Đường")
        .row("STT", "Nội dung", "ĐVT", "Thực hiện trong quý", "", "")
        .row("", "", "", "Tổng số", "Nam", "Nữ")
        .row("1", "Số lượt trẻ em được lấy ý kiến", "lượt", "1.250", "610", "640")
        .row("-", "Trong đó: dân tộc thiểu số", "lượt", "930")
        .row("2", "Số cuộc lấy ý kiến trẻ em", "cuộc", "05", "x", "x")
        .row("Người lập biểu", "TM. BAN THƯỜNG VỤ BÍ THƯ")
        .merge("A6:A7", "B6:B7", "C6:C7", "D6:F6");
  }
}

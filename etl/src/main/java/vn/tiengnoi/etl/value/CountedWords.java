package vn.tiengnoi.etl.value;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What people write after a count to say what they counted; it changes nothing. */
final class CountedWords {
  private static final Pattern BETWEEN = Pattern.compile("[\\s/,.]+");
  private static final Set<String> WORDS =
      Set.copyOf(
          Arrays.asList(
                  ("lượt trẻ em cháu bạn thiếu nhi niên học sinh hs người dân đội viên đoàn hội cán bộ cha mẹ"
                          + " phụ huynh giáo cuộc buổi vụ việc ca lần đợt lớp khóa khoá nghị thảo diễn đàn đối thoại"
                          + " câu lạc clb mô hình xã huyện tỉnh phường quận thị trấn thành phố thôn bản trường cơ sở"
                          + " đơn vị tổ nhóm đội suất phần quà văn bản ý kiến kiến nghị hộ gia đình phiếu thư hòm hộp"
                          + " tin bài chương trình dự án quyết định công trường hợp chuyến chiếc cái quyển cuốn tờ rơi"
                          + " giờ ngày tháng quý năm chỉ tiêu hoạt động sự kiện tài liệu sản phẩm lượt/năm đại biểu"
                          + " tham dự gia mỗi một nam nữ dtts khuyết tật hội viên mạng lưới ban hội đồng phòng kế hoạch"
                          + " báo cáo tập huấn truyền thông kiểm tra giám sát thanh tra cuộc họp kỳ")
                      .split(" "))
              .stream()
              .distinct()
              .toList());

  private CountedWords() {}

  /** Whether the words only say what is counted. */
  static boolean are(String words, String noun) {
    List<String> own = List.of(BETWEEN.split(CleanText.of(noun)));
    return BETWEEN
        .splitAsStream(words)
        .filter(word -> !word.isEmpty())
        .allMatch(word -> WORDS.contains(word) || own.contains(word));
  }
}

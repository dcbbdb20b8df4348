package vn.tiengnoi.etl.fault;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Each kind of fault that the product itself finds: its stable code, what becomes of the faulty
 * thing, and its words; the checks of a pack bring their own. Codes are counted and quoted by
 * others: they may be added, never renamed. The {@code %s} of both texts take the same details in
 * the same order.
 */
public enum FaultCode implements FaultKind {
  // The whole file
  CANNOT_OPEN(Verdict.REJECT, "Không mở được tệp (%s).", "The file cannot be opened (%s)."),
  EMPTY_FILE(Verdict.REJECT, "Tệp rỗng.", "The file is empty."),
  UNSUPPORTED_FILE(
      Verdict.REJECT,
      "Không đọc được loại tệp này; chỉ nhận biểu dạng .xlsx, .xls, .ods, .docx, HTML, CSV hoặc TSV.",
      "Files of this type are not read; a form as .xlsx, .xls, .ods, .docx, HTML, CSV or TSV is expected."),
  OLD_EXCEL(
      Verdict.REJECT,
      "Tệp Excel quá cũ (Excel 95 trở về trước); hãy mở bằng Excel và lưu lại thành .xlsx.",
      "A file of Excel 95 or older; open it in Excel and save it as .xlsx."),
  HTML_AS_EXCEL(
      Verdict.REJECT,
      "Tệp mang tên Excel nhưng là trang web hoặc XML không đọc được biểu; hãy mở bằng Excel và lưu lại thành .xlsx.",
      "A web page or XML under an Excel name that cannot be read; open it in Excel and save it as .xlsx."),
  PDF_FILE(
      Verdict.REJECT,
      "Tệp PDF không đọc được số liệu; hãy gửi biểu Excel .xlsx hoặc CSV.",
      "Figures cannot be read from a PDF; send the Excel form (.xlsx) or a CSV."),
  MACROS(
      Verdict.REJECT,
      "Tệp có macro; hãy lưu lại thành .xlsx không macro.",
      "The file carries macros; save it as .xlsx without macros."),
  ENCRYPTED_FILE(
      Verdict.REJECT,
      "Tệp có mật khẩu nên không đọc được; hãy bỏ mật khẩu rồi gửi lại.",
      "The file has a password and cannot be read; remove the password and send again."),
  TOO_SLOW(
      Verdict.REJECT,
      "Đọc tệp quá lâu (giới hạn: %s giây) nên đã dừng; hãy chia nhỏ tệp rồi gửi lại.",
      "Reading the file took too long (limit: %s seconds) and was ended; send it in smaller files."),
  TOO_MANY_ROWS(
      Verdict.REJECT,
      "Biểu có quá nhiều dòng (tối đa %s); nhiều báo cáo thì gửi dạng bảng dài, mỗi dòng một số liệu.",
      "The form has too many rows (at most %s); send many reports in the long layout, one figure a row."),
  DAMAGED_FILE(
      Verdict.REJECT,
      "Tệp hỏng hoặc chưa tải về hết, không mở được; hãy gửi lại tệp gốc.",
      "The file is damaged or cut off and cannot be opened; send the original again."),
  OVERSIZED_FILE(
      Verdict.REJECT,
      "Tệp phình quá lớn khi mở (giới hạn: %s); có thể là tệp độc hại.",
      "The file swells too large when opened (limit: %s); it may be malicious."),
  FORBIDDEN_CONTENT(
      Verdict.REJECT,
      "Bên trong tệp có nội dung không được phép (%s).",
      "The file holds content that is not allowed (%s)."),
  NO_FORM(
      Verdict.REJECT,
      "Không tìm thấy biểu nào trong tệp: không trang tính nào có các cột %s.",
      "No form found in the file: no sheet has the columns %s."),
  NOT_UTF8(
      Verdict.REJECT,
      "Dòng %s: không đọc được chữ; tệp CSV phải dùng mã UTF-8, UTF-16 hoặc Windows-1258.",
      "Line %s: unreadable letters; a CSV file must be in UTF-8, UTF-16 or Windows-1258."),
  MALFORMED_CSV(
      Verdict.REJECT,
      "Tệp CSV sai cấu trúc ở dòng %s: số ô khác với dòng tiêu đề, hoặc dấu nháy không khép.",
      "Malformed CSV at line %s: another number of fields than the header, or an unclosed quote."),
  MISSING_COLUMNS(Verdict.REJECT, "Thiếu cột bắt buộc: %s.", "Required columns are missing: %s."),
  REPEATED_COLUMN(
      Verdict.REJECT, "Cột \"%s\" xuất hiện hai lần.", "The column \"%s\" stands twice."),
  UNKNOWN_COLUMN(
      Verdict.WARN,
      "Cột \"%s\" không thuộc biểu, được bỏ qua.",
      "The column \"%s\" is not of the form and is left out."),
  HIDDEN_SHEET(
      Verdict.WARN, "Trang tính bị ẩn, không được đọc.", "A hidden sheet; it is not read."),
  SHEET_WITHOUT_FORM(
      Verdict.WARN,
      "Trang tính không có biểu, được bỏ qua.",
      "The sheet holds no form and is left out."),

  // The layout of a sheet
  LAYOUT_NOT_CERTAIN(
      Verdict.HOLD,
      "Bố cục bảng này chưa rõ (%1$s điểm) nên chưa số liệu nào được đọc. Đã đề xuất tệp ánh xạ mappings/%2$s.yaml:"
          + " người phụ trách xem, bổ sung rồi xác nhận bằng \"tiengnoi mapping confirm\".",
      "The layout of this table is not certain (%1$s points), so no figure was read. A mapping is proposed in mappings/%2$s.yaml:"
          + " whoever is in charge completes it and confirms it with \"tiengnoi mapping confirm\"."),
  LAYOUT_DOUBT(Verdict.HOLD, "Chưa rõ bố cục: %1$s.", "The layout is not certain: %2$s."),
  LAYOUT_CHANGED(
      Verdict.HOLD,
      "Bố cục bảng đã thay đổi so với ánh xạ đã xác nhận %1$s (%2$s điểm khác) nên chưa số liệu nào được đọc. Nếu đúng, xác nhận ánh xạ"
          + " mới mappings/%3$s.yaml; nếu không, gửi lại theo bố cục cũ.",
      "The layout of this table is not that of the confirmed mapping %1$s any more (%2$s differences), so no figure was read. If it is right,"
          + " confirm the new mapping mappings/%3$s.yaml; else send it again in the earlier layout."),
  LAYOUT_DIFFERENCE(
      Verdict.HOLD, "Bố cục khác trước: %1$s.", "The layout is another than before: %2$s."),
  LAYOUT_BY_MAPPING(
      Verdict.WARN,
      "Bảng được đọc theo ánh xạ bố cục đã xác nhận (%s).",
      "The table was read by a confirmed mapping of its layout (%s)."),
  TOTAL_NOT_SUM(
      Verdict.HOLD,
      "Dòng tổng ghi %s nhưng cộng các dòng được %s; hãy kiểm tra lại các dòng và dòng tổng.",
      "The total says %s but its rows add up to %s; check the rows and the total."),
  TOTAL_DIFFERS(
      Verdict.WARN,
      "Dòng tổng ghi %s, cộng các dòng phía trên được %s; dòng tổng không được tính.",
      "The total says %s, the rows above add up to %s; the total does not count."),

  // The whole report
  HIDDEN_ROW(
      Verdict.HOLD,
      "Có dòng bị ẩn trong bảng; hãy hiện hết các dòng rồi gửi lại.",
      "A row of the table is hidden; show all rows and send again."),
  HIDDEN_COLUMN(
      Verdict.HOLD,
      "Có cột bị ẩn trong bảng; hãy hiện hết các cột rồi gửi lại.",
      "A column of the table is hidden; show all columns and send again."),
  UNKNOWN_FORM(
      Verdict.HOLD,
      "Không biết biểu số này; các biểu hiện có: %s.",
      "Unknown form; known forms: %s."),
  FORM_NOT_CERTAIN(
      Verdict.HOLD,
      "Dòng không ghi biểu số và chỉ tiêu %s không thuộc đúng một biểu của kỳ này.",
      "No form is given, and %s is not asked by exactly one form for such a period."),
  UNKNOWN_REPORTER(
      Verdict.HOLD,
      "Không biết đơn vị báo cáo này; gần nhất: %s.",
      "Unknown reporter; nearest: %s."),
  REPORTER_SPELLING(
      Verdict.WARN,
      "Tên đơn vị báo cáo viết khác danh mục, được hiểu là %s.",
      "The reporter's name is spelt otherwise than on the list, read as %s."),
  REPORTER_NOT_CERTAIN(
      Verdict.HOLD,
      "Không ghi đơn vị báo cáo, và không có đúng một đơn vị phải báo cáo cho địa bàn này: %s.",
      "No reporter is given, and not exactly one owes a report for this unit: %s."),
  SENDER_NOT_ALLOWED(
      Verdict.HOLD,
      "Nơi gửi %s không được gửi báo cáo của %s; nơi gửi này được gửi báo cáo của: %s.",
      "The sender %s may not send reports of %s; it may send those of: %s."),
  UNKNOWN_UNIT(Verdict.HOLD, "Không biết địa bàn này; gần nhất: %s.", "Unknown unit; nearest: %s."),
  AMBIGUOUS_UNIT(
      Verdict.HOLD,
      "Tên địa bàn chỉ nhiều nơi: %s; hãy ghi mã định danh.",
      "The name means several units: %s; give the identity."),
  UNIT_NOT_VALID(
      Verdict.HOLD,
      "Địa bàn %s không tồn tại trong kỳ %s; nơi kế tục: %s.",
      "The unit %s does not exist in the period %s; its successors: %s."),
  UNIT_LEVEL(
      Verdict.HOLD,
      "Địa bàn này không thuộc cấp được hỏi; tên này chỉ: %s.",
      "This unit is not of the level asked for; the name means: %s."),
  NOT_A_UNIT(
      Verdict.HOLD,
      "Không phải tên của một địa bàn; hãy ghi từng địa bàn.",
      "Not the name of a unit; write each unit."),
  TOTALS_ROW(
      Verdict.WARN,
      "Dòng tổng hoặc dòng tiêu đề, không phải địa bàn; được bỏ qua.",
      "A row of totals or a heading, not a unit; it is left out."),
  UNIT_SPELLING(
      Verdict.WARN,
      "Tên địa bàn viết khác danh mục (dấu cách, i hay y), được hiểu là %s.",
      "The unit is spelt otherwise than on the list (spaces, i or y), read as %s."),
  UNIT_MISSPELT(
      Verdict.WARN,
      "Tên địa bàn sai, thiếu hoặc thừa một chữ, được hiểu là %s.",
      "One letter of the unit's name is wrong, missing or too many; read as %s."),
  UNIT_ALIAS(Verdict.WARN, "Tên gọi khác của %s.", "Another name of %s."),
  UNIT_RENAMED(
      Verdict.WARN,
      "Địa bàn đã đổi tên, được hiểu là %s.",
      "The unit has changed its name; read as %s."),
  UNIT_KIND(
      Verdict.WARN,
      "Loại đơn vị hành chính ghi khác danh mục, được hiểu là %s.",
      "Another kind of unit is written than on the list; read as %s."),
  UNIT_IN_OLD_ENCODING(
      Verdict.WARN,
      "Tên địa bàn viết bằng bảng mã cũ, được hiểu là %s.",
      "The unit's name is in an old encoding; read as %s."),
  UNIT_DECIDED(
      Verdict.WARN,
      "Theo quyết định đã có, tên này chỉ %s.",
      "By an earlier decision this name means %s."),
  LOST_CHARACTERS(
      Verdict.REJECT,
      "Chữ bị mất dấu không khôi phục được (\uFFFD hoặc ?); hãy lưu lại bằng Unicode (UTF-8) và gửi lại.",
      "Letters were lost and cannot be restored (\uFFFD or ?); save as Unicode (UTF-8) and send again."),
  PERIOD_READ_AS(
      Verdict.WARN,
      "Kỳ báo cáo được hiểu là %s (%s); hãy ghi rõ hơn.",
      "The period is read as %s (%s); write it out."),
  PERIOD_NOT_CERTAIN(
      Verdict.HOLD,
      "Không chắc kỳ báo cáo là kỳ nào (%s); cách ghi được nhận: %s.",
      "Which period is meant is not certain (%s); accepted: %s."),
  WRONG_PERIOD(
      Verdict.HOLD,
      "Kỳ báo cáo là %s nhưng biểu được giao cho kỳ %s.",
      "The period is %s, but the form was asked for %s."),
  UNKNOWN_PERIOD(
      Verdict.REJECT,
      "Không hiểu kỳ báo cáo; cách ghi được nhận: %s.",
      "Unknown period; accepted: %s."),
  PERIOD_NOT_ASKED(
      Verdict.HOLD,
      "Biểu %s không báo cáo theo kỳ này; biểu này báo cáo theo: %s.",
      "The form %s is not reported for such a period; it is reported by: %s."),
  UNKNOWN_CALENDAR(
      Verdict.REJECT,
      "Không biết lịch báo cáo này; được nhận: %s.",
      "Unknown calendar; accepted: %s."),
  BAD_REPORT_DATE(
      Verdict.HOLD,
      "Không hiểu ngày báo cáo; cách ghi: 05/03/2024 hoặc 2024-03-05.",
      "Unreadable report date; write 05/03/2024 or 2024-03-05."),
  BAD_REPORT_NUMBER(
      Verdict.HOLD,
      "Lần báo cáo phải là số nguyên từ 1, hoặc ghi \"thay thế\", \"đính chính lần 1\".",
      "The report number must be a whole number from 1, or say \"thay thế\" (replacement), \"đính chính lần 1\"."),
  SEVERAL_REPORT_DATES(
      Verdict.WARN,
      "Một báo cáo có nhiều ngày báo cáo: %s; lấy ngày sau cùng.",
      "One report carries several report dates: %s; the last is taken."),
  NOT_OWED(
      Verdict.WARN,
      "%s không có nghĩa vụ nộp biểu %s cho địa bàn này trong kỳ này.",
      "%s owes no form %s for this unit and period."),
  EMPTY_REPORT(Verdict.HOLD, "Báo cáo không có số liệu nào.", "The report holds no figure at all."),
  TEMPLATE_CONTRADICTS(
      Verdict.HOLD,
      "Tệp mẫu này làm cho %s \"%s\" nhưng ô này ghi \"%s\"; hãy sửa lại ô này, hoặc xin tệp mẫu đúng rồi điền lại.",
      "This template was made for the %4$s \"%2$s\" but the cell says \"%3$s\"; put the cell right, or ask for the right template."),
  TEMPLATE_UNREADABLE(
      Verdict.HOLD,
      "Không đọc được mã nhận dạng của tệp mẫu (%s); hãy điền lại vào tệp mẫu gốc.",
      "The template's identity cannot be read (%s); fill in the original template again."),
  TEMPLATE_OF_OTHER_PACK(
      Verdict.HOLD,
      "Tệp mẫu thuộc bộ định nghĩa \"%s\", không phải \"%s\".",
      "The template belongs to the pack \"%s\", not to \"%s\"."),
  FORM_VERSION_UNKNOWN(
      Verdict.HOLD,
      "Tệp mẫu theo phiên bản %s của biểu %s; chỉ đọc được phiên bản %s. Hãy xin tệp mẫu mới.",
      "The template is of version %s of form %s; only version %s can be read. Ask for a new template."),
  TEMPLATE_ROWS_MISSING(
      Verdict.WARN,
      "Thiếu %s dòng so với tệp mẫu, được ghi là chưa báo cáo: %s.",
      "%s rows of the template are gone and count as not reported: %s."),
  VERSION_CONFLICT(
      Verdict.HOLD,
      "Đã có báo cáo khác số liệu cho cùng kỳ (%s: %s), cùng ngày báo cáo và lần báo cáo; chưa bản nào được tính."
          + " Hãy gửi lại bản đúng với ngày mới hơn, lần cao hơn hoặc ghi \"thay thế\", hay rút bản sai.",
      "Another report with other figures exists for the period (%s: %s) with the same date and number; neither counts."
          + " Send the right one again with a later date, a higher number or the word \"thay thế\", or withdraw the wrong one."),

  // What becomes of a report among its versions
  OLDER_VERSION(
      Verdict.WARN,
      "Bản báo cáo cũ hơn: đã ghi lại nhưng không tính; đang tính bản mới hơn trong %s (ngày %s, lần %s).",
      "An older version: recorded, but it does not count; the newer one in %s counts (date %s, number %s)."),
  WITHDRAWN_BEFORE(
      Verdict.WARN,
      "Báo cáo này đã được rút lại (%s: %s) nên không tính; muốn tính lại, người phụ trách bỏ việc rút.",
      "This report was withdrawn (%s: %s) and does not count; whoever is in charge can undo the withdrawal."),
  AWAITING_APPROVAL(
      Verdict.HOLD,
      "Biểu %s phải được phê duyệt: số liệu chưa được tính cho đến khi người có thẩm quyền phê duyệt bản nộp %s.",
      "The form %s needs an approval: the figures count once whoever is entitled approves submission %s."),
  PERIOD_LOCKED(
      Verdict.HOLD,
      "Kỳ %s đã khóa theo công bố %s (%s khóa): báo cáo được giữ lại cho đến khi người phụ trách công bố cho qua bản nộp %s.",
      "The period %s is locked by the publication %s (locked by %s): the report waits until whoever is in charge of it"
          + " releases submission %s."),
  NOT_PROCESSED(
      Verdict.REJECT,
      "Chương trình gặp lỗi khi đọc tệp này (%s); tệp gốc được giữ lại, xin báo cho người quản trị.",
      "The program failed on this file (%s); the original is kept, please tell the administrator."),

  // A row
  ROW_WITHOUT_CODE(
      Verdict.HOLD,
      "Dòng có số liệu nhưng không có mã chỉ tiêu.",
      "The row has a figure but no element code."),
  ROW_CONTRADICTS(
      Verdict.HOLD,
      "Dòng \"%s\" của tệp mẫu có mã %s nhưng ở đây ghi %s; không chắc số liệu thuộc chỉ tiêu nào.",
      "The template's row \"%s\" has the code %s but %s stands here; it is not certain what the figure is about."),
  UNKNOWN_ELEMENT(
      Verdict.HOLD,
      "Không biết mã chỉ tiêu này; biểu có: %s.",
      "Unknown element code; the form has: %s."),
  ELEMENT_NOT_ASKED(
      Verdict.HOLD,
      "Biểu %s không hỏi chỉ tiêu này ở kỳ này; kỳ này hỏi: %s.",
      "The form %s does not ask for this element in such a period; it asks for: %s."),
  BAD_DISAGGREGATION(
      Verdict.HOLD,
      "Phân tổ phải có dạng CHIỀU=MỤC, nối bằng dấu ;",
      "A disaggregation is DIMENSION=OPTION pairs joined by ;"),
  DISAGGREGATION_NOT_ALLOWED(
      Verdict.HOLD,
      "Chỉ tiêu %s không phân tổ như vậy; được phép: %s.",
      "%s is not split that way; allowed: %s."),
  HELD_BY_NOTE(
      Verdict.HOLD,
      "Ghi chú có chữ \"%s\": số liệu chờ người xem xét.",
      "The note says \"%s\": the figure waits for a person."),

  // A value
  TEXT_IN_NUMBER(
      Verdict.HOLD,
      "Văn bản trong ô số; cần một số như 1.234,5, dấu - nếu không phát sinh, hoặc để trống nếu chưa có số liệu.",
      "Text in a number cell; expected a number such as 1.234,5, - for nil, or blank for no data."),
  AMBIGUOUS_NUMBER(
      Verdict.HOLD,
      "Không chắc dấu phân cách của số này; hãy ghi theo kiểu 1.234.567,8.",
      "The separators of this number are not certain; write it as 1.234.567,8."),
  DATE_IN_NUMBER(
      Verdict.HOLD,
      "Ô số bị đổi thành ngày; hãy định dạng lại ô và nhập lại số.",
      "The number cell has turned into a date; reformat the cell and enter the number again."),
  ERROR_VALUE(
      Verdict.REJECT,
      "Ô chứa lỗi công thức; hãy sửa công thức hoặc nhập số.",
      "The cell holds a formula error; mend the formula or enter the number."),
  NEGATIVE(
      Verdict.HOLD,
      "Số âm; chỉ tiêu này không thể nhỏ hơn 0. Nếu là điều chỉnh, hãy gửi lại báo cáo.",
      "Negative; this element cannot be below 0. Send a correction as a new report."),
  FRACTION_IN_COUNT(
      Verdict.HOLD,
      "Số lẻ trong chỉ tiêu đếm; cần số nguyên (dấu chấm ngăn hàng nghìn có thể đã bị hiểu nhầm).",
      "A fraction in a count; expected a whole number (a thousands dot may have been misread)."),
  TOO_LARGE(Verdict.HOLD, "Số quá lớn: vượt %s.", "Too large: above %s."),
  TOO_PRECISE(
      Verdict.HOLD,
      "Quá nhiều chữ số sau dấu phẩy; tối đa %s.",
      "Too many digits after the decimal sign; at most %s."),
  FOREIGN_SEPARATOR(
      Verdict.WARN,
      "Dấu phân cách kiểu nước ngoài, được hiểu là %s.",
      "Foreign separators, read as %s."),
  EXTERNAL_LINK(
      Verdict.WARN,
      "Công thức lấy số từ tệp khác; chỉ đọc kết quả đã lưu, không mở tệp kia.",
      "The formula takes its value from another file; its stored result is read, that file is not."),
  FRACTION_OF_DONG(
      Verdict.WARN, "Số lẻ của đồng; được giữ nguyên.", "A fraction of a đồng; kept as it is."),
  QUALIFIED(
      Verdict.WARN,
      "Số ước chừng (trên, gần, khoảng, ước …), được ghi là %s.",
      "A number of about so many (over, nearly, about, estimated), recorded as %s."),
  PART_IN_CELL(
      Verdict.WARN,
      "Trong ô có cả tổng số %s và một phần %s; chỉ tính tổng số, hãy ghi phần ở dòng riêng.",
      "The cell holds a whole of %s and a part of %s; only the whole counts, write the part in its own row."),
  PERCENT_SCALE(
      Verdict.WARN,
      "Theo tử số và mẫu số bên cạnh, tỷ lệ được hiểu là %s%%.",
      "By the parts beside it the share is read as %s%%."),
  VALUE_IN_OLD_ENCODING(
      Verdict.WARN,
      "Chữ trong ô viết bằng bảng mã cũ, được hiểu là \"%s\".",
      "The cell's words are in an old encoding, read as \"%s\"."),
  UNIT_CONFLICT(
      Verdict.HOLD,
      "Đơn vị tính không khớp với chỉ tiêu (%s); hãy ghi đúng đơn vị tính.",
      "The unit of measure does not fit the element (%s); write it in the right unit."),
  TWO_VALUES(
      Verdict.HOLD,
      "Hai số trong một ô; mỗi ô chỉ ghi một số.",
      "Two numbers in one cell; write one number a cell."),
  VALUE_RANGE(
      Verdict.HOLD,
      "Một khoảng, không phải một số; hãy ghi đúng một số.",
      "A range and no number; write one number."),
  PERCENT_NOT_CERTAIN(
      Verdict.HOLD,
      "Không chắc là phần trăm hay phần của 1 (0,9%% hay 90%%); hãy ghi kèm dấu %%.",
      "A percentage or a part of one (0.9%% or 90%%)? Write the %% sign."),
  SHARE_ABOVE_WHOLE(Verdict.HOLD, "Tỷ lệ vượt 100%%.", "A share above 100%%."),
  SHARE_NOT_OF_PARTS(
      Verdict.HOLD,
      "Tỷ lệ không khớp với tử số và mẫu số %s.",
      "The share is not that of its parts %s."),
  FRACTION_EXPECTED(
      Verdict.HOLD,
      "Cần dạng số đạt/tổng số, ví dụ 7/8, số đạt không lớn hơn tổng số.",
      "Expected some of so many, such as 7/8, and no more than there are."),
  STALE_FORMULA(
      Verdict.HOLD,
      "Kết quả công thức đã lưu khác tổng các dòng (%s); hãy tính lại và lưu tệp.",
      "The formula's stored result differs from the sum of its rows (%s); recalculate and save."),
  TOTAL_MISMATCH(
      Verdict.HOLD,
      "Kết quả đã lưu của dòng cộng (công thức %s) khác tổng các ô của nó: %s; hãy tính lại bảng tính rồi lưu.",
      "The stored result of a totals row (formula %s) is not the sum of its cells: %s; let the program calculate again and save.");

  private static final Set<FaultCode> OF_WHOLE_REPORT =
      EnumSet.of(
          HIDDEN_ROW,
          HIDDEN_COLUMN,
          LAYOUT_NOT_CERTAIN,
          LAYOUT_DOUBT,
          LAYOUT_CHANGED,
          LAYOUT_DIFFERENCE,
          TOTAL_NOT_SUM,
          TOTAL_MISMATCH,
          UNKNOWN_FORM,
          FORM_NOT_CERTAIN,
          UNKNOWN_REPORTER,
          REPORTER_NOT_CERTAIN,
          SENDER_NOT_ALLOWED,
          UNKNOWN_UNIT,
          AMBIGUOUS_UNIT,
          UNIT_NOT_VALID,
          UNIT_LEVEL,
          NOT_A_UNIT,
          PERIOD_NOT_CERTAIN,
          WRONG_PERIOD,
          UNKNOWN_PERIOD,
          PERIOD_NOT_ASKED,
          UNKNOWN_CALENDAR,
          TEMPLATE_CONTRADICTS,
          TEMPLATE_UNREADABLE,
          TEMPLATE_OF_OTHER_PACK,
          FORM_VERSION_UNKNOWN,
          BAD_REPORT_DATE,
          BAD_REPORT_NUMBER,
          EMPTY_REPORT);

  private static final Map<String, FaultCode> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toMap(FaultCode::code, Function.identity()));

  private final Verdict verdict;
  private final String vi;
  private final String en;

  FaultCode(Verdict verdict, String vi, String en) {
    this.verdict = verdict;
    this.vi = vi;
    this.en = en;
  }

  @Override
  public Verdict verdict() {
    return verdict;
  }

  @Override
  public boolean ofWholeReport() {
    return OF_WHOLE_REPORT.contains(this);
  }

  /** The spelling in the database and in messages: {@code text_in_number}. */
  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of this code; none for a code of a pack's check. */
  static Optional<FaultCode> findCode(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  /** A fault of the whole file or report. */
  public Fault ofWhole(Object... details) {
    return at(null, null, details);
  }

  /** A fault of one cell; the sheet is added by whoever knows it. */
  public Fault at(@Nullable String cell, @Nullable String valueSeen, Object... details) {
    return new Fault(
        this,
        null,
        cell == null || cell.isEmpty() ? null : cell,
        valueSeen,
        String.format(Locale.ROOT, vi, details),
        String.format(Locale.ROOT, en, details));
  }
}

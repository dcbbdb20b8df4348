package vn.tiengnoi.app.sample;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.workbook.SheetReport.Entry;
import vn.tiengnoi.warehouse.period.Period;

/**
 * The mistakes put into the generated sample on purpose, each of another kind and in a report of
 * its own.
 */
enum PlantedFault {
  TEXT_IN_NUMBER(
      FaultCode.TEXT_IN_NUMBER,
      "hbvqte-218-luc-nam",
      "2023-Q2",
      "chữ trong ô số (VD01, FUND=KIND)",
      "text in a number cell (VD01, FUND=KIND)",
      report -> List.of(set(report, "VD01", "FUND=KIND", "đang tổng hợp"))),
  NEGATIVE_COUNT(
      FaultCode.NEGATIVE,
      "hbvqte-110-than-uyen",
      "2022",
      "số âm (TG01_CONSULTED)",
      "a negative count (TG01_CONSULTED)",
      report -> List.of(set(report, "TG01_CONSULTED", "", BigDecimal.valueOf(-3)))),
  PARTS_DIFFER(
      "parts_differ",
      "hbvqte-712-trang-bang",
      "2022-Q3",
      "nam cộng nữ không bằng tổng số (VD02)",
      "boys and girls do not make the total (VD02)",
      report -> List.of(add(report, "VD02", "SEX=F", 30))),
  DUPLICATE_ROW(
      "duplicate_row",
      "hbvqte-524-binh-son",
      "2019-Q2",
      "một dòng xuất hiện hai lần với số khác nhau (VD01)",
      "a row stands twice with different figures (VD01)",
      report ->
          List.of(withFurtherRow(report, new Entry("VD01", "", new BigDecimal("9990000"), null)))),
  UNKNOWN_UNIT(
      FaultCode.UNKNOWN_UNIT,
      "hbvqte-527-son-tinh",
      "2018-Q3",
      "địa bàn không có trong danh mục (Huyện Trường Sơn)",
      "a unit nobody knows (Huyện Trường Sơn)",
      report -> List.of(report.headed(report.reporter(), "Huyện Trường Sơn", report.period()))),
  IMPOSSIBLE_PERIOD(
      FaultCode.UNKNOWN_PERIOD,
      "hbvqte-875-lap-vo",
      "2023-Q4",
      "kỳ báo cáo không tồn tại (2023-Q5)",
      "a period that does not exist (2023-Q5)",
      report -> List.of(report.headed(report.reporter(), report.unit(), "2023-Q5"))),
  TRUNCATED_FILE(
      FaultCode.DAMAGED_FILE,
      "hbvqte-876-lai-vung",
      "2024-Q3",
      "tệp bị cắt cụt, không đọc được",
      "a truncated file that cannot be read",
      List::of),
  ABOVE_WHOLE(
      "numerator_above_denominator",
      "hbvqte-872-thap-muoi",
      "2023",
      "số được tham vấn lớn hơn tổng số (TG03)",
      "more consulted on than made (TG03)",
      PlantedFault::aboveWhole),
  FRACTION_IN_COUNT(
      FaultCode.FRACTION_IN_COUNT,
      "hbvqte-215-yen-the",
      "2023",
      "số lẻ trong chỉ tiêu đếm (TG01_ISSUED = 12,5)",
      "a fraction in a count (TG01_ISSUED = 12.5)",
      report -> List.of(set(report, "TG01_ISSUED", "", new BigDecimal("12.5")))),
  UNIT_ENDED(
      FaultCode.UNIT_NOT_VALID,
      "hbvqte-710-go-dau",
      "2025-Q2",
      "báo cáo của huyện sau khi cấp huyện đã kết thúc (quý IV/2025)",
      "a district reports after districts ended (Q4 2025)",
      report -> List.of(report.marked(null), report.dueIn(Period.quarter(2025, 4)))),
  UNKNOWN_REPORTER(
      FaultCode.UNKNOWN_REPORTER,
      "hbvqte-874-thanh-binh",
      "2024-Q1",
      "đơn vị báo cáo không có trong danh mục (hbvqte-999)",
      "a reporter nobody knows (hbvqte-999)",
      report -> List.of(report.headed("hbvqte-999", report.unit(), report.period()))),
  UNKNOWN_ELEMENT(
      FaultCode.UNKNOWN_ELEMENT,
      "hbvqte-217-lang-giang",
      "2023-Q3",
      "mã chỉ tiêu không có trong biểu (VD09)",
      "an element the form does not have (VD09)",
      report -> List.of(withFurtherRow(report, new Entry("VD09", "", BigDecimal.TEN, null)))),
  TWO_VERSIONS(
      FaultCode.VERSION_CONFLICT,
      "hbvqte-711-ben-cau",
      "2025-Q1",
      "hai bản khác nhau, không ghi ngày và lần báo cáo",
      "two versions that differ, with neither date nor number",
      PlantedFault::twoVersions),
  MISSING_COLUMN(
      FaultCode.MISSING_COLUMNS,
      "hbvqte-529-son-ha",
      "2024-Q2",
      "bản đính chính thiếu cột value",
      "a correction whose column value is missing",
      PlantedFault::unreadableCorrection),
  IMPLAUSIBLE_JUMP(
      "implausible_jump",
      "hbvqte-216-tan-yen",
      "2018-Q2",
      "số lượt tư vấn gấp hai mươi lần (BV04)",
      "twenty times as much counselling (BV04)",
      report -> List.of(times(report, "BV04", 20))),
  MONEY_SCALE(
      "money_scale",
      "hbvqte-525-tra-bong",
      "2023-Q3",
      "tiền ghi nhầm đơn vị, gấp một triệu lần (VD01)",
      "money in the wrong unit, a million times too much (VD01)",
      report -> List.of(times(report, "VD01", 1_000_000))),
  CUMULATIVE_FALLS(
      "CLB",
      "cumulative_falls",
      "doan-87-dong-thap",
      "2023-Q3",
      "số lũy kế nhỏ hơn kỳ trước trong cùng năm (TC12)",
      "a figure since the start of the year below the one before (TC12)",
      report -> List.of(times(report, "TC12", 0)));

  private final String form;
  private final String code;
  private final String reporter;
  private final String period;
  private final String vietnamese;
  private final String english;

  @SuppressWarnings("ImmutableEnumChecker") // the functions hold nothing
  private final Function<Report, List<Report>> planting;

  PlantedFault(
      FaultCode code,
      String reporter,
      String period,
      String vietnamese,
      String english,
      Function<Report, List<Report>> planting) {
    this(code.code(), reporter, period, vietnamese, english, planting);
  }

  /** One that a check of the pack finds. */
  @SuppressWarnings("ImmutableEnumChecker") // the functions hold nothing
  PlantedFault(
      String code,
      String reporter,
      String period,
      String vietnamese,
      String english,
      Function<Report, List<Report>> planting) {
    this("QTE", code, reporter, period, vietnamese, english, planting);
  }

  @SuppressWarnings("ImmutableEnumChecker") // the functions hold nothing
  PlantedFault(
      String form,
      String code,
      String reporter,
      String period,
      String vietnamese,
      String english,
      Function<Report, List<Report>> planting) {
    this.form = form;
    this.code = code;
    this.reporter = reporter;
    this.period = period;
    this.vietnamese = vietnamese;
    this.english = english;
    this.planting = planting;
  }

  /** The fault that sits in this report. */
  static Optional<PlantedFault> find(String form, String reporter, Period period) {
    return Arrays.stream(values())
        .filter(fault -> fault.form.equals(form))
        .filter(fault -> fault.reporter.equals(reporter) && fault.period.equals(period.code()))
        .findFirst();
  }

  /** The code with which intake should answer. */
  String code() {
    return code;
  }

  String vietnamese() {
    return vietnamese;
  }

  String english() {
    return english;
  }

  /** What is sent instead of this sound report. */
  List<Report> plant(Report sound) {
    return planting.apply(sound.marked(this));
  }

  /** What becomes of the file that holds the report. */
  byte[] spoil(byte[] file) {
    return switch (this) {
      case TRUNCATED_FILE -> Arrays.copyOf(file, file.length * 3 / 5);
      case MISSING_COLUMN ->
          new String(file, StandardCharsets.UTF_8)
              .replaceFirst(",value,", ",so_lieu,")
              .getBytes(StandardCharsets.UTF_8);
      case TEXT_IN_NUMBER,
          NEGATIVE_COUNT,
          PARTS_DIFFER,
          DUPLICATE_ROW,
          UNKNOWN_UNIT,
          IMPOSSIBLE_PERIOD,
          ABOVE_WHOLE,
          FRACTION_IN_COUNT,
          UNIT_ENDED,
          UNKNOWN_REPORTER,
          UNKNOWN_ELEMENT,
          TWO_VERSIONS,
          IMPLAUSIBLE_JUMP,
          MONEY_SCALE,
          CUMULATIVE_FALLS ->
          file;
    };
  }

  private static List<Report> twoVersions(Report report) {
    Report undated = report.asVersion(null, null, "");
    return List.of(
        undated,
        undated.withEntries(doubled(undated.entries())).asVersion(null, null, Report.OTHER_COPY));
  }

  /** Twice the figures: parts still make their totals. */
  private static List<Entry> doubled(List<Entry> entries) {
    return entries.stream()
        .map(
            entry ->
                entry.value() instanceof BigDecimal number
                    ? with(entry, number.multiply(BigDecimal.valueOf(2)))
                    : entry)
        .toList();
  }

  /** So many times an element and its parts, which still make their totals. */
  private static Report times(Report report, String element, long factor) {
    return report.withEntries(
        report.entries().stream()
            .map(
                entry ->
                    entry.element().equals(element) && entry.value() instanceof BigDecimal number
                        ? with(entry, number.multiply(BigDecimal.valueOf(factor)))
                        : entry)
            .toList());
  }

  private static List<Report> unreadableCorrection(Report report) {
    Report correction =
        report
            .withEntries(doubled(report.entries()))
            .asVersion(report.due().to().plusDays(90), 2, Report.CORRECTION);
    return List.of(report.marked(null), correction);
  }

  /** Parts still make their total; it is the whole they are counted out of that is smaller. */
  private static List<Report> aboveWhole(Report report) {
    Report spoilt = report;
    for (String part : List.of("", "AREA=URBAN", "AREA=RURAL")) {
      spoilt = set(spoilt, "TG03_CONSULTED", part, BigDecimal.valueOf(part.isEmpty() ? 198 : 99));
    }
    return List.of(spoilt);
  }

  private static Report add(Report report, String element, String part, int more) {
    Object value =
        report.entries().stream()
            .filter(entry -> isRow(entry, element, part))
            .map(Entry::value)
            .findFirst()
            .orElse(null);
    BigDecimal number = value instanceof BigDecimal known ? known : BigDecimal.ZERO;
    return set(report, element, part, number.add(BigDecimal.valueOf(more)));
  }

  private static Report set(Report report, String element, String part, @Nullable Object value) {
    return report.withEntries(
        report.entries().stream()
            .map(entry -> isRow(entry, element, part) ? with(entry, value) : entry)
            .toList());
  }

  private static Report withFurtherRow(Report report, Entry row) {
    List<Entry> entries = new ArrayList<>(report.entries());
    entries.add(row);
    return report.withEntries(entries);
  }

  private static boolean isRow(Entry entry, String element, String part) {
    return entry.element().equals(element) && entry.disaggregation().equals(part);
  }

  private static Entry with(Entry entry, @Nullable Object value) {
    return new Entry(entry.element(), entry.disaggregation(), value, entry.note());
  }
}

package vn.tiengnoi.reports.wording;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.read.IndicatorValue;
import vn.tiengnoi.warehouse.read.Overview;
import vn.tiengnoi.warehouse.read.Overview.Completeness;
import vn.tiengnoi.warehouse.unit.Unit;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/** What a chart shows, as a sentence from its own figures: never only a noun. */
final class MessageWords {
  private final Language language;
  private final Wording wording;
  private final FigureWords figures;

  MessageWords(Language language, Wording wording) {
    this.language = language;
    this.wording = wording;
    this.figures = new FigureWords(language);
  }

  /**
   * {@code Năm 2024 cao thứ 2/9 năm có số liệu; cao nhất năm 2022 (6,1 tỷ đồng)}. A year that is
   * not over is not ranked.
   */
  String trend(Overview overview) {
    LocalDate today = Wording.day(overview.asOf());
    List<IndicatorValue> known =
        highestFirst(
            overview.trend().stream().filter(value -> Coverage.of(value, today).whole()).toList());
    if (known.isEmpty()) {
      return language.say("Chưa có năm trọn nào có số liệu", "No whole year has data yet");
    }
    IndicatorValue highest = known.get(0);
    String peak = "%s (%s)".formatted(language.period(highest.period()), spoken(highest, overview));
    int rank = rankOf(known, overview);
    String asked = capital(language.period(overview.period()));
    int years = known.size();
    if (years == 1) {
      return language.say("Mới một năm trọn có số liệu: ", "One whole year with data: ") + peak;
    }
    return switch (rank) {
      case 0 ->
          language.say(
              "Cao nhất trong %d năm trọn có số liệu: %s".formatted(years, peak),
              "Highest of %d whole years with data: %s".formatted(years, peak));
      case 1 ->
          language.say(
              "%s cao nhất trong %d năm có số liệu".formatted(asked, years),
              "%s is the highest of %d years with data".formatted(asked, years));
      default ->
          language.say(
              "%s cao thứ %d/%d năm có số liệu; cao nhất %s".formatted(asked, rank, years, peak),
              "%s ranks %d of %d years with data; highest: %s".formatted(asked, rank, years, peak));
    };
  }

  /** {@code Bắc Giang cao nhất: 5,2 tỷ đồng; 4/5 tỉnh, thành phải báo cáo có số liệu}. */
  String ranking(Overview overview) {
    List<IndicatorValue> rows = overview.units().isEmpty() ? overview.ranking() : overview.units();
    List<IndicatorValue> known = highestFirst(rows);
    String what = noun(rows);
    if (known.isEmpty()) {
      return language.say("Chưa có %s nào có số liệu", "No %s with data").formatted(what);
    }
    long asked = rows.stream().filter(row -> row.due() > 0 || row.value() != null).count();
    IndicatorValue first = known.get(0);
    return language.say(
        "%s cao nhất: %s; %d/%d %s phải báo cáo có số liệu"
            .formatted(name(first, rows), spoken(first, overview), known.size(), asked, what),
        "%s is highest with %s; %d of %d reporting %s have data"
            .formatted(name(first, rows), spoken(first, overview), known.size(), asked, what));
  }

  /** {@code Đã nhận 31/34 báo cáo phải nộp}. */
  String completeness(List<Completeness> forms) {
    int reported = forms.stream().mapToInt(Completeness::reported).sum();
    int due = forms.stream().mapToInt(Completeness::due).sum();
    if (due == 0) {
      return language.say("Không có báo cáo nào phải nộp", "No reports are due");
    }
    if (reported >= due) {
      String all = figures.whole(BigDecimal.valueOf(due));
      return language
          .say("Đã nhận đủ %s báo cáo phải nộp", "All %s reports due are in")
          .formatted(all);
    }
    return language
        .say("Đã nhận %s báo cáo phải nộp, còn thiếu %s", "%s reports due are in, %s missing")
        .formatted(
            figures.counts(reported, due),
            figures.whole(BigDecimal.valueOf((long) due - reported)));
  }

  private static List<IndicatorValue> highestFirst(List<IndicatorValue> values) {
    return values.stream()
        .filter(value -> value.value() != null)
        .sorted(Comparator.comparing(MessageWords::amount).reversed())
        .toList();
  }

  private static BigDecimal amount(IndicatorValue value) {
    @Nullable BigDecimal amount = value.value();
    return amount == null ? BigDecimal.ZERO : amount;
  }

  /** Place of the year asked for, ties sharing the better one; 0 where it has no figure. */
  private static int rankOf(List<IndicatorValue> known, Overview overview) {
    return known.stream()
        .filter(value -> value.period().equals(overview.period()))
        .findFirst()
        .map(
            asked ->
                1
                    + (int)
                        known.stream()
                            .filter(value -> amount(value).compareTo(amount(asked)) > 0)
                            .count())
        .orElse(0);
  }

  /** A district with its kind, as Bắc Giang is also a city in Bắc Giang; a namesake with dates. */
  private String name(IndicatorValue row, List<IndicatorValue> rows) {
    Unit unit = row.unit();
    long namesakes = rows.stream().filter(other -> other.unit().name().equals(unit.name())).count();
    return unit.level() == UnitLevel.PROVINCE || namesakes > 1
        ? wording.unitName(unit, namesakes > 1)
        : language.say(unit.fullName(), unit.nameEn());
  }

  private String noun(List<IndicatorValue> rows) {
    boolean provinces = rows.stream().allMatch(row -> row.unit().level() == UnitLevel.PROVINCE);
    return provinces ? language.say("tỉnh, thành", "provinces") : language.say("đơn vị", "units");
  }

  private String spoken(IndicatorValue value, Overview overview) {
    Indicator focus = overview.focus();
    return figures.spoken(value, focus);
  }

  private String capital(String text) {
    return text.substring(0, 1).toUpperCase(language.locale()) + text.substring(1);
  }
}

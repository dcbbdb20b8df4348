package vn.tiengnoi.reports.wording;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.PeriodKind;
import vn.tiengnoi.warehouse.period.ReportingCalendar;
import vn.tiengnoi.warehouse.read.IndicatorValue;
import vn.tiengnoi.warehouse.text.Figures;

/** Why a figure has no value, or is not simply a reported one. */
final class ReasonWords {
  private final Language language;
  private final FigureWords figures;
  private final Figures numbers;

  ReasonWords(Language language) {
    this.language = language;
    this.figures = new FigureWords(language);
    this.numbers = Figures.in(language.code());
  }

  Optional<String> reason(IndicatorValue value, Pack pack) {
    Indicator indicator = pack.getIndicator(value.indicator());
    return switch (value.status()) {
      case REPORTED, ZERO -> Optional.empty();
      case ESTIMATED ->
          Optional.of(
              language.say(
                  "ước tính: một phần được chia theo trọng số của gói, hoặc nguồn ghi là ước tính",
                  "an estimate: a part is apportioned by the pack's weights, or its source says so"));
      case NOT_REPORTED ->
          Optional.of(
              language
                  .say(
                      "chưa có số liệu dùng được: %s báo cáo phải nộp",
                      "nothing usable has come: %s reports due")
                  .formatted(figures.counts(value.reported(), value.due())));
      case NOT_DUE -> Optional.of(notDue(indicator, pack));
      case NOT_APPLICABLE ->
          Optional.of(
              language.say(
                  "đơn vị báo cáo ghi \"x\": không áp dụng",
                  "the reporter wrote \"x\": it does not apply"));
      case UNDEFINED ->
          Optional.of(
              language.say(
                  "mẫu số bằng 0 nên không tính được",
                  "the denominator is 0, so there is no value"));
      case HELD ->
          Optional.of(
              language.say(
                  "đã nhận nhưng chờ người có thẩm quyền xác nhận",
                  "it came, and waits for a person's decision"));
      case NOT_COMPARABLE -> Optional.of(notComparable(value, indicator, pack));
      case SUPPRESSED ->
          Optional.of(
              language.say("không công bố để bảo vệ trẻ em", "withheld to protect children"));
    };
  }

  private String notDue(Indicator indicator, Pack pack) {
    Set<String> lengths = new LinkedHashSet<>();
    for (Form form : forms(indicator, pack)) {
      String calendar =
          form.calendar() == ReportingCalendar.STATISTICAL ? "" : " (" + calendar(form) + ")";
      form.elements().stream()
          .filter(asked -> indicator.uses(asked.element()))
          .flatMap(asked -> asked.cadences().stream())
          .map(this::length)
          .forEach(length -> lengths.add(length + calendar));
    }
    String nobody =
        language.say(
            "không đơn vị nào phải báo cáo cho kỳ và địa bàn này",
            "nobody owes a report for this period and place");
    return lengths.isEmpty()
        ? nobody
        : nobody
            + language.say("; chỉ tiêu được báo cáo theo ", "; it is reported by ")
            + String.join(", ", lengths);
  }

  private String notComparable(IndicatorValue value, Indicator indicator, Pack pack) {
    BigDecimal lower = value.lower();
    BigDecimal upper = value.upper();
    if (lower != null && upper != null) {
      return language
          .say(
              "không cộng được (một trẻ em có thể ở nhiều phần): ít nhất %s, nhiều nhất %s %s",
              "its parts do not add (a child may be in several): at least %s, at most %s %s")
          .formatted(
              numbers.number(lower, indicator.decimals()),
              numbers.number(upper, indicator.decimals()),
              indicator.unit(language.code()));
    }
    LocalDate map = value.boundaries().date();
    Optional<String> unknown =
        map == null ? Optional.empty() : pack.units().whyUnknown(value.unit().level(), map);
    if (unknown.isPresent()) {
      return unknown.get();
    }
    if (!value.boundaries().asReported()) {
      return language.say(
          "địa giới đã chia tách mà không có trọng số, hoặc số liệu công bố đơn lẻ, khác lịch: không đoán",
          "boundaries were split without known weights, or figures are single or of another calendar: never guessed");
    }
    String calendars =
        forms(indicator, pack).stream()
            .filter(form -> form.calendar() != value.period().calendar())
            .map(this::calendar)
            .distinct()
            .collect(Collectors.joining(", "));
    return calendars.isEmpty()
        ? language.say(
            "các số đã công bố đơn lẻ không được cộng", "single published figures are not added")
        : language
            .say(
                "báo cáo theo lịch khác (%s), không cộng chung",
                "reported in another calendar (%s), never added")
            .formatted(calendars);
  }

  private static List<Form> forms(Indicator indicator, Pack pack) {
    return pack.forms().values().stream()
        .filter(form -> form.elements().stream().anyMatch(e -> indicator.uses(e.element())))
        .toList();
  }

  private String calendar(Form form) {
    return switch (form.calendar()) {
      case STATISTICAL -> language.say("lịch thống kê", "statistical calendar");
      case ADMINISTRATIVE -> language.say("lịch hành chính 15–14", "administrative calendar");
      case SCHOOL -> language.say("năm học", "school year");
      case DEADLINE -> language.say("đến hạn báo cáo", "up to the deadline");
    };
  }

  private String length(PeriodKind kind) {
    return switch (kind) {
      case DAY -> language.say("ngày", "day");
      case MONTH -> language.say("tháng", "month");
      case QUARTER -> language.say("quý", "quarter");
      case HALF -> language.say("6 tháng", "half year");
      case NINE_MONTHS -> language.say("9 tháng", "nine months");
      case YEAR -> language.say("năm", "year");
      case SCHOOL_YEAR -> language.say("năm học", "school year");
      case SPAN -> language.say("giai đoạn", "span");
    };
  }
}

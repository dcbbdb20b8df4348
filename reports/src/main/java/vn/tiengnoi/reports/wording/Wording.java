package vn.tiengnoi.reports.wording;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.read.ExplainedPart;
import vn.tiengnoi.warehouse.read.IndicatorValue;
import vn.tiengnoi.warehouse.read.Overview;
import vn.tiengnoi.warehouse.read.Overview.Tile;
import vn.tiengnoi.warehouse.read.SampleMark;
import vn.tiengnoi.warehouse.text.PeriodNames;
import vn.tiengnoi.warehouse.unit.Boundaries;
import vn.tiengnoi.warehouse.unit.Unit;

/**
 * What a page or a document says about figures, in one language. Nothing here is a fixed result:
 * every sentence is made from the values handed in.
 *
 * <pre>{@code
 * Wording wording = Wording.in("vi");
 * wording.headline(overview); // Vận động được 5,2 tỷ đồng, đạt 104% kế hoạch năm
 * }</pre>
 *
 * Days and times are those of Vietnam ({@link #ZONE}). A period counts as over from the day after
 * its last one.
 */
public final class Wording {
  /** Deadlines and as-of times are in this zone. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(ZONE);

  private final Language language;
  private final FigureWords figures;
  private final HeadlineWords headlines;
  private final MessageWords messages;
  private final ReasonWords reasons;

  private Wording(Language language) {
    this.language = language;
    this.figures = new FigureWords(language);
    this.headlines = new HeadlineWords(language, this);
    this.messages = new MessageWords(language, this);
    this.reasons = new ReasonWords(language);
  }

  /**
   * For {@code vi} or {@code en}.
   *
   * @throws IllegalArgumentException for any other language
   */
  public static Wording in(String language) {
    return new Wording(Language.of(language));
  }

  public Language language() {
    return language;
  }

  /** The opening sentence. */
  public String headline(Overview overview) {
    return headlines.of(overview);
  }

  /** Who · what · unit · period · boundaries · as of. */
  public String context(Overview overview) {
    return headlines.context(overview);
  }

  /** What the trend shows, as a sentence. */
  public String trendMessage(Overview overview) {
    return messages.trend(overview);
  }

  /** What the ranking shows (the units below, or the provinces where there are none). */
  public String rankingMessage(Overview overview) {
    return messages.ranking(overview);
  }

  /** How many of the reports due are in, over all forms. */
  public String completenessMessage(Overview overview) {
    return messages.completeness(overview.completeness());
  }

  /** A headline figure, as known when the generation was sealed. */
  public TileText tile(Tile tile, Instant asOf) {
    return tile(tile, day(asOf));
  }

  TileText tile(Tile tile, LocalDate today) {
    Indicator indicator = tile.indicator();
    IndicatorValue current = tile.current();
    AttainmentWords attainment = new AttainmentWords(language);
    return new TileText(
        indicator.shortName(language.code()),
        value(current, indicator),
        exact(current, indicator),
        note(current),
        Optional.ofNullable(tile.previous())
            .filter(previous -> current.value() != null)
            .map(previous -> new ChangeWords(language).of(indicator, current, previous, today)),
        Optional.ofNullable(tile.target()).map(result -> attainment.of(result, indicator, today)),
        Optional.ofNullable(tile.nextTarget())
            .map(result -> attainment.nextTarget(result.target(), indicator)),
        completeness(current.reported(), current.due()));
  }

  /** What the sign means; where nobody owes a report the completeness says so already. */
  private String note(IndicatorValue current) {
    boolean owed = current.due() > 0 || current.status() != ValueStatus.NOT_DUE;
    return current.value() == null && owed ? status(current.status()) : "";
  }

  /** As people say it, with its unit: {@code 5,2 tỷ đồng}; the sign where there is no figure. */
  public String value(IndicatorValue value, Indicator indicator) {
    return figures.spoken(value, indicator);
  }

  /** All digits, with the unit: {@code 5.214.300.000 đồng}; the sign where there is no figure. */
  public String exact(IndicatorValue value, Indicator indicator) {
    return figures.exact(value, indicator);
  }

  /** A bare amount as people say it, with its unit: {@code 5 tỷ đồng}, {@code 90%}. */
  public String amount(BigDecimal amount, Indicator indicator) {
    return figures.amount(amount, indicator);
  }

  /** Whether figures of this indicator are percentages, whose differences are points. */
  public static boolean isPercentage(Indicator indicator) {
    return FigureWords.isPercentage(indicator);
  }

  /** {@code 31/34 báo cáo}. */
  public String completeness(int reported, int due) {
    return figures.completeness(reported, due);
  }

  /** {@code 31/34}. */
  public String counts(int reported, int due) {
    return figures.counts(reported, due);
  }

  /** One published figure; names are looked up in the pack of its generation. */
  public SingleText single(ExplainedPart part, Pack pack) {
    return new SingleWords(language, this).of(part, pack);
  }

  /** The band over data that is not real, complete reports; empty for a home that holds those. */
  public Optional<String> sampleBand(SampleMark sample) {
    return switch (sample) {
      case NONE -> Optional.empty();
      case GENERATED -> Optional.of("DỮ LIỆU MÔ PHỎNG – KHÔNG PHẢI SỐ LIỆU THẬT / GENERATED DATA");
      case PUBLISHED ->
          Optional.of(
              language.say(
                  "Kết quả đã công bố: các sự kiện rời rạc, không phải báo cáo đầy đủ, không cộng tổng",
                  "Published results: scattered events, not complete reports, never totalled"));
    };
  }

  /** Where the figures come from, for the foot of a page. */
  public String sourceLine(SampleMark sample) {
    return switch (sample) {
      case NONE ->
          language.say(
              "Nguồn: báo cáo của các đơn vị gửi về Tiếng Nói",
              "Source: reports of the units to Tiếng Nói");
      case GENERATED ->
          language.say(
              "Nguồn: bộ sinh dữ liệu mẫu, không phải số liệu thật",
              "Source: sample generator, not real data");
      case PUBLISHED ->
          language.say(
              "Nguồn: trang công khai ghi bên từng số",
              "Source: the public page named beside each figure");
    };
  }

  /** Which data and which definitions: {@code bản số liệu 3 · bộ định nghĩa 1a2b3c4d}. */
  public String provenance(Overview overview) {
    String hash = overview.packHash();
    return language.say("bản số liệu ", "data version ")
        + overview.generation()
        + language.say(" · bộ định nghĩa ", " · definitions ")
        + hash.substring(0, Math.min(12, hash.length()));
  }

  /** What to do where there is no data yet. */
  public String emptyAdvice() {
    return language.say(
        "Đặt tệp báo cáo vào thư mục inbox của kho rồi chạy ./tiengnoi run. Muốn xem thử với dữ"
            + " liệu mô phỏng, chạy ./tiengnoi demo.",
        "Put report files into the home's inbox folder and run ./tiengnoi run. To look around with"
            + " generated data, run ./tiengnoi demo.");
  }

  /**
   * A unit's name, with the month it began or ended in where another unit of the same page shares
   * it: {@code Đồng Tháp (từ 7/2025)}.
   */
  public String unitName(Unit unit, boolean shared) {
    String name = unit.name(language.code());
    LocalDate ended = unit.validTo();
    if (!shared) {
      return name;
    }
    LocalDate month = ended == null ? unit.validFrom() : ended;
    String when = ended == null ? language.say("từ ", "from ") : language.say("đến ", "to ");
    return "%s (%s%d/%d)".formatted(name, when, month.getMonthValue(), month.getYear());
  }

  /** A period inside a sentence: {@code năm 2024}, {@code 2024} in English. */
  public String period(Period period) {
    return language.period(period);
  }

  /**
   * {@code trên}, {@code gần}, {@code khoảng}, {@code ước} and a blank; empty for an exact figure.
   */
  public String qualifier(String flags) {
    List<String> words = List.of(flags.split(";", -1));
    if (words.contains("lower_bound")) {
      return language.say("trên ", "over ");
    }
    if (words.contains("upper_bound")) {
      return language.say("gần ", "nearly ");
    }
    if (words.contains("estimate")) {
      return language.say("ước ", "an estimated ");
    }
    return words.contains("approximate") ? language.say("khoảng ", "about ") : "";
  }

  /** What to do where no published result is about the year and place asked for. */
  public String noResultAdvice() {
    return language.say(
        "Kho này chỉ giữ những số liệu lẻ đọc được trên các trang công khai, không phải báo cáo đầy"
            + " đủ. Hãy chọn năm khác hoặc xem toàn quốc.",
        "This home holds single figures read on public pages, not complete reports. Choose another"
            + " year, or the whole country.");
  }

  /** {@code địa giới ngày 01/07/2025}. */
  public String boundaries(Boundaries boundaries) {
    LocalDate date = boundaries.date();
    return date == null
        ? language.say("địa giới khi báo cáo", "boundaries as reported")
        : language.say("địa giới ngày ", "boundaries of ") + PeriodNames.date(date);
  }

  /** {@code số liệu đến 22/11/2026 14:05}. */
  public String asOf(Instant asOf) {
    return language.say("số liệu đến ", "as of ") + moment(asOf);
  }

  /** {@code 22/11/2026 14:05}, in Vietnam. */
  public String moment(Instant instant) {
    return MOMENT.format(instant);
  }

  /** What a status means: {@code chưa báo cáo}. */
  public String status(ValueStatus status) {
    return switch (status) {
      case REPORTED -> language.say("đã báo cáo", "reported");
      case ZERO -> language.say("bằng không", "zero");
      case NOT_REPORTED -> language.say("chưa báo cáo", "not reported");
      case NOT_DUE -> language.say("chưa phải nộp", "not due");
      case NOT_APPLICABLE -> language.say("không áp dụng", "not applicable");
      case UNDEFINED ->
          language.say("không tính được (mẫu số bằng 0)", "undefined (nothing to divide by)");
      case HELD -> language.say("chờ xác nhận", "held for a decision");
      case ESTIMATED -> language.say("ước tính", "estimated");
      case NOT_COMPARABLE -> language.say("không so sánh được", "not comparable");
      case SUPPRESSED ->
          language.say("không công bố để bảo vệ trẻ em", "withheld to protect children");
    };
  }

  /** Why a figure has no value, or is an estimate; nothing for a plain one. */
  public Optional<String> reason(IndicatorValue value, Pack pack) {
    return reasons.reason(value, pack);
  }

  /** What the signs mean, for the foot of a page; a plain figure needs no sign. */
  public List<Sign> legend() {
    return List.of(
            ValueStatus.NOT_REPORTED,
            ValueStatus.ZERO,
            ValueStatus.ESTIMATED,
            ValueStatus.NOT_COMPARABLE,
            ValueStatus.UNDEFINED,
            ValueStatus.HELD,
            ValueStatus.NOT_APPLICABLE,
            ValueStatus.NOT_DUE,
            ValueStatus.SUPPRESSED)
        .stream()
        .map(
            status ->
                new Sign(
                    status == ValueStatus.ESTIMATED ? "(e)" : figures.sign(status), status(status)))
        .toList();
  }

  /** The day in Vietnam. */
  static LocalDate day(Instant instant) {
    return instant.atZone(ZONE).toLocalDate();
  }

  /** Whether {@code period} had ended before {@code today}. */
  public static boolean isOver(Period period, LocalDate today) {
    return today.isAfter(period.to());
  }
}

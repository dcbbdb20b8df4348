package vn.tiengnoi.reports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.pack.PackReader;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.plan.Target;
import vn.tiengnoi.warehouse.read.ExplainedPart;
import vn.tiengnoi.warehouse.read.IndicatorValue;
import vn.tiengnoi.warehouse.read.Overview;
import vn.tiengnoi.warehouse.read.Overview.Completeness;
import vn.tiengnoi.warehouse.read.Overview.Tile;
import vn.tiengnoi.warehouse.read.SampleMark;
import vn.tiengnoi.warehouse.read.TargetResult;
import vn.tiengnoi.warehouse.unit.Boundaries;
import vn.tiengnoi.warehouse.unit.Unit;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/** Values and overviews written by hand, over the units and indicators of the built-in pack. */
public final class Given {
  public static final Pack PACK = PackReader.builtIn("vietnam");
  public static final Instant AS_OF = Instant.parse("2026-11-22T07:05:00Z");
  public static final String BAC_GIANG = "24-bac-giang@2004-01-01";
  public static final String LAI_CHAU = "12-lai-chau@2004-01-01";

  private Given() {}

  public static Indicator indicator(String code) {
    return PACK.getIndicator(code);
  }

  public static Unit unit(String id) {
    return PACK.units().getUnit(id);
  }

  public static Unit country() {
    return PACK.units().country();
  }

  /** A figure with all reports in. */
  public static IndicatorValue value(String indicator, Unit unit, int year, String amount) {
    return value(indicator, unit, year, amount, 4, 4);
  }

  public static IndicatorValue value(
      String indicator, Unit unit, int year, String amount, int reported, int due) {
    BigDecimal number = new BigDecimal(amount);
    ValueStatus status = number.signum() == 0 ? ValueStatus.ZERO : ValueStatus.REPORTED;
    return figure(indicator, unit, year, number, status, reported, due);
  }

  public static IndicatorValue estimated(String indicator, Unit unit, int year, String amount) {
    BigDecimal number = new BigDecimal(amount);
    return figure(indicator, unit, year, number, ValueStatus.ESTIMATED, 4, 4);
  }

  /** No figure, and why. */
  public static IndicatorValue without(
      String indicator, Unit unit, int year, ValueStatus status, int due) {
    return figure(indicator, unit, year, null, status, 0, due);
  }

  private static IndicatorValue figure(
      String indicator,
      Unit unit,
      int year,
      @Nullable BigDecimal number,
      ValueStatus status,
      int reported,
      int due) {
    return new IndicatorValue(
        indicator,
        unit,
        Period.year(year),
        Disaggregation.TOTAL,
        number,
        null,
        number,
        status,
        reported,
        due,
        Boundaries.AS_REPORTED,
        "duckdb");
  }

  public static Target target(String id) {
    return PACK.targets().stream()
        .filter(target -> target.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** A target of the pack held against {@code actual}, as the read API does. */
  public static TargetResult result(String target, IndicatorValue actual) {
    Target plan = target(target);
    BigDecimal value = actual.value();
    if (value == null) {
      return new TargetResult(plan, actual, null, null);
    }
    boolean ratio = indicator(plan.indicator()).isRatio();
    BigDecimal attainment =
        ratio
            ? null
            : value
                .multiply(new BigDecimal(100))
                .divide(plan.goal(), 6, java.math.RoundingMode.HALF_UP);
    return new TargetResult(plan, actual, attainment, plan.metBy(value));
  }

  /** Bắc Giang 2024: money over its target, benefits just short of it, no consultation reports. */
  public static Overview province() {
    Unit unit = unit(BAC_GIANG);
    IndicatorValue money = value("VD01", unit, 2024, "5214300000", 38, 40);
    IndicatorValue turns = value("VD02", unit, 2024, "11567", 40, 40);
    List<Tile> tiles =
        List.of(
            tile(value("TG01", unit, 2024, "66.666667"), value("TG01", unit, 2023, "61.5")),
            tile(
                without("TG02", unit, 2024, ValueStatus.UNDEFINED, 10),
                value("TG02", unit, 2023, "80")),
            tile(
                without("TG03", unit, 2024, ValueStatus.NOT_REPORTED, 10),
                without("TG03", unit, 2023, ValueStatus.NOT_REPORTED, 10)),
            new Tile(
                indicator("VD01"),
                money,
                value("VD01", unit, 2023, "4643600000", 40, 40),
                result("BG-T15", money),
                null),
            new Tile(
                indicator("VD02"),
                turns,
                value("VD02", unit, 2023, "13020", 40, 40),
                result("BG-T16", turns),
                null));
    List<IndicatorValue> districts = new ArrayList<>();
    Random random = new Random(7);
    for (Unit district : PACK.units().listUnits(UnitLevel.DISTRICT, LocalDate.of(2024, 7, 1))) {
      if (BAC_GIANG.equals(district.parent())) {
        int size = districts.size();
        districts.add(
            size == 3
                ? without("VD01", district, 2024, ValueStatus.NOT_REPORTED, 4)
                : value(
                    "VD01",
                    district,
                    2024,
                    size == 5 ? "0" : Integer.toString(100_000_000 + random.nextInt(900_000_000)),
                    size == 2 ? 3 : 4,
                    4));
      }
    }
    return overview(unit, 2024, "VD01", tiles, districts, SampleMark.GENERATED, 3);
  }

  /** Lai Châu, consultation in schools: missed in 2020, on the way before, no district data. */
  public static Overview consultation(int year) {
    Unit unit = unit(LAI_CHAU);
    List<Tile> tiles = new ArrayList<>();
    String[][] amounts = {
      {"TG01", "100", "LC-T01"}, {"TG02", "78.5", "LC-T02"}, {"TG03", "91.25", "LC-T03"}
    };
    for (String[] amount : amounts) {
      IndicatorValue current = value(amount[0], unit, year, amount[1], 8, 8);
      TargetResult result = result(amount[2], current);
      boolean last = year == 2020;
      tiles.add(
          new Tile(
              indicator(amount[0]),
              current,
              value(amount[0], unit, year - 1, "70"),
              last ? result : null,
              last ? null : result));
    }
    tiles.add(
        tile(
            without("VD01", unit, year, ValueStatus.NOT_COMPARABLE, 4),
            value("VD01", unit, year - 1, "12")));
    tiles.add(tile(value("VD02", unit, year, "0"), value("VD02", unit, year - 1, "950")));
    List<IndicatorValue> trend = new ArrayList<>();
    for (int at = 2016; at <= 2026; at++) {
      trend.add(
          value("TG02", unit, at, at == 2016 ? "1234567.8" : "" + (50 + (at * 7 % 40)), 8, 8));
    }
    Overview base = overview(unit, year, "TG02", tiles, List.of(), SampleMark.GENERATED, 12345);
    trend.set(0, without("TG02", unit, 2016, ValueStatus.NOT_DUE, 0));
    return withTrend(base, trend);
  }

  /** Bắc Giang in the year that is not over. */
  public static Overview runningYear() {
    Unit unit = unit("24-bac-ninh@2025-07-01");
    List<Tile> tiles =
        List.of(
            tile(
                without("TG01", unit, 2026, ValueStatus.NOT_DUE, 0),
                value("TG01", unit(BAC_GIANG), 2025, "61.5")),
            tile(
                value("VD01", unit, 2026, "2780000000", 12, 30),
                value("VD01", unit, 2025, "4120000000")));
    return overview(unit, 2026, "VD01", tiles, List.of(), SampleMark.GENERATED, 3);
  }

  /** The country on the map of a date, each province with a figure or without. */
  public static Overview country(LocalDate map, int withFigures, SampleMark sample) {
    Unit unit = country();
    IndicatorValue money = value("VD01", unit, 2024, "28417300000", 310, 340);
    List<Tile> tiles =
        List.of(
            tile(value("TG01", unit, 2024, "66.666667"), value("TG01", unit, 2023, "71.2")),
            tile(value("TG02", unit, 2024, "100"), value("TG02", unit, 2023, "100")),
            tile(
                without("TG03", unit, 2024, ValueStatus.HELD, 10),
                value("TG03", unit, 2023, "80.25")),
            tile(money, value("VD01", unit, 2023, "11043600000", 320, 340)),
            tile(estimated("VD02", unit, 2024, "1234567.8"), value("VD02", unit, 2023, "1304200")));
    Overview base = overview(unit, 2024, "VD01", tiles, List.of(), sample, 3);
    return withRanking(base, ranking(map, withFigures));
  }

  public static List<IndicatorValue> ranking(LocalDate map, int withFigures) {
    Random random = new Random(3);
    List<IndicatorValue> rows = new ArrayList<>();
    for (Unit province : PACK.units().listUnits(UnitLevel.PROVINCE, map)) {
      int at = rows.size();
      if (at < withFigures) {
        long amount = 50_000_000L + (long) (random.nextDouble() * 5_000_000_000L);
        rows.add(value("VD01", province, 2024, Long.toString(amount), at % 3 == 0 ? 37 : 40, 40));
      } else {
        ValueStatus status =
            at % 4 == 0
                ? ValueStatus.NOT_REPORTED
                : at % 7 == 0 ? ValueStatus.HELD : ValueStatus.NOT_DUE;
        rows.add(without("VD01", province, 2024, status, at % 4 == 0 ? 40 : 0));
      }
    }
    return rows;
  }

  public static Tile tile(IndicatorValue current, IndicatorValue previous) {
    return new Tile(indicator(current.indicator()), current, previous, null, null);
  }

  /** 2016 to 2026 of the focus indicator, with a gap, a zero and the running year. */
  public static List<IndicatorValue> trend(String indicator, Unit unit) {
    String[] amounts = {
      "1850000000",
      "2210000000",
      "",
      "2950000000",
      "0",
      "3400000000",
      "6104000000",
      "4643600000",
      "5214300000",
      "4120000000",
      "2780000000"
    };
    return IntStream.range(0, amounts.length)
        .mapToObj(
            at ->
                amounts[at].isEmpty()
                    ? without(indicator, unit, 2016 + at, ValueStatus.NOT_REPORTED, 40)
                    : value(indicator, unit, 2016 + at, amounts[at], at == 8 ? 38 : 40, 40))
        .toList();
  }

  public static Overview overview(
      Unit unit,
      int year,
      String focus,
      List<Tile> tiles,
      List<IndicatorValue> units,
      SampleMark sample,
      long generation) {
    return new Overview(
        unit,
        Period.year(year),
        Boundaries.AS_REPORTED,
        indicator(focus),
        tiles,
        trend(focus, unit),
        ranking(LocalDate.of(2024, 7, 1), 5),
        units,
        List.of(),
        List.of(
            new Completeness(
                "QTE",
                "Báo cáo kết quả thực hiện quyền trẻ em",
                "Report on the realisation of children's rights",
                38,
                40)),
        sample,
        generation,
        AS_OF,
        PACK.hash());
  }

  public static Overview withRanking(Overview base, List<IndicatorValue> ranking) {
    return new Overview(
        base.unit(),
        base.period(),
        base.boundaries(),
        base.focus(),
        base.tiles(),
        base.trend(),
        ranking,
        base.units(),
        base.single(),
        base.completeness(),
        base.sample(),
        base.generation(),
        base.asOf(),
        base.packHash());
  }

  public static Overview withTrend(Overview base, List<IndicatorValue> trend) {
    return new Overview(
        base.unit(),
        base.period(),
        base.boundaries(),
        base.focus(),
        base.tiles(),
        trend,
        base.ranking(),
        base.units(),
        base.single(),
        base.completeness(),
        base.sample(),
        base.generation(),
        base.asOf(),
        base.packHash());
  }

  public static Overview empty() {
    return overview(country(), 2024, "VD01", List.of(), List.of(), SampleMark.NONE, 0);
  }

  /** {@code count} published figures, among them ones with very long names and addresses. */
  public static Overview published(int count) {
    List<ExplainedPart> single =
        IntStream.range(0, count).mapToObj(Given::publishedFigure).toList();
    Overview base =
        overview(country(), 2024, "VD01", List.of(), List.of(), SampleMark.PUBLISHED, 1);
    return new Overview(
        base.unit(),
        base.period(),
        base.boundaries(),
        base.focus(),
        base.tiles(),
        base.trend(),
        base.ranking(),
        base.units(),
        single,
        List.of(),
        base.sample(),
        base.generation(),
        base.asOf(),
        base.packHash());
  }

  private static ExplainedPart publishedFigure(int at) {
    String[] places = {"82-tien-giang@2004-01-01", BAC_GIANG, LAI_CHAU};
    String[] reporters = {
      "Quỹ Bảo trợ trẻ em các cấp tỉnh Tiền Giang",
      "Huyện ủy, HĐND, UBND, Ủy ban MTTQ và Hội Bảo vệ quyền trẻ em huyện Tam Nông phối hợp với"
          + " Hội đồng Đội Trung ương, Công ty TNHH Một thành viên Xổ số kiến thiết",
      "Tỉnh đoàn"
    };
    String[] addresses = {
      "https://baoapbac.vn/xa-hoi/202011/quy-bao-tro-tre-em-cac-cap-tinh-tien-giang-van-dong-hon-81-ty-dong-914001",
      "https://www.baogialai.com.vn/dai-bieu-hdnd-huyen-ia-pa-doi-thoai-voi-tre-em-va-rat-nhieu-dieu-khac-nua-trong-mot-dia-chi-rat-dai-khong-the-in-het-post115966.html?source=abc&amp=1",
      "https://x.vn/a"
    };
    String[] values = {"81000000000", "1234567.8", "28900"};
    String[] flags = {"approximate;lower_bound", "approximate;upper_bound", ""};
    boolean money = at % 3 == 0;
    return new ExplainedPart(
        "numerator",
        money ? "VD01" : "VD02",
        unit(PACK.units().findUnit(places[at % 3]).isPresent() ? places[at % 3] : BAC_GIANG),
        Period.parse(money ? "2016..2020" : "2023-0" + (at % 9 + 1)),
        Disaggregation.TOTAL,
        new BigDecimal(values[at % 3]),
        ValueStatus.REPORTED,
        "s" + at,
        "published.csv",
        null,
        at + ":value",
        AS_OF,
        "KQCB",
        reporters[at % 3],
        addresses[at % 3],
        flags[at % 3]);
  }
}

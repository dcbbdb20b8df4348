package vn.tiengnoi.app.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.tiengnoi.etl.workbook.SheetReport.Entry;
import vn.tiengnoi.warehouse.period.Period;

/**
 * The figures of a quarter: funds raised by form of contribution, child benefits by sex and by age.
 * Parts make their total.
 */
final class QuarterFigures {
  /**
   * Tết, the month of action for children in June, Mid-Autumn and the new school year, the year's
   * end.
   */
  private static final double[] FUNDS_BY_QUARTER = {0.22, 0.31, 0.25, 0.22};

  private static final double[] TURNS_BY_QUARTER = {0.20, 0.33, 0.28, 0.19};

  private final ReporterProfile profile;
  private final Period period;
  private final Draw draw;

  private QuarterFigures(ReporterProfile profile, Period period, Draw draw) {
    this.profile = profile;
    this.period = period;
    this.draw = draw;
  }

  static List<Entry> of(ReporterProfile profile, Period period, Draw draw) {
    return new QuarterFigures(profile, period, draw).entries();
  }

  private List<Entry> entries() {
    int year = period.from().getYear();
    int quarter = (period.from().getMonthValue() - 1) / 3;
    ProvinceProfile province = profile.province();
    double level = StrictMath.pow(province.growth(), year - 2024) * pandemic(year);
    double funds = province.funds() * profile.fundsShare() * level * FUNDS_BY_QUARTER[quarter];
    double turns = province.turns() * profile.turnsShare() * level * TURNS_BY_QUARTER[quarter];
    boolean nothing = profile.remote() && draw.chance(pandemic(year) < 0.9 ? 0.08 : 0.03);
    List<Entry> entries = new ArrayList<>();
    addFunds(entries, nothing ? 0 : funds * draw.around(0.17));
    addTurns(entries, nothing ? 0 : turns * draw.around(0.13));
    return entries;
  }

  private static double pandemic(int year) {
    return switch (year) {
      case 2020 -> 0.82;
      case 2021 -> 0.68;
      case 2022 -> 0.93;
      default -> 1;
    };
  }

  private void addFunds(List<Entry> entries, double amount) {
    long step = amount >= 50_000_000 ? 100_000 : 10_000;
    long total = StrictMath.round(amount / step) * step;
    long cash = StrictMath.round(total * (0.62 * draw.around(0.12)) / step) * step;
    entries.add(entry("VD01", "", total));
    entries.add(entry("VD01", "FUND=CASH", cash));
    entries.add(entry("VD01", "FUND=KIND", total - cash));
  }

  private void addTurns(List<Entry> entries, double amount) {
    long total = StrictMath.round(amount);
    long boys = StrictMath.round(total * 0.515 * draw.around(0.03));
    long small = StrictMath.round(total * 0.19 * draw.around(0.15));
    long middle = StrictMath.round(total * 0.43 * draw.around(0.08));
    entries.add(entry("VD02", "", total));
    entries.add(entry("VD02", "SEX=M", boys));
    entries.add(entry("VD02", "SEX=F", total - boys));
    entries.add(entry("VD02", "AGE=A0_5", small));
    entries.add(entry("VD02", "AGE=A6_10", middle));
    entries.add(entry("VD02", "AGE=A11_15", total - small - middle));
  }

  private static Entry entry(String element, String disaggregation, long value) {
    return new Entry(element, disaggregation, BigDecimal.valueOf(value), null);
  }
}

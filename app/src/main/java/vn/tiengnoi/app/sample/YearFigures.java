package vn.tiengnoi.app.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.tiengnoi.etl.workbook.SheetReport.Entry;
import vn.tiengnoi.warehouse.period.Period;

/** The figures of a year: on how many texts and decisions children were consulted. */
final class YearFigures {
  private static final List<String> SCHOOLS = List.of("TH", "THCS", "THPT");

  /** School decisions for each text a unit issues, by school level. */
  private static final int[] DECISIONS_A_TEXT = {5, 3, 1};

  private static final int COMMUNITY_DECISIONS_A_TEXT = 3;

  private final ReporterProfile profile;
  private final int year;
  private final Draw draw;

  private YearFigures(ReporterProfile profile, int year, Draw draw) {
    this.profile = profile;
    this.year = year;
    this.draw = draw;
  }

  static List<Entry> of(ReporterProfile profile, Period period, Draw draw) {
    return new YearFigures(profile, period.from().getYear(), draw).entries();
  }

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    int texts = number(profile.textsAYear());
    entries.add(entry("TG01_CONSULTED", "", draw.successes(texts, coverage("TG01"))));
    entries.add(entry("TG01_ISSUED", "", texts));
    addSchools(entries);
    int community = number(profile.textsAYear() * COMMUNITY_DECISIONS_A_TEXT);
    entries.add(entry("TG03_CONSULTED", "", draw.successes(community, coverage("TG03"))));
    entries.add(entry("TG03_MADE", "", community));
    return entries;
  }

  private void addSchools(List<Entry> entries) {
    List<Entry> consulted = new ArrayList<>();
    List<Entry> made = new ArrayList<>();
    int allConsulted = 0;
    int allMade = 0;
    for (int school = 0; school < SCHOOLS.size(); school++) {
      int decisions = number(profile.textsAYear() * DECISIONS_A_TEXT[school]);
      int heard = draw.successes(decisions, coverage("TG02"));
      String part = "SCHOOL=" + SCHOOLS.get(school);
      consulted.add(entry("TG02_CONSULTED", part, heard));
      made.add(entry("TG02_MADE", part, decisions));
      allConsulted += heard;
      allMade += decisions;
    }
    entries.add(entry("TG02_CONSULTED", "", allConsulted));
    entries.addAll(consulted);
    entries.add(entry("TG02_MADE", "", allMade));
    entries.addAll(made);
  }

  private int number(int usual) {
    return Math.max(1, (int) StrictMath.round(usual * draw.around(0.15)));
  }

  /** The province's coverage, a little better or worse in this unit; meetings were few in 2021. */
  private double coverage(String indicator) {
    double offset = (Draw.of(profile.reporter(), indicator).fraction() - 0.5) * 0.10;
    double pandemic = year == 2021 ? 0.05 : 0;
    double coverage = profile.province().coverageOf(indicator, year) + offset - pandemic;
    return Math.max(0.1, Math.min(0.99, coverage));
  }

  private static Entry entry(String element, String disaggregation, int value) {
    return new Entry(element, disaggregation, BigDecimal.valueOf(value), null);
  }
}

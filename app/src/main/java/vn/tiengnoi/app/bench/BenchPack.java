package vn.tiengnoi.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.pack.PackReader;
import vn.tiengnoi.warehouse.unit.Unit;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/**
 * A generated programme over the real communes of a pack: each reports every month on a large form
 * of forty elements, split by eight age groups with their totals, and on a small one. The elements
 * and their figures mean nothing.
 */
final class BenchPack {
  static final String SMALL_FORM = "NHO";
  static final int ELEMENTS = 40;
  static final int SMALL_ELEMENTS = 12;

  /** Options of the dimension; with the total a row each. */
  static final int AGES = 7;

  static final LocalDate FIRST = LocalDate.of(2025, 7, 1);

  private BenchPack() {}

  /** Lays the pack's folder and reads it. */
  static Pack lay(Path folder) throws IOException {
    Pack real = PackReader.builtIn("vietnam");
    List<Unit> communes = real.units().listUnits(UnitLevel.COMMUNE, FIRST);
    List<Unit> units = new ArrayList<>(real.units().listUnits(UnitLevel.COUNTRY, FIRST));
    units.addAll(real.units().listUnits(UnitLevel.PROVINCE, FIRST));
    units.addAll(communes);
    write(
        folder,
        "pack.yaml",
        """
        code: bench
        name: {vi: Chương trình để đo (sinh tự động), en: Programme for measuring (generated)}
        boundaries: []
        headline: [TONG]
        """);
    write(folder, "units/units.csv", units(units));
    write(
        folder,
        "units/successions.csv",
        "date,old_unit,new_unit,coverage,weight,change,legal_basis,note\n");
    write(folder, "reporters/communes.csv", reporters(communes));
    write(folder, "obligations/communes.csv", obligations(communes));
    write(folder, "catalogue/dimensions.yaml", dimension());
    write(folder, "catalogue/elements/all.yaml", elements());
    write(folder, "catalogue/indicators/TONG.yaml", indicator("TONG", "E00", "", "3", "4", "7"));
    write(
        folder,
        "catalogue/indicators/TYLE.yaml",
        indicator("TYLE", "E01", "denominator: E02\nfactor: 100\n", "3", "4", null));
    write(folder, "forms/LON.yaml", form("LON", "E", ELEMENTS, "AGE"));
    write(folder, "forms/NHO.yaml", form(SMALL_FORM, "S", SMALL_ELEMENTS, ""));
    return PackReader.read(folder);
  }

  /** The same programme owing so many small forms for so many months. */
  static Pack layDuties(Path folder, int forms, int months) throws IOException {
    Pack small = lay(folder);
    List<Unit> communes = small.units().listUnits(UnitLevel.COMMUNE, FIRST);
    StringBuilder rows = new StringBuilder("form,reporter,unit,cadence,from,to\n");
    for (int number = 1; number <= forms; number++) {
      String code = SMALL_FORM + number;
      write(folder, "forms/%s.yaml".formatted(code), form(code, "S", SMALL_ELEMENTS, ""));
      for (Unit commune : communes) {
        rows.append(
            "%s,%s,%s,month,%s,%s\n"
                .formatted(
                    code,
                    reporter(commune),
                    commune.id(),
                    FIRST,
                    FIRST.plusMonths(months).minusDays(1)));
      }
    }
    write(folder, "obligations/communes.csv", rows.toString());
    return PackReader.read(folder);
  }

  static String reporter(Unit commune) {
    return "xa-" + commune.code();
  }

  static String element(String letter, int number) {
    return "%s%02d".formatted(letter, number);
  }

  private static void write(Path folder, String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  private static String units(List<Unit> units) {
    StringBuilder rows =
        new StringBuilder(
            "unit_id,code,level,name,full_name,name_en,parent,valid_from,valid_to,start_known,legal_basis\n");
    for (Unit unit : units) {
      rows.append(
          String.join(
              ",",
              unit.id(),
              unit.code(),
              unit.level().code(),
              quoted(unit.name()),
              quoted(unit.fullName()),
              quoted(unit.nameEn()),
              unit.parent() == null ? "" : unit.parent(),
              unit.validFrom().toString(),
              "",
              Boolean.toString(unit.startKnown()),
              "\n"));
    }
    return rows.toString();
  }

  private static String reporters(List<Unit> communes) {
    StringBuilder rows = new StringBuilder("id,name,type,parent,home_unit,valid_from,valid_to\n");
    for (Unit commune : communes) {
      rows.append(
          "%s,%s,youth_union,,%s,%s,\n"
              .formatted(
                  reporter(commune),
                  quoted("Xã đoàn " + commune.name()),
                  commune.id(),
                  commune.validFrom()));
    }
    return rows.toString();
  }

  private static String obligations(List<Unit> communes) {
    StringBuilder rows = new StringBuilder("form,reporter,unit,cadence,from,to\n");
    for (Unit commune : communes) {
      for (String form : List.of("LON", SMALL_FORM)) {
        rows.append(
            "%s,%s,%s,month,%s,%s\n"
                .formatted(form, reporter(commune), commune.id(), FIRST, FIRST.plusYears(12)));
      }
    }
    return rows.toString();
  }

  private static String dimension() {
    StringBuilder options = new StringBuilder();
    for (int age = 1; age <= AGES; age++) {
      options.append("    - {code: A%1$d, name: {vi: Nhóm %1$d, en: Group %1$d}}\n".formatted(age));
    }
    return "- code: AGE\n  name: {vi: Nhóm tuổi, en: Age group}\n  options:\n" + options;
  }

  private static String elements() {
    StringBuilder elements = new StringBuilder();
    for (int i = 0; i < ELEMENTS; i++) {
      elements.append(element(element("E", i), "[AGE]"));
    }
    for (int i = 0; i < SMALL_ELEMENTS; i++) {
      elements.append(element(element("S", i), "[]"));
    }
    return elements.toString();
  }

  private static String element(String code, String dimensions) {
    return """
        - code: %1$s
          name: {vi: Chỉ tiêu %1$s, en: Element %1$s}
          measure: turn
          unit: {vi: lượt, en: turn}
          kind: flow
          over_time: sum
          over_units: sum
          dimensions: %2$s
        """
        .formatted(code, dimensions);
  }

  private static String indicator(
      String code,
      String numerator,
      String denominator,
      String first,
      String second,
      @org.jspecify.annotations.Nullable String value) {
    String more =
        value == null
            ? "      - {unit: Hà Nội, period: 2026-01, element: E02, value: \"10\"}\n"
            : "      - {unit: Hà Nội, period: 2026-02, element: %s, value: \"%s\"}\n"
                .formatted(numerator, second);
    return """
        code: %1$s
        name: {vi: Chỉ số %1$s, en: Indicator %1$s}
        short: {vi: %1$s, en: %1$s}
        definition: {vi: "Sinh tự động.", en: "Generated."}
        unit: {vi: "%7$s", en: "%7$s"}
        numerator: %2$s
        %3$sdecimals: 0
        direction: up
        sources: []
        examples:
          - name: worked by hand
            rows:
              - {unit: Hà Nội, period: 2026-01, element: %2$s, value: "%4$s"}
        %5$s    ask: {unit: Hà Nội, period: 2026-Q1}
            value: "%6$s"
            status: reported
        """
        .formatted(
            code,
            numerator,
            denominator,
            first,
            more.indent(0),
            value == null ? "30" : value,
            value == null ? "%" : "turn");
  }

  private static String form(String code, String letter, int elements, String split) {
    StringBuilder asked = new StringBuilder();
    for (int i = 0; i < elements; i++) {
      asked.append(
          "  - {element: %s, cadences: [month], splits: [%s], required: true}\n"
              .formatted(element(letter, i), split));
    }
    return """
        code: %1$s
        version: 1
        name: {vi: Biểu %1$s, en: Form %1$s}
        calendar: statistical
        scope: own
        accumulation: period
        totals: add
        on_fault: load_rest
        deadline_days: 10
        elements:
        %2$s"""
        .formatted(code, asked);
  }
}

package vn.tiengnoi.warehouse.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.pack.PackFault;
import vn.tiengnoi.warehouse.pack.PackFaultsException;
import vn.tiengnoi.warehouse.pack.PackReader;

/** A pack in which much is wrong says all of it at once, with file and line. */
class BadPackTest {
  @TempDir Path folder;
  private Path pack = Path.of("");

  @BeforeEach
  void aSoundPack() {
    pack = folder.resolve("pack");
    PackReader.archive(PackReader.read(Path.of("src/test/resources/packs/lumara")), pack);
  }

  private void replace(String file, String was, String is) throws IOException {
    String text = Files.readString(pack.resolve(file));
    assertThat(text).contains(was);
    Files.writeString(pack.resolve(file), text.replace(was, is));
  }

  private void append(String file, String lines) throws IOException {
    Path path = pack.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private List<PackFault> faults() {
    return assertThatExceptionOfType(PackFaultsException.class)
        .isThrownBy(() -> PackCheck.verify(PackReader.draft(pack)))
        .actual()
        .faults();
  }

  private void assertFaults(String... expected) {
    assertThat(faults()).extracting(fault -> fault.line("en")).containsExactly(expected);
  }

  private static String indicator(String code, String unit, String formula) {
    return """
    - code: %1$s
      name: {vi: %1$s, en: %1$s}
      short: {vi: %1$s, en: %1$s}
      definition: {vi: %1$s, en: %1$s}
      unit: {vi: "%2$s", en: "%2$s"}
      numerator: %3$s
    """
        .formatted(code, unit, formula);
  }

  @Test
  void aVersionOfAFormStandsOnceAndMeansTheSame() throws IOException {
    String form = Files.readString(pack.resolve("forms/MON.yaml"));
    append("forms/MON3.yaml", form.replace("version: 1", "version: 3"));
    append("forms/MON3again.yaml", form.replace("version: 1", "version: 3"));
    append(
        "forms/MON2.yaml",
        form.replace("version: 1", "version: 2").replace("totals: add", "totals: single"));

    assertFaults(
        "forms/MON2.yaml:2: version 2 of form MON differs from version 3 in calendar, scope or how it adds; such a form needs a code of its own",
        "forms/MON3again.yaml:1: \"MON\" stands twice; first in forms/MON3.yaml:1");
  }

  @Test
  void everythingWrongIsSaidAtOnce() throws IOException {
    replace("pack.yaml", "headline: [LOANS]", "headline: [LOANS, GHOST]\nheadlines: [LOANS]");
    append(
        "units/units.csv",
        """
        x-lost@2000-01-01,X,province,Lost,Lost,Lost,nowhere@1990-01-01,2000-01-01,,true,
        n-new@2025-01-01,N,province,New,New,New,lu-lumara@1990-01-01,2025-01-01,,true,
        w5-odd@2025-01-01,W5,village,Odd,Odd,Odd,w-west@1990-01-01,2025-01-01,,true,
        """);
    replace("units/successions.csv", "part,0.6,", "part,0.5,");
    append(
        "units/successions.csv", "2025-01-01,w4-wood@2024-07-01,w9-ghost@2025-01-01,whole,,,,\n");
    append(
        "catalogue/dimensions.yaml",
        "    - {code: ROOM, name: {vi: Nữa, en: Again}}\n- code: READER\n"
            + "  name: {vi: Lại, en: Again}\n  options: []\n");
    append(
        "catalogue/elements/more.yaml",
        """
        - code: LOANS
          name: {vi: Lại, en: Again}
          measure: loan
          unit: {vi: loan, en: loan}
        - code: QUEUE
          name: {vi: Hàng, en: Queue}
          measure: reader
          unit: {vi: reader, en: reader}
          kind: stock
          over_time: sum
          over_units: last
          dimension: [READER]
          dimensions: [WEATHER]
        """);
    append(
        "catalogue/indicators/bad.yaml",
        indicator("A_ROUND", "loan", "indicator(B_ROUND) + 1")
            + indicator("B_ROUND", "loan", "indicator(C_ROUND)")
            + indicator("C_ROUND", "loan", "indicator(A_ROUND)")
            + indicator("D_ON_ROUND", "loan", "indicator(C_ROUND)")
            + indicator("E_ELEMENT", "loan", "LOANZ + LOANS")
            + indicator("F_INDICATOR", "loan", "indicator(NOBODY)")
            + indicator("G_DIMENSION", "loan", "\"LOANS[WEATHER=RAIN]\"")
            + indicator("H_OPTION", "loan", "\"LOANS[READER=CAT]\"")
            + indicator("I_MALFORMED", "loan", "(LOANS + ")
            + indicator("J_FUNCTION", "loan", "median(LOANS)")
            + indicator("K_LATEST", "loan", "latest(LOANS)")
            + indicator("L_ADDS", "loan", "LOANS + VISITS")
            + indicator("M_PERCENT", "%", "LOANS")
            + "  denominator: VISITS\n"
            + indicator("N_RATIO", "loan", "LOANS")
            + "  denominator: VISITS\n  measure: loan\n"
            + indicator("O_ON_FAULT", "%", "indicator(M_PERCENT)")
            + indicator("P_LEVEL", "unit", "units(village)")
            + indicator("Q_KEY", "loan", "LOANS")
            + "  denominater: VISITS\n");
    replace("catalogue/indicators/LOANS.yaml", "value: \"23\"", "value: \"24\"");
    replace("catalogue/indicators/PEAK.yaml", "status: reported", "status: seen");
    replace("forms/MON.yaml", "{element: VISITS,", "{element: VISITZ,");
    replace(
        "forms/MON.yaml",
        "{element: OPENING, cadences: [month]}",
        "{element: OPENING, cadences: [month], splits: [READER]}");
    replace("forms/CON.yaml", "[commune]", "[commune, village, commune]");
    replace("forms/CUM.yaml", "scope: own", "scope: consolidated");
    replace("forms/SCH.yaml", "[school_year]", "[school_year, quarter]");
    replace("forms/QUA.yaml", "deadline_days: 10", "deadline_dayz: 10");
    append(
        "reporters/rooms.csv",
        """
        room-port,Again,room,,w2-port@1990-01-01,1990-01-01,
        room-moon,Moon,room,nobody,moon@1990-01-01,1990-01-01,1989-01-01
        room-old,Old,room,,w2-port@1990-01-01,1990-01-01,2020-12-31
        """);
    append(
        "obligations/rooms.csv",
        """
        NOX,nobody,moon@1990-01-01,month,2024-01-01,
        MON,room-old,w2-port@1990-01-01,month,2020-01-01,2021-12-31
        MON,room-mill,w1-mill@1990-01-01,month,2024-06-01,
        MON,room-mill,w1-mill@1990-01-01,year,2024-01-01,2023-01-01
        """);
    append(
        "plans/P.yaml",
        """
        code: P
        name: {vi: P, en: P}
        unit: moon@1990-01-01
        from: 2024-01-01
        to: 2023-12-31
        source: none
        targets:
          - {id: P-1, indicator: NOBODY, period: 2024, stated: stated, phrase: p, min: 1}
          - {id: P-1, indicator: LOANS, unit: sun@1990-01-01, period: 2024, stated: stated, phrase: p, min: 2, max: 1}
          - {id: P-2, indicator: LOANS, period: someday, stated: stated, phrase: p}
        """);
    assertFaults(
        "catalogue/dimensions.yaml:11: \"ROOM\" stands twice; first in catalogue/dimensions.yaml:10",
        "catalogue/dimensions.yaml:12: \"READER\" stands twice; first in catalogue/dimensions.yaml:1",
        "catalogue/elements/more.yaml:1: \"LOANS\" stands twice; first in catalogue/elements/all.yaml:1",
        "catalogue/elements/more.yaml:10: element QUEUE is a stock and cannot be added over time; expected last, average, max or none",
        "catalogue/elements/more.yaml:11: element QUEUE takes the last of its units, which have no order; expected sum, average, max or none",
        "catalogue/elements/more.yaml:12: unknown name \"dimension\"; allowed are [code, dimensions, kind, measure, name, over_time, over_units, unit, yes_no]",
        "catalogue/elements/more.yaml:13: element QUEUE has the unknown dimension \"WEATHER\"",
        "catalogue/indicators/LOANS.yaml:12: example \"months and units add\" of LOANS: expected 24 reported, computed 23 reported",
        "catalogue/indicators/PEAK.yaml:20: \"status\" is \"seen\", which is no value status",
        "catalogue/indicators/bad.yaml:6: indicator A_ROUND is made of itself: A_ROUND → B_ROUND → C_ROUND → A_ROUND",
        "catalogue/indicators/bad.yaml:30: the formula of E_ELEMENT names the unknown element \"LOANZ\"",
        "catalogue/indicators/bad.yaml:36: the formula of F_INDICATOR names the unknown indicator \"NOBODY\"",
        "catalogue/indicators/bad.yaml:42: the formula of G_DIMENSION filters LOANS by \"WEATHER\", but LOANS is split by [READER, PLACE]",
        "catalogue/indicators/bad.yaml:48: the formula of H_OPTION: dimension READER has no option \"CAT\"; there are [CHILD, ADULT]",
        "catalogue/indicators/bad.yaml:54: formula \"(LOANS +\", character 9: found the end, expected an element, a number, a function or (",
        "catalogue/indicators/bad.yaml:60: formula \"median(LOANS)\", character 1: unknown function \"median\"; there are indicator, previous, year_to_date, latest, units, units_due, units_where, reports, reporters",
        "catalogue/indicators/bad.yaml:66: the formula of K_LATEST asks for the latest LOANS, which is no stock",
        "catalogue/indicators/bad.yaml:72: indicator L_ADDS: (LOANS + VISITS) adds or subtracts different measures: loan and visit",
        "catalogue/indicators/bad.yaml:79: indicator M_PERCENT is a percentage but divides unlike measures: loan/visit",
        "catalogue/indicators/bad.yaml:87: indicator N_RATIO is counted in loan/visit; state \"measure: loan/visit\" if that is meant",
        "catalogue/indicators/bad.yaml:99: formula \"units(village)\", character 7: unknown level \"village\"; expected one of country, province, district, commune",
        "catalogue/indicators/bad.yaml:106: unknown name \"denominater\"; allowed are [cadence, code, decimals, definition, denominator, direction, examples, factor, group, kind, measure, name, note, numerator, part_of_whole, reported_by, short, sources, unit]",
        "forms/CON.yaml:6: \"village\" is no level of units",
        "forms/CON.yaml:6: \"authority\" names a level twice",
        "forms/CUM.yaml:1: \"authority\" names the levels whose reports count; it belongs to \"scope: consolidated\"",
        "forms/MON.yaml:12: form MON asks for the unknown element \"VISITZ\"",
        "forms/MON.yaml:13: element OPENING cannot be split by \"READER\"; allowed are []",
        "forms/QUA.yaml:9: unknown name \"deadline_dayz\"; allowed are [accumulation, approval, authority, calendar, code, cut_off, deadline_days, elements, hold_when_note_contains, keeps_sources, name, on_fault, scope, send_to, totals, version]",
        "forms/SCH.yaml:11: form SCH is in the school calendar, which has no \"quarter\"",
        "obligations/rooms.csv:7: unknown form \"NOX\"",
        "obligations/rooms.csv:7: unknown reporter \"nobody\"",
        "obligations/rooms.csv:7: unknown unit \"moon@1990-01-01\"",
        "obligations/rooms.csv:8: the duty from 2020-01-01 to 2021-12-31 lies outside the life of room-old (1990-01-01 to 2020-12-31)",
        "obligations/rooms.csv:9: this duty overlaps the one in obligations/rooms.csv:2",
        "obligations/rooms.csv:10: ends before it starts",
        "obligations/rooms.csv:10: form MON asks nothing for the cadence \"year\"",
        "pack.yaml:6: unknown indicator \"GHOST\"",
        "pack.yaml:7: unknown name \"headlines\"; allowed are [boundaries, code, headline, known_from, name]",
        "plans/P.yaml:3: plan P is of the unknown unit \"moon@1990-01-01\"",
        "plans/P.yaml:5: plan P ends before it starts",
        "plans/P.yaml:8: target P-1 has the unknown indicator \"NOBODY\"",
        "plans/P.yaml:9: target P-1 has a \"max\" below its \"min\"",
        "plans/P.yaml:9: \"P-1\" stands twice; first in plans/P.yaml:8",
        "plans/P.yaml:10: \"period\" is \"someday\"; expected a period such as 2024, 2024-H1, 2024-Q3, 2024-9M, 2024-03, 2024-03-15, 2024-2025S, 2016..2020, adm:2024, deadline:2024-10-10",
        "plans/P.yaml:10: target P-2 has neither \"min\" nor \"max\"",
        "reporters/rooms.csv:5: \"room-port\" stands twice; first in reporters/rooms.csv:3",
        "reporters/rooms.csv:6: unknown home_unit \"moon@1990-01-01\"",
        "reporters/rooms.csv:6: unknown parent \"nobody\"",
        "reporters/rooms.csv:6: ends before it starts",
        "units/successions.csv:4: the weights of the parts of s-south@1990-01-01 on 2024-07-01 sum to 0.9, not to 1",
        "units/successions.csv:8: unknown unit \"w9-ghost@2025-01-01\"",
        "units/successions.csv:8: the whole of w4-wood@2024-07-01 went into w9-ghost@2025-01-01 on 2025-01-01, but it still exists on that day",
        "units/units.csv:14: unit x-lost@2000-01-01 has the unknown parent \"nowhere@1990-01-01\"",
        "units/units.csv:15: province n-new@2025-01-01 has the code of n-coast@2024-07-01 (units/units.csv:7) while that one still exists",
        "units/units.csv:16: \"level\" is \"village\"; expected country, province, district or commune");
  }

  /** What could not be read is not taken for what does not exist. */
  @Test
  void aTornFileIsTheOnlyFault() throws IOException {
    append("catalogue/elements/torn.yaml", "- code: [");
    replace("catalogue/elements/all.yaml", "- code: VISITS", "- code: CALLS");
    assertThat(faults())
        .extracting(PackFault::file)
        .containsExactly("catalogue/elements/torn.yaml");
  }

  @Test
  void eachMessageIsInBothLanguages() throws IOException {
    replace("forms/MON.yaml", "{element: VISITS,", "{element: VISITZ,");
    assertThat(faults())
        .extracting(PackFault::toString)
        .containsExactly(
            "forms/MON.yaml:12: biểu MON hỏi phần tử không có \"VISITZ\""
                + " / form MON asks for the unknown element \"VISITZ\"");
  }

  @Test
  void aFolderWithoutHeadIsNoPack() {
    pack = folder;
    assertThat(faults().get(0).line("en")).startsWith("pack.yaml: is missing in ");
  }

  /** A pack that a home has kept was verified when it came: its examples are not run again. */
  @Test
  void anExampleThatFailsKeepsANewPackOutOfAHome() throws IOException {
    replace("catalogue/indicators/LOANS.yaml", "value: \"23\"", "value: \"24\"");
    Home home = Home.create(folder.resolve("home"));
    assertThatExceptionOfType(PackFaultsException.class)
        .isThrownBy(() -> PackCheck.admit(PackReader.draft(pack), home))
        .satisfies(thrown -> assertThat(thrown.faults()).hasSize(1));
    Pack kept = PackReader.read(pack);
    PackReader.archive(kept, home.packs().resolve(kept.hash()));
    assertThat(PackCheck.admit(PackReader.draft(pack), home).hash()).isEqualTo(kept.hash());
  }
}

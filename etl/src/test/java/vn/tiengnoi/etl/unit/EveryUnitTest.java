package vn.tiengnoi.etl.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.Verdict;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.warehouse.pack.PackReader;
import vn.tiengnoi.warehouse.text.NameKey;
import vn.tiengnoi.warehouse.unit.Unit;
import vn.tiengnoi.warehouse.unit.UnitLevel;
import vn.tiengnoi.warehouse.unit.UnitRegister;

/** Laws that hold for every name on every list of units, fourteen thousand of them. */
class EveryUnitTest {
  private static final UnitRegister UNITS = PackReader.builtIn("vietnam").units();
  private static final UnitReader READER = new UnitReader(UNITS);

  @Test
  void aNameAtItsOwnDateLevelAndParentIsItself() {
    assertThat(wronglyRead(Unit::fullName, name -> name)).isEmpty();
  }

  @Test
  void compositionCaseAndTonePlaceDoNotMatter() {
    assertThat(wronglyRead(Unit::fullName, name -> Normalizer.normalize(name, Normalizer.Form.NFD)))
        .isEmpty();
    assertThat(wronglyRead(Unit::fullName, name -> name.toUpperCase(Locale.ROOT))).isEmpty();
    assertThat(wronglyRead(Unit::fullName, name -> " " + name.replace("òa", "oà") + "\u00A0"))
        .isEmpty();
  }

  @Test
  void codesAndIdentitiesAreThemselves() {
    assertThat(wronglyRead(Unit::code, code -> code)).isEmpty();
    assertThat(wronglyRead(Unit::id, id -> id)).isEmpty();
  }

  @Test
  void aNameWithoutMarksIsItselfWhereNoOtherIsSpeltSo() {
    Map<String, Integer> alike = new HashMap<>();
    for (Unit unit : UNITS.units()) {
      alike.merge(place(unit) + NameKey.withoutDiacritics(unit.name()), 1, Integer::sum);
    }
    List<String> wrong = new ArrayList<>();
    for (Unit unit : UNITS.units()) {
      UnitAnswer answer = READER.read(question(unit, NameKey.withoutDiacritics(unit.fullName())));
      boolean only =
          alike.getOrDefault(place(unit) + NameKey.withoutDiacritics(unit.name()), 0) == 1;
      boolean other = answer.unit() != null && !isSpelt(answer.unit(), unit);
      if (other || (only && !unit.equals(answer.unit()))) {
        wrong.add(unit.id() + " " + answer);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean isSpelt(Unit read, Unit meant) {
    return NameKey.withoutDiacritics(read.name()).equals(NameKey.withoutDiacritics(meant.name()));
  }

  @Test
  void oldEncodingsAreReadBackAndShown() {
    assertThat(wronglyConverted(OldEncodings::tcvn3, "legacy_encoding:TCVN3")).isEmpty();
    assertThat(wronglyConverted(OldEncodings::vni, "legacy_encoding:VNI")).isEmpty();
    assertThat(wronglyConverted(OldEncodings::utf8AsWindows1252, "legacy_encoding:UTF-8"))
        .isEmpty();
  }

  @Test
  void aMergedProvinceIsNeverReadAsTheWhole() {
    List<String> wrong = new ArrayList<>();
    for (Unit unit : UNITS.units()) {
      LocalDate last = unit.validTo();
      if (last == null || unit.level() != UnitLevel.PROVINCE) {
        continue;
      }
      LocalDate after = last.plusDays(1);
      Set<String> now = new HashSet<>();
      UNITS.listUnits(UnitLevel.PROVINCE, after).forEach(u -> now.add(u.name()));
      if (!now.contains(unit.name())
          && UNITS.successionsInto(UNITS.successionsFrom(unit.id()).get(0).newUnit()).stream()
                  .filter(s -> !s.unchanged())
                  .count()
              > 1) {
        UnitAnswer answer =
            READER.read(
                new UnitQuestion(unit.fullName(), UnitLevel.PROVINCE, List.of(), after, after));
        if (answer.unit() != null || answer.candidates().isEmpty()) {
          wrong.add(unit.id() + " " + answer);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static List<String> wronglyRead(
      java.util.function.Function<Unit, String> names, UnaryOperator<String> spelling) {
    List<String> wrong = new ArrayList<>();
    for (Unit unit : UNITS.units()) {
      String written = spelling.apply(names.apply(unit));
      UnitAnswer answer = READER.read(question(unit, written));
      boolean silent =
          UnitFaults.of(answer, RawCell.text("A1", written), "").stream()
              .map(Fault::verdict)
              .noneMatch(Verdict.WARN::equals);
      if (!unit.equals(answer.unit()) || !silent) {
        wrong.add(written + " " + unit.id() + " " + answer);
      }
    }
    return wrong;
  }

  /** A spelling that is also the proper name of another unit there may be read as that one. */
  private static List<String> wronglyConverted(UnaryOperator<String> encoding, String flag) {
    Map<String, Set<String>> names = new HashMap<>();
    for (Unit unit : UNITS.units()) {
      names.computeIfAbsent(place(unit), place -> new HashSet<>()).add(NameKey.of(unit.fullName()));
    }
    List<String> wrong = new ArrayList<>();
    for (Unit unit : UNITS.units()) {
      String written = encoding.apply(unit.fullName());
      if (written.equals(unit.fullName())
          || names.getOrDefault(place(unit), Set.of()).contains(NameKey.of(written))) {
        continue;
      }
      UnitAnswer answer = READER.read(question(unit, written));
      if (!unit.equals(answer.unit()) || !answer.flags().contains(flag)) {
        wrong.add(written + " " + unit.id() + " " + answer);
      }
    }
    return wrong;
  }

  private static String place(Unit unit) {
    return unit.level() + "|" + unit.parent() + "|" + unit.validFrom() + "|";
  }

  private static UnitQuestion question(Unit unit, String written) {
    return new UnitQuestion(
        written,
        unit.level(),
        unit.parent() == null ? List.of() : List.of(unit.parent()),
        unit.validFrom(),
        unit.validFrom());
  }
}

package vn.tiengnoi.warehouse.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.warehouse.check.Check;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.pack.PackFaultsException;
import vn.tiengnoi.warehouse.pack.PackReader;

/**
 * Checks that a pack states: what it may say, what is refused, and kinds that the built-in pack
 * does not use.
 */
class StatedChecksTest {
  @TempDir Path folder;
  private Path pack = Path.of("");

  @BeforeEach
  void aSoundPack() {
    pack = folder.resolve("pack");
    PackReader.archive(PackReader.read(Path.of("src/test/resources/packs/lumara")), pack);
  }

  private Pack verified(String checks) throws IOException {
    Files.createDirectories(pack.resolve("checks"));
    Files.writeString(pack.resolve("checks/all.yaml"), checks);
    return PackCheck.verify(PackReader.draft(pack));
  }

  private List<String> faults(String checks) {
    return assertThatExceptionOfType(PackFaultsException.class)
        .isThrownBy(() -> verified(checks))
        .actual()
        .faults()
        .stream()
        .map(fault -> fault.line("en"))
        .toList();
  }

  @Test
  void aPackWithoutChecksHasTheProducts() {
    assertThat(PackReader.read(pack).checks())
        .extracting(Check::code)
        .contains("parts_differ", "required_missing", "cumulative_falls", "implausible_jump")
        .allMatch(code -> !code.isEmpty());
  }

  @Test
  void aPackWithChecksHasTheseAndNoOthers() throws IOException {
    Pack read =
        verified(
            """
            - code: many
              kind: range
              most: 10
              elements: [STAFF]
              severity: warn
              message: {vi: "{value} > {limit}", en: "{value} > {limit}"}
            """);

    assertThat(read.checks()).extracting(Check::code).containsExactly("many");
  }

  /** 100 books and 10 more are 110: 111 are too many, and 90 less may have been given away. */
  @Test
  void aStockIsBoundedByWhatCame() throws IOException {
    verified(
        """
        - code: books
          kind: stock_continuity
          elements: [BOOKS]
          plus: [READERS]
          severity: warn
          message: {vi: "{limit} {earlier}", en: "{limit} {earlier}"}
          examples:
            - name: more than there can be
              form: QUA
              period: 2024-Q2
              rows: [{element: BOOKS, value: 111}, {element: READERS, value: 10}]
              before: [{period: 2024-Q1, element: BOOKS, value: 100}]
              doubts: [BOOKS]
            - name: all that came
              form: QUA
              period: 2024-Q2
              rows: [{element: BOOKS, value: 110}, {element: READERS, value: 10}]
              before: [{period: 2024-Q1, element: BOOKS, value: 100}]
              doubts: []
            - name: less, and nobody says what went
              form: QUA
              period: 2024-Q2
              rows: [{element: BOOKS, value: 20}, {element: READERS, value: 10}]
              before: [{period: 2024-Q1, element: BOOKS, value: 100}]
              doubts: []
            - name: what came in the first quarter is not known
              form: QUA
              period: 2024-Q2
              rows: [{element: BOOKS, value: 200}, {element: READERS, value: 10}]
              before: [{period: 2023-Q4, element: BOOKS, value: 100}]
              doubts: []
            # 100 + 30 + 10 = 140
            - name: what came in two quarters
              form: QUA
              period: 2024-Q2
              rows: [{element: BOOKS, value: 141}, {element: READERS, value: 10}]
              before: [{period: 2023-Q4, element: BOOKS, value: 100}, {period: 2024-Q1, element: READERS, value: 30}]
              doubts: [BOOKS]
        """);
  }

  /** 100 books less 10 are 90. */
  @Test
  void aStockIsBoundedByWhatWent() throws IOException {
    verified(
        """
        - code: books
          kind: stock_continuity
          elements: [BOOKS]
          minus: [READERS]
          severity: warn
          message: {vi: "{limit}", en: "{limit}"}
          examples:
            - name: more is gone than went
              form: QUA
              period: 2024-Q2
              rows: [{element: BOOKS, value: 89}, {element: READERS, value: 10}]
              before: [{period: 2024-Q1, element: BOOKS, value: 100}]
              doubts: [BOOKS]
            - name: ninety
              form: QUA
              period: 2024-Q2
              rows: [{element: BOOKS, value: 90}, {element: READERS, value: 10}]
              before: [{period: 2024-Q1, element: BOOKS, value: 100}]
              doubts: []
        """);
  }

  @Test
  void anExceptionSwitchesACheckOffForOnePlace() throws IOException {
    verified(
        """
        - code: parts
          kind: parts_equal_total
          except:
            - {elements: [LOANS], dimensions: [PLACE], severity: off}
          message: {vi: "{sum} {limit}", en: "{sum} {limit}"}
          examples:
            - name: places are not looked at
              form: MON
              period: 2024-01
              rows:
                - {element: LOANS, value: 10}
                - {element: LOANS, disaggregation: PLACE=HOME, value: 4}
                - {element: LOANS, disaggregation: PLACE=ROOM, value: 5}
              doubts: []
            - name: readers are
              form: MON
              period: 2024-01
              rows:
                - {element: LOANS, value: 10}
                - {element: LOANS, disaggregation: READER=CHILD, value: 4}
                - {element: LOANS, disaggregation: READER=ADULT, value: 5}
              doubts: [LOANS, LOANS READER=CHILD, LOANS READER=ADULT]
        """);
  }

  @Test
  void everythingWrongWithChecksIsSaidAtOnce() {
    assertThat(
            faults(
                """
                - code: a
                  kind: guess
                  message: {vi: a, en: a}
                - code: b
                  kind: range
                  severity: shout
                  message: {vi: "{value}", en: "{valu}"}
                - code: c
                  kind: jump
                  above: -5
                  elements: [GHOST]
                  forms: [XXX]
                  message: {vi: c, en: c}
                - code: d
                  kind: part_at_most_whole
                  pairs: [{part: LOANS, whole: NOTHING}]
                  above: 5
                  message: {vi: c, en: c}
                  examples:
                    - name: no such form
                      form: YYY
                      period: 2024-01
                      doubts: []
                    - name: not asked
                      form: MON
                      period: 2024-01
                      rows: [{element: BOOKS, value: 1}]
                - code: d
                  kind: duplicate
                  message: {vi: d, en: d}
                """))
        .containsExactly(
            "checks/all.yaml:2: unknown kind of check \"guess\"; allowed are [range, duplicate, part_at_most_whole, parts_equal_total, parts_need_total, numerator_at_most_denominator, reported_together, required, cumulative_never_falls, stock_continuity, jump, implausible]",
            "checks/all.yaml:5: this kind needs at least one of least, most, whole",
            "checks/all.yaml:6: \"severity\" is \"shout\"; expected one of [off, warn, hold, reject]",
            "checks/all.yaml:7: the message has {valu}; allowed are [element, form, limit, name, period, value]",
            "checks/all.yaml:10: \"above\" must be above 0 and below 1000000",
            "checks/all.yaml:11: \"elements\" names the unknown \"GHOST\"",
            "checks/all.yaml:12: \"forms\" names the unknown \"XXX\"",
            "checks/all.yaml:16: \"pairs\" names the unknown \"NOTHING\"",
            "checks/all.yaml:17: the kind \"part_at_most_whole\" takes no \"above\"; allowed are [pairs]",
            "checks/all.yaml:21: unknown form \"YYY\"",
            "checks/all.yaml:24: \"doubts\" is missing",
            "checks/all.yaml:27: form MON does not ask for \"BOOKS\" in 2024-01",
            "checks/all.yaml:28: \"d\" stands twice; first in checks/all.yaml:14");
  }

  @Test
  void anExampleThatDoubtsSomethingElseIsSaidAtItsLine() {
    assertThat(
            faults(
                """
                - code: few
                  kind: range
                  most: 10
                  elements: [STAFF]
                  message: {vi: "{value}", en: "{value}"}
                  examples:
                    - name: eleven
                      form: QUA
                      period: 2024-Q1
                      rows: [{element: STAFF, value: 11}]
                      doubts: []
                """))
        .containsExactly(
            "checks/all.yaml:7: example \"eleven\" of few: expected doubts about [], found [STAFF]");
  }
}

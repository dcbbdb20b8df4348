package vn.tiengnoi.warehouse.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tiengnoi.warehouse.check.Check;
import vn.tiengnoi.warehouse.check.CheckExample;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.pack.PackReader;

class CheckExamplesTest {
  private static final Pack PACK = PackReader.builtIn("vietnam");

  @Test
  void everyExampleHolds() {
    assertThat(new CheckExamples(PACK).failures()).isEmpty();
  }

  @Test
  void everyCheckHasAnExampleInWhichItDoubts() {
    assertThat(PACK.checks())
        .filteredOn(check -> check.examples().stream().allMatch(one -> one.doubts().isEmpty()))
        .extracting(Check::code)
        .isEmpty();
  }

  /** An example that cannot fail shows nothing. */
  @Test
  void anExampleWithOtherDoubtsIsAFaultAtItsLine() {
    for (Check check : PACK.checks()) {
      CheckExample one = check.examples().get(0);
      CheckExample wrong =
          new CheckExample(
              one.name(),
              one.form(),
              one.period(),
              one.rows(),
              one.before(),
              List.of("NOTHING"),
              one.file(),
              one.line());
      Check spoilt =
          new Check(
              check.code(),
              check.rule(),
              check.scope(),
              check.severity(),
              check.confirmable(),
              check.message(),
              check.exceptions(),
              List.of(wrong),
              check.file(),
              check.line());
      assertThat(new CheckExamples(PACK.withChecks(List.of(spoilt))).failures())
          .singleElement()
          .satisfies(
              fault -> {
                assertThat(fault.line()).isEqualTo(one.line());
                assertThat(fault.messageEn()).contains("[NOTHING]").contains(check.code());
              });
    }
  }
}

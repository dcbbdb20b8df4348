package vn.tiengnoi.warehouse.compute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.pack.PackReader;

class WorkedExamplesTest {
  private static final Pack PACK = PackReader.builtIn("vietnam");

  @Test
  void everyIndicatorHasAnExampleAndEveryExampleHolds() {
    assertThat(PACK.indicators().values())
        .allSatisfy(indicator -> assertThat(indicator.examples()).isNotEmpty());
    assertThat(new ExampleCheck(PACK).failures()).isEmpty();
  }
}

package vn.tiengnoi.warehouse.compute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.pack.PackReader;

class WorkedExamplesTest {
  private static final Pack PACK = PackReader.builtIn("vietnam");

  @Test
  void everyExampleHolds() {
    assertThat(new ExampleCheck(PACK).failures()).isEmpty();
  }

  /** Those made of reports owed and received have no cells that an example could lay out. */
  @Test
  void everyIndicatorMadeOfElementsHasAnOrdinaryAndATellingExample() {
    assertThat(PACK.indicators().values())
        .filteredOn(indicator -> !indicator.elements().isEmpty())
        .filteredOn(indicator -> indicator.examples().size() < 2)
        .extracting(Indicator::code)
        .isEmpty();
  }
}

package vn.tiengnoi.warehouse.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.pack.PackReader;

/** Every rule of aggregation, by the worked examples of an invented programme. */
class LumaraExamplesTest {
  @Test
  void everyExampleHolds() {
    Pack pack = PackReader.read(Path.of("src/test/resources/packs/lumara"));
    assertThat(pack.indicators().values())
        .allSatisfy(indicator -> assertThat(indicator.examples()).isNotEmpty());
    assertThat(new ExampleCheck(pack).failures()).isEmpty();
  }
}

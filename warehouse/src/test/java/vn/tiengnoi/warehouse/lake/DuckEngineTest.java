package vn.tiengnoi.warehouse.lake;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DuckEngineTest {
  @Test
  void saysThatMemoryIsShort() {
    try (DuckEngine engine = DuckEngine.openWithoutFiles()) {
      engine.execute("set memory_limit = '10MB'");

      assertThatThrownBy(
              () ->
                  engine.execute(
                      "create temp table many as\nselect list(i) from range(100000000) t(i)"))
          .isInstanceOf(EngineException.class)
          .hasMessage(
              "không đủ bộ nhớ / not enough memory: DuckDB refused: create temp table many as");
    }
  }
}

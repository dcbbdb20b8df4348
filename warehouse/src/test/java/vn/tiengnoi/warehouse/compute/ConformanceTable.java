package vn.tiengnoi.warehouse.compute;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the items of the conformance cases are in our formulas, or why they are not. */
record ConformanceTable(Map<String, String> reasons, List<Item> items) {

  /**
   * One item of one case.
   *
   * @param formula ours, or the nearest where it is waived; null where there is none
   * @param over denominator; null for none
   * @param waived why it is waived; null where it must pass
   * @param ours our own answers where it is waived, in the order of the expected ones
   * @param lacks what we lack, by kind; empty where the nearest formula shows the difference
   */
  record Item(
      int query,
      String item,
      @Nullable String formula,
      @Nullable String over,
      @Nullable String waived,
      List<Optional<BigDecimal>> ours,
      Map<String, String> lacks) {

    /** Code of the indicator that stands for it. */
    String indicator() {
      return "C%02d_%s".formatted(query, item.replaceAll("\\W", "_"));
    }

    String name() {
      return "case %d, %s".formatted(query, item);
    }
  }

  static ConformanceTable read(Path file) throws IOException {
    Map<String, Object> table = ConformanceCases.map(ConformanceCases.yaml(file));
    Map<String, String> reasons = new LinkedHashMap<>();
    ConformanceCases.map(table.get("reasons"))
        .forEach((code, text) -> reasons.put(code, String.valueOf(text)));
    List<Item> items = new ArrayList<>();
    for (Object entry : ConformanceCases.list(table.get("items"))) {
      items.add(item(ConformanceCases.map(entry)));
    }
    return new ConformanceTable(reasons, items);
  }

  private static Item item(Map<String, Object> entry) {
    Map<String, String> lacks = new LinkedHashMap<>();
    ConformanceCases.map(entry.get("lacks"))
        .forEach((kind, name) -> lacks.put(kind, String.valueOf(name)));
    @Nullable String waived = text(entry, "waived");
    return new Item(
        Integer.parseInt(String.valueOf(entry.get("case"))),
        String.valueOf(entry.get("item")),
        text(entry, waived == null ? "formula" : "nearest"),
        text(entry, "over"),
        waived,
        ConformanceCases.list(entry.get("ours")).stream()
            .map(value -> Optional.ofNullable(value).map(ConformanceCases::decimal))
            .toList(),
        lacks);
  }

  private static @Nullable String text(Map<String, Object> entry, String name) {
    Object value = entry.get(name);
    return value == null ? null : Objects.toString(value);
  }
}

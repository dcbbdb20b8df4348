package vn.tiengnoi.etl.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Dimension;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.form.Form.FormElement;

/**
 * The parts of one dimension that a pack knows, made once: they are looked up for every figure and
 * every check.
 */
final class Parts {
  private final Map<String, List<Disaggregation>> ofDimension = new HashMap<>();
  private final Map<String, Disaggregation> byCode = new HashMap<>();

  Parts(Map<String, Dimension> dimensions) {
    byCode.put("", Disaggregation.TOTAL);
    for (Dimension dimension : dimensions.values()) {
      List<Disaggregation> parts = new ArrayList<>();
      for (Dimension.Option option : dimension.options()) {
        Disaggregation part = Disaggregation.of(Map.of(dimension.code(), option.code()));
        parts.add(part);
        byCode.put(part.code(), part);
      }
      ofDimension.put(dimension.code(), List.copyOf(parts));
    }
  }

  /** One part for each option of a dimension, in their order; none of an unknown dimension. */
  List<Disaggregation> of(String dimension) {
    return ofDimension.getOrDefault(dimension, List.of());
  }

  /** The part of this canonical spelling, where the element may be split so; null otherwise. */
  @Nullable Disaggregation find(FormElement asked, String code) {
    Disaggregation part = byCode.get(code);
    boolean allowed = part != null && asked.splits().containsAll(part.options().keySet());
    return allowed ? part : null;
  }
}

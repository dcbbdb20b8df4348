package vn.tiengnoi.etl.check;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Dimension;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.form.Form.FormElement;

/** The parts of one dimension that a pack knows, made once: they are looked up for every figure. */
final class Parts {
  private final Map<String, Disaggregation> byCode = new HashMap<>();

  Parts(Map<String, Dimension> dimensions) {
    byCode.put("", Disaggregation.TOTAL);
    for (Dimension dimension : dimensions.values()) {
      for (Dimension.Option option : dimension.options()) {
        Disaggregation part = Disaggregation.of(Map.of(dimension.code(), option.code()));
        byCode.put(part.code(), part);
      }
    }
  }

  /** The part of this canonical spelling, where the element may be split so; null otherwise. */
  @Nullable Disaggregation find(FormElement asked, String code) {
    Disaggregation part = byCode.get(code);
    boolean allowed = part != null && asked.splits().containsAll(part.options().keySet());
    return allowed ? part : null;
  }
}

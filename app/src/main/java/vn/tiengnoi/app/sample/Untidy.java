package vn.tiengnoi.app.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.workbook.SheetReport.Entry;

/** Fills cells as people do: a dash for nothing, dots or no ink at all for what was not counted. */
final class Untidy {
  static final String NOTHING = "-";
  static final String NOT_COUNTED = "…";

  private static final double PART_NOT_COUNTED = 0.003;
  private static final double ELEMENT_NOT_COUNTED = 0.0008;

  private Untidy() {}

  /**
   * What is missing is an element as a whole or one of its parts, and whatever is counted out of it
   * with it; a total is never left out alone.
   *
   * @param root from an element to the one that it is counted out of, in the end
   */
  static List<Entry> filled(List<Entry> tidy, UnaryOperator<String> root, Draw draw) {
    boolean dashes = draw.chance(0.6);
    Set<String> missing = missing(tidy, root, draw);
    List<Entry> filled = new ArrayList<>();
    for (Entry entry : tidy) {
      boolean notCounted =
          missing.contains(root.apply(entry.element()))
              || missing.contains(root.apply(entry.element()) + entry.disaggregation());
      filled.add(
          notCounted ? with(entry, draw.chance(0.5) ? NOT_COUNTED : null) : zero(entry, dashes));
    }
    return filled;
  }

  private static Set<String> missing(List<Entry> tidy, UnaryOperator<String> root, Draw draw) {
    Set<String> asked = new LinkedHashSet<>();
    Set<String> missing = new HashSet<>();
    for (Entry entry : tidy) {
      String key = root.apply(entry.element()) + entry.disaggregation();
      boolean part = !entry.disaggregation().isEmpty();
      if (asked.add(key) && draw.chance(part ? PART_NOT_COUNTED : ELEMENT_NOT_COUNTED)) {
        missing.add(key);
      }
    }
    return missing;
  }

  private static Entry zero(Entry entry, boolean dashes) {
    boolean zero = entry.value() instanceof BigDecimal number && number.signum() == 0;
    return zero && dashes ? with(entry, NOTHING) : entry;
  }

  private static Entry with(Entry entry, @Nullable Object value) {
    return new Entry(entry.element(), entry.disaggregation(), value, entry.note());
  }
}

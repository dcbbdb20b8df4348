package vn.tiengnoi.etl.workbook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.warehouse.text.NameKey;

/**
 * Finds the template's row again for each row that came back, wherever it stands now: by ordinal
 * and words together, else by words that stand once on the template. Its codes say what it is about
 * where both agree or the codes were lost; where they disagree nothing is certain.
 */
final class RowMatching {
  private static final String BETWEEN = "\n";

  private final List<TemplateRow> rows;
  private final Map<String, TemplateRow> byFace = new HashMap<>();
  private final Map<String, List<TemplateRow>> byLabel;
  private final Set<String> unseen = new HashSet<>();

  RowMatching(List<TemplateRow> rows) {
    this.rows = rows;
    for (TemplateRow row : rows) {
      byFace.put(face(row.ordinal(), row.label()), row);
      unseen.add(codes(row.element(), row.disaggregation()));
    }
    this.byLabel = rows.stream().collect(Collectors.groupingBy(row -> NameKey.of(row.label())));
  }

  /** The template's row that this one shows; nothing where that is not certain. */
  Optional<TemplateRow> find(FormRow row) {
    if (row.label().isBlank()) {
      return Optional.empty();
    }
    TemplateRow known = byFace.get(face(row.ordinal().stripped(), row.label().text()));
    if (known == null) {
      List<TemplateRow> named = byLabel.getOrDefault(NameKey.of(row.label().text()), List.of());
      known = named.size() == 1 ? named.get(0) : null;
    }
    return Optional.ofNullable(known);
  }

  /** Whether a row's codes say nothing else than the template's row that it shows. */
  static boolean agree(FormRow row, TemplateRow known) {
    return agree(row.element(), known.element())
        && agree(row.disaggregation(), known.disaggregation());
  }

  private static boolean agree(RawCell written, String known) {
    return written.isBlank() || written.stripped().equalsIgnoreCase(known);
  }

  /** Notes that a row of the template came back. */
  void seen(String element, String disaggregation) {
    unseen.remove(codes(element, disaggregation));
  }

  /** Rows of the template that did not come back, in its order. */
  List<TemplateRow> missing() {
    return rows.stream()
        .filter(row -> unseen.contains(codes(row.element(), row.disaggregation())))
        .toList();
  }

  private static String face(String ordinal, String label) {
    return ordinal + BETWEEN + NameKey.of(label);
  }

  private static String codes(String element, String disaggregation) {
    return element + BETWEEN + disaggregation;
  }
}

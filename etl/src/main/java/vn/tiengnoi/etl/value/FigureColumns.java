package vn.tiengnoi.etl.value;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.tiengnoi.warehouse.catalogue.Element;

/** The columns of a pack's elements, made once, under whatever headings their forms bear. */
public final class FigureColumns {
  private static final int MOST_REMEMBERED = 10_000;

  private final Map<String, FigureColumn> plain = new HashMap<>();
  private final Map<Headed, FigureColumn> headed = new ConcurrentHashMap<>();

  private record Headed(String element, String row, String sheet) {}

  public FigureColumns(Collection<Element> elements) {
    elements.forEach(element -> plain.put(element.code(), FigureColumn.of(element, "", "")));
  }

  /** Whether a bare whole number of an element needs nothing but to be taken. */
  public boolean isPlain(Element element) {
    return of(element, "", "").isPlain();
  }

  /**
   * The column an element's figure stands in.
   *
   * @param row what its row says it is measured in; empty for nothing
   * @param sheet what its whole sheet says; empty for nothing
   */
  public FigureColumn of(Element element, String row, String sheet) {
    FigureColumn known = plain.get(element.code());
    if (known != null && row.isEmpty() && sheet.isEmpty()) {
      return known;
    }
    if (headed.size() > MOST_REMEMBERED) {
      headed.clear();
    }
    return headed.computeIfAbsent(
        new Headed(element.code(), row, sheet), key -> FigureColumn.of(element, row, sheet));
  }
}

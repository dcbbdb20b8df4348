package vn.tiengnoi.etl.check;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.value.FigureColumns;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.catalogue.Element;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.form.Form.FormElement;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.PeriodKind;

/**
 * Where rows belong whose codes are spelt exactly and whose digits need no second look: for them,
 * and only for them, a set of rows may be read at once. {@link ReportCheck} reads such a row the
 * same way.
 */
public final class PlainPlaces {
  private final Pack pack;
  private final Parts parts;
  private final FigureColumns columns;

  public PlainPlaces(Pack pack) {
    this.pack = pack;
    this.parts = new Parts(pack.dimensions());
    this.columns = new FigureColumns(pack.elements().values());
  }

  /** An element and part that a form asks for. */
  public record Place(Element element, Disaggregation part) {}

  /**
   * The place of a row of a report of this form and length of period; none where it is not plain.
   */
  public Optional<Place> find(Form form, PeriodKind cadence, String element, String part) {
    FormElement asked = form.findElement(element).orElse(null);
    if (asked == null || !asked.askedFor(cadence)) {
      return Optional.empty();
    }
    @Nullable Disaggregation known = parts.find(asked, part);
    Element counted = pack.getElement(asked.element());
    return known != null && columns.isPlain(counted)
        ? Optional.of(new Place(counted, known))
        : Optional.empty();
  }
}

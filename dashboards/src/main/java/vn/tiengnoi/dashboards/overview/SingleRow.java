package vn.tiengnoi.dashboards.overview;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiengnoi.dashboards.selection.Selection;
import vn.tiengnoi.dashboards.web.Address;
import vn.tiengnoi.reports.wording.SingleText;
import vn.tiengnoi.reports.wording.Wording;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.read.ExplainedPart;

/**
 * One published figure in the list that stands in place of totals.
 *
 * @param cell file, sheet and cell it was read from
 * @param explain the figure's own page
 */
public record SingleRow(SingleText text, String cell, String explain) {

  /** Whether the source is an address that a browser may open. */
  public boolean sourceIsLink() {
    return text.address().startsWith("https://") || text.address().startsWith("http://");
  }

  static SingleRow of(ExplainedPart part, Pack pack, Selection selection, Wording wording) {
    String cell =
        Stream.of(part.file(), part.sheet(), part.cell())
            .filter(place -> place != null && !place.isEmpty())
            .collect(Collectors.joining(" · "));
    String indicator =
        pack.indicators().values().stream()
            .filter(candidate -> candidate.uses(part.element()))
            .map(candidate -> candidate.code())
            .findFirst()
            .orElse(selection.indicator().code());
    Address explain =
        Address.of("/explain")
            .with("indicator", indicator)
            .with("unit", part.unit().id())
            .with("period", part.period().code())
            .with("boundaries", "as-reported")
            .with(selection.language());
    return new SingleRow(wording.single(part, pack), cell, explain.toString());
  }
}

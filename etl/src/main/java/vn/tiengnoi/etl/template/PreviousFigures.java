package vn.tiengnoi.etl.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.read.ReportedFigure;

/**
 * What was reported on a form in the period before, by reporter and unit. Nobody is shown what
 * another reported, not even a predecessor.
 */
public final class PreviousFigures {
  /** Where nothing is known of the period before. */
  public static final PreviousFigures NONE = new PreviousFigures(List.of());

  private final Map<Sender, Map<Place, ReportedFigure>> bySender = new HashMap<>();

  public PreviousFigures(List<ReportedFigure> figures) {
    for (ReportedFigure figure : figures) {
      bySender
          .computeIfAbsent(new Sender(figure.reporter(), figure.unit()), first -> new HashMap<>())
          .put(new Place(figure.element(), figure.disaggregation()), figure);
    }
  }

  private record Sender(String reporter, String unit) {}

  /** An element and a part of it. */
  record Place(String element, Disaggregation part) {}

  Map<Place, ReportedFigure> of(Template template) {
    return bySender.getOrDefault(
        new Sender(template.reporter().id(), template.unit().id()), Map.of());
  }
}

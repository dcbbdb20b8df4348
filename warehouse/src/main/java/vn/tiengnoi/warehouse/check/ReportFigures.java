package vn.tiengnoi.warehouse.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.period.Period;

/** The figures of one report, each element and part once; rows that repeat one stand aside. */
public final class ReportFigures<F extends CheckFigure> {
  private final Form form;
  private final Period period;
  private final Map<String, Map<Disaggregation, F>> figures = new LinkedHashMap<>();
  private final List<F> inOrder = new ArrayList<>();
  private final Map<F, List<F>> repeated = new LinkedHashMap<>();

  public ReportFigures(Form form, Period period) {
    this.form = form;
    this.period = period;
  }

  public Form form() {
    return form;
  }

  public Period period() {
    return period;
  }

  public void add(F figure) {
    F first =
        figures
            .computeIfAbsent(figure.code(), code -> new LinkedHashMap<>())
            .putIfAbsent(figure.disaggregation(), figure);
    if (first == null) {
      inOrder.add(figure);
    } else {
      repeated.computeIfAbsent(first, key -> new ArrayList<>(List.of(first))).add(figure);
    }
  }

  @Nullable F find(String element, Disaggregation disaggregation) {
    Map<Disaggregation, F> ofElement = figures.get(element);
    return ofElement == null ? null : ofElement.get(disaggregation);
  }

  /** All figures, in the order of their rows; of repeated ones the first. */
  public List<F> figures() {
    return List.copyOf(inOrder);
  }

  /** The figures of one element by part. */
  Map<Disaggregation, F> ofElement(String element) {
    return figures.getOrDefault(element, Map.of());
  }

  /** Groups of rows for the same element and part. */
  public List<List<F>> repeated() {
    return List.copyOf(repeated.values());
  }
}

package vn.tiengnoi.etl.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.raw.RawRow;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;

/** The figures of one report, each element and part once, and the faults found among them. */
final class FigureTable {
  private record Place(String element, Disaggregation disaggregation) {}

  private final Map<Place, Figure> figures = new LinkedHashMap<>();
  private final Map<Place, List<Figure>> repeated = new LinkedHashMap<>();
  private final List<RawRow> unplaced = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  void add(Figure figure) {
    Place place = new Place(figure.element().code(), figure.disaggregation());
    Figure first = figures.putIfAbsent(place, figure);
    if (first != null) {
      repeated.computeIfAbsent(place, key -> new ArrayList<>(List.of(first))).add(figure);
    }
  }

  /** A row that could not be placed: none of it counts. */
  void addUnplaced(RawRow row) {
    unplaced.add(row);
  }

  List<RawRow> unplaced() {
    return unplaced;
  }

  /** All figures, each of several rows for the same element and part among them. */
  Stream<Figure> allFigures() {
    return Stream.concat(
        figures.values().stream(),
        repeated.values().stream().flatMap(rows -> rows.stream().skip(1)));
  }

  void add(Fault fault) {
    faults.add(fault);
  }

  Optional<Figure> find(String element, Disaggregation disaggregation) {
    return Optional.ofNullable(figures.get(new Place(element, disaggregation)));
  }

  /** All figures, in the order of their rows; of repeated ones the first. */
  List<Figure> figures() {
    return List.copyOf(figures.values());
  }

  List<Figure> figuresOf(String element) {
    return figures.values().stream()
        .filter(figure -> figure.element().code().equals(element))
        .toList();
  }

  /** Groups of rows for the same element and part. */
  List<List<Figure>> repeated() {
    return List.copyOf(repeated.values());
  }

  List<Fault> faults() {
    return faults;
  }
}

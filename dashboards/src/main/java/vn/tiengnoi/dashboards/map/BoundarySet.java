package vn.tiengnoi.dashboards.map;

import java.util.List;
import java.util.Optional;
import vn.tiengnoi.warehouse.unit.Unit;

/** The outlines of all provinces at one time. */
record BoundarySet(String name, List<Shape> shapes, List<Archipelago> archipelagos) {

  BoundarySet {
    shapes = List.copyOf(shapes);
    archipelagos = List.copyOf(archipelagos);
  }

  /** How many of these units the set draws under the same identity. */
  long matches(List<Unit> units) {
    return units.stream()
        .filter(unit -> shapes.stream().anyMatch(shape -> shape.unitId().equals(unit.id())))
        .count();
  }

  /**
   * The outline of a unit: by identity, else by code. A province that only changed its name or kind
   * keeps its outline, and within one set a code names one province.
   */
  Optional<Shape> findShape(Unit unit) {
    Optional<Shape> same =
        shapes.stream().filter(shape -> shape.unitId().equals(unit.id())).findFirst();
    return same.isPresent()
        ? same
        : shapes.stream().filter(shape -> shape.code().equals(unit.code())).findFirst();
  }
}

package vn.tiengnoi.warehouse.read;

import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.unit.Boundaries;

/** Which figure is to be traced to its cells. */
public record ExplainQuestion(
    String indicator,
    String unit,
    Period period,
    Disaggregation disaggregation,
    Boundaries boundaries) {}

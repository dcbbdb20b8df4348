package vn.tiengnoi.warehouse.compute;

import vn.tiengnoi.warehouse.catalogue.Disaggregation;

/**
 * A figure that was worked out, with the numbers of what it is about.
 *
 * @param indicator number of the indicator, counting from 1
 * @param unit number of the unit on its map
 * @param period number of the period
 */
record Figured(
    int indicator,
    int unit,
    int period,
    Disaggregation part,
    FigureRule.Figure figure,
    int reported,
    int due) {}

package vn.tiengnoi.warehouse.read;

import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.unit.Boundaries;

/**
 * Why a figure differs between two moments.
 *
 * @param unit identity of a unit that at least one of the two moments' packs knows
 */
public record ChangesQuestion(
    String indicator, String unit, Period period, Boundaries boundaries, AsOf from, AsOf to) {}

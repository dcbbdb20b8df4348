package vn.tiengnoi.warehouse.read;

import vn.tiengnoi.warehouse.unit.Boundaries;

/**
 * Which overview is wanted.
 *
 * @param unit identity of the country or a province
 * @param year a calendar year
 * @param indicator the indicator of trend, map and ranking
 */
public record OverviewQuestion(String unit, int year, String indicator, Boundaries boundaries) {}

package vn.tiengnoi.dashboards.explain;

/**
 * Something said about a figure that is not made of cells, and what it is made of.
 *
 * @param name what it is: completeness, target, rank, change
 * @param value what it says
 * @param made how it was made
 * @param link where what it is made of can be seen; empty where {@code made} says it all
 */
public record Derived(String name, String value, String made, String link) {}

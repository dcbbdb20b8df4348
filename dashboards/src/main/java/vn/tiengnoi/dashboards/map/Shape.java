package vn.tiengnoi.dashboards.map;

/**
 * One unit's outline, projected.
 *
 * @param unitId identity as the file names it
 * @param code official code, unique within one set of boundaries
 * @param path the outline as an SVG path
 * @param x where its name stands
 */
record Shape(String unitId, String code, String path, int x, int y) {}

package vn.tiengnoi.dashboards.map;

/**
 * A group of islands too small to be seen at the country's scale: always drawn as a mark with its
 * name and its province's, in the colour of the province.
 *
 * @param provinceCode code of its province in the set of boundaries it is drawn with
 */
record Archipelago(
    String nameVi, String nameEn, String provinceCode, String provinceName, int x, int y) {}

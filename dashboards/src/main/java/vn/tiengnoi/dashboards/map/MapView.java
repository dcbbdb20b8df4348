package vn.tiengnoi.dashboards.map;

import java.util.List;

/**
 * A province map, ready to be written as SVG.
 *
 * @param areas provinces, those without a figure first so that the coloured ones lie on top
 * @param marks archipelagos
 * @param names names written on the map
 * @param legend classes from low to high, then the statuses that occur
 */
public record MapView(
    int width, int height, List<Area> areas, List<Mark> marks, List<Name> names, List<Key> legend) {

  /**
   * One province.
   *
   * @param fill class for its colour: {@code step-3}, or {@code none}
   * @param pattern id of the pattern that marks why there is no figure; empty where there is one
   * @param title its name, figure and completeness
   * @param address the province's own page
   */
  public record Area(String path, String fill, String pattern, String title, String address) {}

  /**
   * An archipelago.
   *
   * @param lines its name and its province's
   * @param anchor {@code middle}, or {@code end} at the edge
   */
  public record Mark(
      int x, int y, int textX, String anchor, List<String> lines, String fill, String pattern) {}

  /** A name on the map. */
  public record Name(int x, int y, String text) {}

  /** One line of the legend; {@code pattern} is empty for a class of values. */
  public record Key(String fill, String pattern, String words, int count) {}
}

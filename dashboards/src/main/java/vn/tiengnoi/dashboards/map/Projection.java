package vn.tiengnoi.dashboards.map;

/**
 * Degrees to drawing units. The window is the full extent of the country with its archipelagos,
 * 102–115.5° E and 8–23.5° N; nothing of it is ever cropped.
 */
final class Projection {
  static final int WIDTH = 1200;
  static final int HEIGHT = 1434;

  private static final double WEST = 102;
  private static final double EAST = 115.5;
  private static final double NORTH = 23.5;
  private static final double MIDDLE_LATITUDE = 16;
  private static final double PER_DEGREE_EAST = WIDTH / (EAST - WEST);
  private static final double PER_DEGREE_NORTH =
      PER_DEGREE_EAST / Math.cos(Math.toRadians(MIDDLE_LATITUDE));

  private Projection() {}

  static int x(double longitude) {
    return (int) Math.round((longitude - WEST) * PER_DEGREE_EAST);
  }

  static int y(double latitude) {
    return (int) Math.round((NORTH - latitude) * PER_DEGREE_NORTH);
  }
}

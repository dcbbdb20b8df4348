package vn.tiengnoi.dashboards.map;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads outlines and label points from GeoJSON files. */
final class GeoJson {
  private static final JsonMapper JSON = JsonMapper.shared();

  private GeoJson() {}

  static List<Shape> shapes(Path file) throws IOException {
    List<Shape> shapes = new ArrayList<>();
    for (JsonNode feature : features(file)) {
      JsonNode properties = feature.get("properties");
      shapes.add(
          new Shape(
              properties.get("unit_id").asString(),
              properties.get("code").asString(),
              path(feature.get("geometry")),
              Projection.x(properties.get("lon").asDouble()),
              Projection.y(properties.get("lat").asDouble())));
    }
    return shapes;
  }

  /**
   * The archipelagos with the codes of the provinces they belong to in one set.
   *
   * @param set the ending of the property that holds the code: {@code 63} or {@code 34}
   */
  static List<Archipelago> archipelagos(Path file, String set) throws IOException {
    List<Archipelago> archipelagos = new ArrayList<>();
    for (JsonNode feature : features(file)) {
      JsonNode properties = feature.get("properties");
      JsonNode point = feature.get("geometry").get("coordinates");
      archipelagos.add(
          new Archipelago(
              properties.get("name_vi").asString(),
              properties.get("name_en").asString(),
              properties.get("province_code_" + set).asString(),
              properties.get("province_name_vi").asString(),
              Projection.x(point.get(0).asDouble()),
              Projection.y(point.get(1).asDouble())));
    }
    return archipelagos;
  }

  private static Iterable<JsonNode> features(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return JSON.readTree(in).get("features");
    }
  }

  private static String path(JsonNode geometry) {
    StringBuilder path = new StringBuilder();
    JsonNode coordinates = geometry.get("coordinates");
    if (geometry.get("type").asString().equals("Polygon")) {
      appendPolygon(path, coordinates);
    } else {
      for (JsonNode polygon : coordinates) {
        appendPolygon(path, polygon);
      }
    }
    return path.toString();
  }

  private static void appendPolygon(StringBuilder path, JsonNode polygon) {
    for (JsonNode ring : polygon) {
      appendRing(path, ring);
    }
  }

  /** Relative whole steps; points that fall on the one before are left out. */
  private static void appendRing(StringBuilder path, JsonNode ring) {
    int x = Projection.x(ring.get(0).get(0).asDouble());
    int y = Projection.y(ring.get(0).get(1).asDouble());
    path.append('M').append(x).append(' ').append(y).append('l');
    boolean first = true;
    for (JsonNode point : ring) {
      int nextX = Projection.x(point.get(0).asDouble());
      int nextY = Projection.y(point.get(1).asDouble());
      if (nextX != x || nextY != y) {
        step(path, nextX - x, first);
        step(path, nextY - y, false);
        first = false;
        x = nextX;
        y = nextY;
      }
    }
    if (first) {
      path.append("0 1");
    }
    path.append('z');
  }

  private static void step(StringBuilder path, int by, boolean first) {
    if (!first && by >= 0) {
      path.append(' ');
    }
    path.append(by);
  }
}

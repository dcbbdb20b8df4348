package vn.tiengnoi.dashboards.text;

import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Figures for a page's charts, written into a {@code <script type="application/json">}. No value in
 * it can end the element: every {@code <} is escaped.
 */
public final class ScriptData {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private ScriptData() {}

  public static String of(Object data) {
    return JSON.writeValueAsString(data).replace("<", "\\u003c");
  }
}

package vn.tiengnoi.reports.style;

import java.util.Locale;

/**
 * A colour by its job. Pages take them as CSS custom properties ({@link Tokens#css()}), charts and
 * documents take the light values, so that the same hand drew all of them.
 *
 * <p>Everything that is read as text reaches a contrast of 4.5:1 on {@link #SURFACE} and on {@link
 * #PANEL}; a test holds it.
 */
public enum Token {
  /** Text and figures. */
  INK("#16202B", "#EAF0F6"),
  /** Text that accompanies: units, dates, sources. */
  MUTED("#4C5A67", "#A8B6C4"),
  /** Thin lines between rows; never text. */
  RULE("#D3DAE1", "#364350"),
  /** The page. */
  SURFACE("#FFFFFF", "#10161D"),
  /** A quiet area set off from the page. */
  PANEL("#F4F6F8", "#1A222B"),
  /** Links and what can be acted on. */
  ACCENT("#0B4F8A", "#86BEF2"),
  /** Actual figures: solid, dark. */
  ACTUAL("#1F4E79", "#8FBCE6"),
  /** The previous year, and what is not in the focus: solid, light. */
  PREVIOUS("#A9BFD4", "#4A6580"),
  /** Targets: an outline or a tick, never a solid area. */
  TARGET("#16202B", "#EAF0F6"),
  /** Better than before or than planned. */
  BETTER("#0B5CAD", "#7DBBF5"),
  /** Worse than before or than planned. */
  WORSE("#A84300", "#FFA868"),

  ACHIEVED("#0B5CAD", "#7DBBF5"),
  ON_TRACK("#1A6E80", "#6CC5D6"),
  AT_RISK("#7A5B00", "#E8C04F"),
  BEHIND("#A84300", "#FFA868"),
  TOO_EARLY("#4C5A67", "#A8B6C4"),
  NOT_MEASURABLE("#5D6670", "#9AA6B2"),

  /** The lowest of five classes on a map. */
  MAP_1("#DCE9F5", "#1B3550"),
  MAP_2("#A9CBE6", "#2A5680"),
  MAP_3("#6BA3D0", "#4480B5"),
  MAP_4("#2F74AE", "#7AB0DE"),
  /** The highest of five classes on a map. */
  MAP_5("#0C3F73", "#C4E0F8"),
  /** A unit of a map without a value; hatch it as well. */
  MAP_NONE("#ECEEF0", "#252D36"),

  /** The band over data that is not a real, complete report. */
  BAND("#8A3800", "#FFB37A"),
  /** Text on the band. */
  BAND_INK("#FFFFFF", "#2A1300");

  private final String light;
  private final String dark;

  Token(String light, String dark) {
    this.light = light;
    this.dark = dark;
  }

  /** {@code #RRGGBB} on paper and on a light page. */
  public String light() {
    return light;
  }

  /** {@code #RRGGBB} on a dark page. */
  public String dark() {
    return dark;
  }

  /** The custom property: {@code --tn-map-1}. */
  public String property() {
    return "--tn-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

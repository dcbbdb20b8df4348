package vn.tiengnoi.etl.receipt;

import org.apache.poi.hssf.util.HSSFColor.HSSFColorPredefined;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.jspecify.annotations.Nullable;

/**
 * Colours of marked cells, and how a cell's own colour is written down so that it comes back when
 * the mark goes: {@code PATTERN;FOREGROUND;BACKGROUND}. Orange and light yellow differ in lightness
 * too, so that they are told apart without colours.
 */
final class CellFill {
  private static final String TO_CORRECT = "FFF9B96B";
  private static final String TO_NOTE = "FFFFF4B8";
  private static final String NONE = "-";

  private CellFill() {}

  /** Colours a style; a workbook of the old kind has a palette only. */
  static void mark(CellStyle style, boolean toCorrect) {
    if (style instanceof XSSFCellStyle modern) {
      modern.setFillForegroundColor(rgb(toCorrect ? TO_CORRECT : TO_NOTE));
    } else {
      style.setFillForegroundColor(
          (toCorrect ? HSSFColorPredefined.LIGHT_ORANGE : HSSFColorPredefined.LIGHT_YELLOW)
              .getIndex());
    }
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  /** Whether a style bears one of our colours; those of the palette may be the sender's own. */
  static boolean isMark(CellStyle style) {
    if (style.getFillPattern() != FillPatternType.SOLID_FOREGROUND
        || !(style instanceof XSSFCellStyle modern)) {
      return false;
    }
    String colour = said(modern.getFillForegroundXSSFColor());
    return colour.equals("rgb:" + TO_CORRECT) || colour.equals("rgb:" + TO_NOTE);
  }

  /** The fill of a style as text. */
  static String of(CellStyle style) {
    String pattern = style.getFillPattern().name();
    if (style instanceof XSSFCellStyle modern) {
      return String.join(
          ";",
          pattern,
          said(modern.getFillForegroundXSSFColor()),
          said(modern.getFillBackgroundXSSFColor()));
    }
    return String.join(
        ";",
        pattern,
        "indexed:" + style.getFillForegroundColor(),
        "indexed:" + style.getFillBackgroundColor());
  }

  private static String said(@Nullable XSSFColor colour) {
    if (colour == null) {
      return NONE;
    }
    if (colour.isThemed()) {
      return "theme:%d:%s".formatted(colour.getTheme(), colour.getTint());
    }
    if (colour.isIndexed()) {
      return "indexed:" + colour.getIndexed();
    }
    return colour.getARGBHex() == null ? NONE : "rgb:" + colour.getARGBHex();
  }

  /** Gives a style the fill that was written down; none where the text is not of ours. */
  static void restore(CellStyle style, String fill) {
    String[] parts = fill.split(";", -1);
    style.setFillPattern(FillPatternType.NO_FILL);
    if (parts.length != 3) {
      return;
    }
    try {
      FillPatternType pattern = FillPatternType.valueOf(parts[0]);
      if (pattern == FillPatternType.NO_FILL) {
        return;
      }
      if (style instanceof XSSFCellStyle modern) {
        modern.setFillForegroundColor(colour(parts[1]));
        modern.setFillBackgroundColor(colour(parts[2]));
      } else {
        style.setFillForegroundColor(Short.parseShort(parts[1].replace("indexed:", "")));
        style.setFillBackgroundColor(Short.parseShort(parts[2].replace("indexed:", "")));
      }
      style.setFillPattern(pattern);
    } catch (IllegalArgumentException notOurs) {
      style.setFillPattern(FillPatternType.NO_FILL);
    }
  }

  private static @Nullable XSSFColor colour(String said) {
    String[] parts = said.split(":");
    XSSFColor colour = new XSSFColor();
    switch (parts[0]) {
      case "rgb" -> colour.setARGBHex(parts[1]);
      case "indexed" -> colour.setIndexed(Integer.parseInt(parts[1]));
      case "theme" -> {
        colour.setTheme(Integer.parseInt(parts[1]));
        colour.setTint(Double.parseDouble(parts[2]));
      }
      default -> {
        return null;
      }
    }
    return colour;
  }

  private static XSSFColor rgb(String argb) {
    XSSFColor colour = new XSSFColor();
    colour.setARGBHex(argb);
    return colour;
  }
}

package vn.tiengnoi.warehouse.catalogue;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A defined figure: the sum of its numerator's elements, divided (last) by the sum of its
 * denominator's elements where it has one, times a factor.
 *
 * @param code code in the catalogue ({@code TG01})
 * @param unitVi unit of the value as people write it ({@code %}, {@code đồng}, {@code lượt})
 * @param numerator elements whose sum is the numerator
 * @param denominator elements whose sum is the denominator; null where the indicator is a plain sum
 * @param factor what the ratio is multiplied by: 100 for a percentage, 1 otherwise
 * @param decimals digits shown after the comma; computation never rounds to them
 * @param dimensions dimensions by which the value can be split: those all its elements share
 * @param examples worked examples, computed by hand, that run as tests
 */
public record Indicator(
    String code,
    String nameVi,
    String nameEn,
    String shortVi,
    String shortEn,
    String definitionVi,
    String definitionEn,
    String unitVi,
    String unitEn,
    List<String> numerator,
    @Nullable List<String> denominator,
    BigDecimal factor,
    int decimals,
    Direction direction,
    List<String> dimensions,
    List<String> sources,
    List<WorkedExample> examples) {

  public Indicator {
    numerator = List.copyOf(numerator);
    denominator = denominator == null ? null : List.copyOf(denominator);
    dimensions = List.copyOf(dimensions);
    sources = List.copyOf(sources);
    examples = List.copyOf(examples);
  }

  /**
   * Whether it divides; a ratio over units or time is the ratio of the sums, never a mean of
   * ratios.
   */
  public boolean isRatio() {
    return denominator != null;
  }

  /** Which way is good. */
  public enum Direction {
    UP,
    DOWN,
    NEUTRAL
  }

  public String name(String language) {
    return language.equals("en") ? nameEn : nameVi;
  }

  /** A name that fits a tile. */
  public String shortName(String language) {
    return language.equals("en") ? shortEn : shortVi;
  }

  public String unit(String language) {
    return language.equals("en") ? unitEn : unitVi;
  }
}

package vn.tiengnoi.warehouse.catalogue;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A defined figure: its numerator, divided (last) by its denominator where it has one, times a
 * factor. Both are formulas over elements.
 *
 * @param code code in the catalogue ({@code TG01})
 * @param unitVi unit of the value as people write it ({@code %}, {@code đồng}, {@code lượt})
 * @param group code of the group it stands in ({@code TG}); empty where the pack has no groups
 * @param kind what may be done with the value over time
 * @param measure what a ratio that is no percentage is counted in ({@code VND/turn}); null else
 * @param denominator null where the indicator is not divided
 * @param partOfWhole for a percentage: whether the numerator is a part of the denominator, so that
 *     more than 100 % is a fault
 * @param factor what the ratio is multiplied by: 100 for a percentage, 1 otherwise
 * @param decimals digits shown after the comma; computation never rounds to them
 * @param dimensions dimensions by which the value can be split: those all its elements share
 * @param reportedBy who reports it, in words
 * @param cadence kinds of period for which it is reported, in words
 * @param noteVi caution to stand beside the figure; null for none
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
    String group,
    Kind kind,
    @Nullable String measure,
    Expression numerator,
    @Nullable Expression denominator,
    BigDecimal factor,
    boolean partOfWhole,
    int decimals,
    Direction direction,
    List<String> dimensions,
    List<String> sources,
    String reportedBy,
    List<String> cadence,
    @Nullable String noteVi,
    @Nullable String noteEn,
    List<WorkedExample> examples) {

  public Indicator {
    dimensions = List.copyOf(dimensions);
    sources = List.copyOf(sources);
    cadence = List.copyOf(cadence);
    examples = List.copyOf(examples);
  }

  /**
   * Whether it divides; a ratio over units or time is the ratio of the sums, never a mean of
   * ratios.
   */
  public boolean isRatio() {
    return denominator != null;
  }

  /** Codes of the elements its formulas name themselves, numerator's first. */
  public List<String> elements() {
    Set<String> elements = new LinkedHashSet<>(numerator.elements());
    if (denominator != null) {
      elements.addAll(denominator.elements());
    }
    return List.copyOf(elements);
  }

  /** Whether the formulas name this element themselves. */
  public boolean uses(String element) {
    return elements().contains(element);
  }

  /** What a value says about time. */
  public enum Kind {
    /** Happens over a period; periods add. */
    FLOW,
    /** Stands at the end of a period; periods do not add. */
    STOCK,
    /** A ratio of sums. */
    RATIO
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

  /** The caution that stands beside it; null for none. */
  public @Nullable String note(String language) {
    return language.equals("en") ? noteEn : noteVi;
  }

  /** A name that fits a tile. */
  public String shortName(String language) {
    return language.equals("en") ? shortEn : shortVi;
  }

  public String unit(String language) {
    return language.equals("en") ? unitEn : unitVi;
  }
}

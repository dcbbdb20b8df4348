package vn.tiengnoi.reports.overview;

import java.util.List;
import net.sf.jasperreports.renderers.Renderable;

/**
 * Everything on the page, in words and drawings; each component is a field of {@code
 * templates/overview.jrxml} with the same name. Flags say which of the template's bands print.
 */
record OverviewPage(
    Boolean hasBand,
    String band,
    String kicker,
    Boolean shortHeadline,
    Boolean longHeadline,
    String headline,
    Boolean shortContext,
    Boolean longContext,
    String context,
    Boolean hasFigures,
    List<TileRow> tiles,
    Panel trendPanel,
    Panel rankingPanel,
    Panel completenessPanel,
    Boolean hasSingles,
    SingleHeads singleHeads,
    List<SingleRow> singles,
    String moreSingles,
    Boolean empty,
    String emptyAdvice,
    Boolean hasLegend,
    String legend,
    String source,
    String pageNumber) {

  /**
   * A chart with the sentence over it.
   *
   * @param note what is drawn, in which unit
   * @param alternative what a reader hears who cannot see it
   */
  record Panel(String title, String note, Renderable image, String alternative) {}

  /** Heads of the table of published figures. */
  record SingleHeads(
      String unit, String reporter, String period, String indicator, String value, String source) {}
}

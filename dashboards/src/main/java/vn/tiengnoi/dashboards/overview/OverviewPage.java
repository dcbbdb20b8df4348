package vn.tiengnoi.dashboards.overview;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.dashboards.map.MapView;
import vn.tiengnoi.dashboards.selection.Choices;
import vn.tiengnoi.dashboards.web.PageFrame;

/**
 * All that the overview shows.
 *
 * @param headline the message, made from the figures
 * @param context who, what, unit, period, boundaries, as of
 * @param placeContext the same for map and ranking
 * @param advice what to do about an empty home; null where there is data
 * @param published whether the home holds single published figures, of which no total is made
 */
public record OverviewPage(
    PageFrame frame,
    Choices choices,
    String headline,
    String context,
    String placeContext,
    String unitOfMeasure,
    @Nullable String advice,
    boolean published,
    List<Hint> hints,
    List<TileView> tiles,
    TrendView trend,
    @Nullable MapView map,
    String mapMessage,
    RankingView ranking,
    List<SingleRow> single,
    List<CompletenessRow> completeness,
    String completenessMessage,
    Links links) {

  /** Reports of one form received and due. */
  public record CompletenessRow(
      String form, String received, int reported, int due, String address) {}

  /** Where the page's own links lead. */
  public record Links(String here, String trendCsv, String rankingCsv, String document) {}

  /** The map, where the pack has one for the selection. */
  public Optional<MapView> findMap() {
    return Optional.ofNullable(map);
  }
}

package vn.tiengnoi.dashboards.overview;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.dashboards.selection.Selection;
import vn.tiengnoi.dashboards.text.Labels;
import vn.tiengnoi.reports.wording.AttainmentText;
import vn.tiengnoi.reports.wording.TileText;
import vn.tiengnoi.warehouse.read.Overview;
import vn.tiengnoi.warehouse.read.Overview.Tile;

/**
 * A headline figure on the page.
 *
 * @param text what it says
 * @param change its change in words; null where there is nothing to compare with
 * @param changeKind class for its colour: {@code better}, {@code worse}, {@code neutral}, {@code
 *     none}
 * @param attainment its target in words; null where there is none for the year
 * @param standing class for its colour: {@code on-track}
 * @param nextTarget a target to come in words; null where there is none
 * @param focused whether trend, map and ranking are about it
 */
public record TileView(
    TileText text,
    String explain,
    String due,
    String focus,
    boolean focused,
    @Nullable String change,
    String changeKind,
    @Nullable AttainmentText attainment,
    String standing,
    @Nullable String nextTarget) {

  static TileView of(Tile tile, Overview overview, Selection selection, Labels labels) {
    TileText text = labels.wording().tile(tile, overview.asOf());
    return new TileView(
        text,
        selection.explain(tile.current()).toString(),
        selection.due(tile.current()).toString(),
        selection.with(tile.indicator()).address().toString(),
        tile.indicator().equals(overview.focus()),
        text.change().map(change -> change.label()).orElse(null),
        text.change().map(change -> className(change.effect())).orElse("none"),
        text.attainment().orElse(null),
        text.attainment().map(attainment -> className(attainment.standing())).orElse("none"),
        text.nextTarget().orElse(null));
  }

  private static String className(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

package vn.tiengnoi.dashboards.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tiengnoi.dashboards.map.MapDrawing;
import vn.tiengnoi.dashboards.map.MapView;
import vn.tiengnoi.dashboards.overview.OverviewPage.CompletenessRow;
import vn.tiengnoi.dashboards.overview.OverviewPage.Links;
import vn.tiengnoi.dashboards.selection.Choices;
import vn.tiengnoi.dashboards.selection.Selection;
import vn.tiengnoi.dashboards.text.Labels;
import vn.tiengnoi.dashboards.web.Address;
import vn.tiengnoi.dashboards.web.PageFrame;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.read.Overview;
import vn.tiengnoi.warehouse.read.Reading;
import vn.tiengnoi.warehouse.read.SampleMark;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/** Makes the overview page of an answer. */
@Component
class OverviewPages {
  private final MapDrawing maps;

  OverviewPages(MapDrawing maps) {
    this.maps = maps;
  }

  OverviewPage page(Overview overview, Selection selection, Reading reading) {
    Pack pack = reading.pack();
    Labels labels = new Labels(selection.language());
    List<Integer> years =
        overview.trend().stream().map(value -> value.period().from().getYear()).toList();
    boolean published = overview.sample() == SampleMark.PUBLISHED;
    Optional<MapView> map = map(overview, selection, pack, labels);
    return new OverviewPage(
        PageFrame.of(
            labels.unit(overview.unit()) + " · " + selection.year(),
            selection.address(),
            selection.language(),
            reading),
        Choices.of(selection, pack, years, labels),
        labels.wording().headline(overview),
        labels.wording().context(overview),
        placeContext(overview, labels),
        overview.focus().unit(labels.language().code()),
        overview.generation() == 0 ? labels.wording().emptyAdvice() : null,
        published,
        published || overview.generation() == 0 ? List.of() : Hint.about(selection, pack, labels),
        overview.tiles().stream()
            .map(tile -> TileView.of(tile, overview, selection, labels))
            .toList(),
        TrendView.of(overview, selection, pack, labels),
        map.orElse(null),
        map.map(drawn -> mapMessage(drawn, labels)).orElse(""),
        RankingView.of(overview, selection, labels),
        overview.single().stream()
            .map(part -> SingleRow.of(part, pack, selection, labels.wording()))
            .toList(),
        overview.completeness().stream().map(row -> completeness(row, selection, labels)).toList(),
        labels.wording().completenessMessage(overview),
        links(selection));
  }

  private Optional<MapView> map(Overview overview, Selection selection, Pack pack, Labels labels) {
    if (overview.unit().level() != UnitLevel.COUNTRY) {
      return Optional.empty();
    }
    LocalDate restated = selection.boundaries().date();
    LocalDate day = restated == null ? selection.period().to() : restated;
    return maps.draw(
        pack,
        day,
        overview.focus(),
        overview.ranking(),
        labels,
        unit -> selection.with(unit).address().toString());
  }

  private static String placeContext(Overview overview, Labels labels) {
    Indicator focus = overview.focus();
    String code = labels.language().code();
    return String.join(
        " · ",
        labels.unit(overview.unit()),
        focus.shortName(code),
        labels.say("đơn vị tính: ", "in ") + focus.unit(code),
        labels.period(overview.period()),
        labels.wording().boundaries(overview.boundaries()));
  }

  private static String mapMessage(MapView map, Labels labels) {
    long with = map.areas().stream().filter(area -> area.pattern().isEmpty()).count();
    return labels
        .say("Có số liệu ở %d/%d tỉnh, thành phố", "Figures for %d of %d provinces")
        .formatted(with, map.areas().size());
  }

  private static CompletenessRow completeness(
      Overview.Completeness row, Selection selection, Labels labels) {
    String due =
        Address.of("/due")
            .with("unit", selection.unit().id())
            .with("period", selection.period().code())
            .with("boundaries", selection.boundaries().code())
            .with("form", row.form())
            .with(selection.language())
            .toString();
    return new CompletenessRow(
        labels.say(row.formNameVi(), row.formNameEn()),
        row.reported() + "/" + row.due(),
        row.reported(),
        row.due(),
        due);
  }

  private static Links links(Selection selection) {
    Address here = selection.address();
    return new Links(
        here.toString(),
        here.at("/trend.csv").toString(),
        here.at("/ranking.csv").toString(),
        here.at("/document").with("name", "overview").toString());
  }
}

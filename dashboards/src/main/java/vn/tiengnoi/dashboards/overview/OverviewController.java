package vn.tiengnoi.dashboards.overview;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.tiengnoi.dashboards.selection.Selection;
import vn.tiengnoi.dashboards.selection.SelectionReader;
import vn.tiengnoi.dashboards.text.CsvAnswer;
import vn.tiengnoi.warehouse.read.IndicatorValue;
import vn.tiengnoi.warehouse.read.Overview;
import vn.tiengnoi.warehouse.read.ReadApi;
import vn.tiengnoi.warehouse.read.Reading;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/** Where do we stand, what needs attention, where: one page for the country or a province. */
@Controller
class OverviewController {
  private final ReadApi api;
  private final Overviews overviews;
  private final OverviewPages pages;

  OverviewController(ReadApi api, Overviews overviews, OverviewPages pages) {
    this.api = api;
    this.overviews = overviews;
    this.pages = pages;
  }

  @GetMapping("/")
  String overview(HttpServletRequest request, Model model) {
    Reading reading = api.newest();
    Selection selection = SelectionReader.read(request, reading);
    Overview overview = overviews.answer(reading, selection.question());
    model.addAttribute("page", pages.page(overview, selection, reading));
    return "overview";
  }

  @GetMapping("/trend.csv")
  ResponseEntity<byte[]> trend(HttpServletRequest request) {
    return table(request, "trend", Overview::trend);
  }

  @GetMapping("/ranking.csv")
  ResponseEntity<byte[]> ranking(HttpServletRequest request) {
    return table(
        request,
        "ranking",
        overview ->
            overview.unit().level() == UnitLevel.COUNTRY ? overview.ranking() : overview.units());
  }

  private ResponseEntity<byte[]> table(
      HttpServletRequest request, String name, Function<Overview, List<IndicatorValue>> rows) {
    Reading reading = api.newest();
    Selection selection = SelectionReader.read(request, reading);
    Overview overview = overviews.answer(reading, selection.question());
    String file =
        "tiengnoi-%s-%s-%d.csv".formatted(name, selection.indicator().code(), selection.year());
    return CsvAnswer.values(file, rows.apply(overview));
  }
}

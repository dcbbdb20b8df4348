package vn.tiengnoi.reports.overview;

import java.util.List;
import vn.tiengnoi.reports.chart.Typeface;
import vn.tiengnoi.reports.overview.OverviewPage.SingleHeads;
import vn.tiengnoi.reports.style.Token;
import vn.tiengnoi.reports.wording.Language;
import vn.tiengnoi.reports.wording.Sign;
import vn.tiengnoi.reports.wording.Wording;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.read.Overview;
import vn.tiengnoi.warehouse.read.SampleMark;

/** Turns an overview into the words and drawings of its page. */
final class OverviewPages {
  /** Rows of the table of published figures that fit; the template's band is made for as many. */
  static final int MOST_SINGLES = 16;

  /** Width of the template's page inside its margins. */
  private static final double WIDTH = 786;

  private static final Typeface HEADLINE = Typeface.bold(19);
  private static final Typeface CONTEXT = Typeface.regular(9.5);

  private final Pack pack;
  private final Wording wording;
  private final Language language;

  OverviewPages(Pack pack, Wording wording) {
    this.pack = pack;
    this.wording = wording;
    this.language = wording.language();
  }

  OverviewPage page(Overview overview) {
    boolean noData = overview.generation() == 0;
    boolean published = overview.sample() == SampleMark.PUBLISHED;
    boolean empty = noData || (published && overview.single().isEmpty());
    String band = wording.sampleBand(overview.sample()).orElse("");
    String headline = wording.headline(overview);
    String context = wording.context(overview);
    boolean oneLine = HEADLINE.width(headline) <= WIDTH - 4;
    boolean oneContextLine = CONTEXT.width(context) <= WIDTH - 4;
    return new OverviewPage(
        !band.isEmpty(),
        band,
        language.say("TIẾNG NÓI · TRANG ĐIỀU HÀNH", "TIẾNG NÓI · LEADERSHIP OVERVIEW"),
        oneLine,
        !oneLine,
        headline,
        oneContextLine,
        !oneContextLine,
        context,
        !empty && !published,
        tiles(overview),
        new TrendPanel(overview, pack, wording).panel(),
        new RankingPanel(overview, wording).panel(),
        CompletenessPanel.of(overview, wording),
        !empty && published,
        singleHeads(),
        singles(overview),
        moreSingles(overview),
        empty,
        noData ? wording.emptyAdvice() : wording.noResultAdvice(),
        !empty,
        legend(),
        wording.sourceLine(overview.sample())
            + " · "
            + wording.provenance(overview)
            + " · "
            + wording.asOf(overview.asOf()),
        language.say("Trang 1/1", "Page 1/1"));
  }

  private List<TileRow> tiles(Overview overview) {
    return overview.tiles().stream()
        .limit(5)
        .map(
            tile ->
                TileRow.of(
                    wording.tile(tile, overview.asOf()),
                    tile.indicator().code().equals(overview.focus().code())))
        .toList();
  }

  private List<SingleRow> singles(Overview overview) {
    return overview.single().stream()
        .limit(MOST_SINGLES)
        .map(part -> SingleRow.of(wording.single(part, pack)))
        .toList();
  }

  private String moreSingles(Overview overview) {
    int more = overview.single().size() - MOST_SINGLES;
    return more <= 0
        ? ""
        : language.say("… và %d số liệu khác", "… and %d more figures").formatted(more);
  }

  private SingleHeads singleHeads() {
    return new SingleHeads(
        language.say("Địa phương", "Place"),
        language.say("Đơn vị thực hiện hoặc báo cáo", "Done or reported by"),
        language.say("Kỳ", "Period"),
        language.say("Chỉ tiêu", "What"),
        language.say("Giá trị", "Value"),
        language.say("Nguồn", "Source"));
  }

  private String legend() {
    Styled legend = new Styled().plain(language.say("Ký hiệu:", "Signs:"));
    for (Sign sign : wording.legend()) {
      // Words of an entry stay together; entries may break.
      String words = sign.words().replace(' ', '\u00a0');
      legend.plain("   ").bold(sign.sign(), Token.INK).plain("\u00a0" + words);
    }
    return legend.toString();
  }
}

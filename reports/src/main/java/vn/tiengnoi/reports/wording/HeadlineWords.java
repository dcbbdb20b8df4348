package vn.tiengnoi.reports.wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.tiengnoi.reports.wording.ChangeText.Effect;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;
import vn.tiengnoi.warehouse.read.IndicatorValue;
import vn.tiengnoi.warehouse.read.Overview;
import vn.tiengnoi.warehouse.read.Overview.Tile;
import vn.tiengnoi.warehouse.read.SampleMark;

/** The sentence that opens an overview: at most three figures, all from it. */
final class HeadlineWords {
  private final Language language;
  private final Wording wording;

  HeadlineWords(Language language, Wording wording) {
    this.language = language;
    this.wording = wording;
  }

  String of(Overview overview) {
    if (overview.generation() == 0) {
      return language.say("Kho chưa có số liệu nào", "The warehouse holds no data yet");
    }
    if (overview.sample() == SampleMark.PUBLISHED) {
      return published(overview);
    }
    Optional<Tile> focus =
        overview.tiles().stream()
            .filter(tile -> tile.indicator().code().equals(overview.focus().code()))
            .findFirst();
    return focus
        .map(tile -> sentence(tile, overview))
        .orElse(overview.focus().name(language.code()));
  }

  /** Scattered events: counted, never added. */
  private String published(Overview overview) {
    int count = overview.single().size();
    if (count == 0) {
      return language.say("Không có kết quả đã công bố nào về ", "No published result about ")
          + language.period(overview.period());
    }
    String results =
        language
            .say(
                "Có %d kết quả đã công bố",
                count == 1 ? "%d published result" : "%d published results")
            .formatted(count);
    long held =
        overview.single().stream().filter(part -> part.status() == ValueStatus.HELD).count();
    if (held > 0) {
      results += ", %d %s".formatted(held, wording.status(ValueStatus.HELD));
    }
    return count == 1
        ? results
        : results + language.say("; mỗi kết quả đứng riêng", "; each stands by itself");
  }

  private String sentence(Tile tile, Overview overview) {
    IndicatorValue current = tile.current();
    LocalDate today = Wording.day(overview.asOf());
    String name = tile.indicator().shortName(language.code());
    if (current.value() == null) {
      return language
          .say("%s: %s trong %s", "%s: %s in %s")
          .formatted(name, wording.status(current.status()), language.period(current.period()));
    }
    String lead = lead(name, wording.value(current, tile.indicator()));
    Coverage covered = Coverage.of(current, today);
    lead += covered.whole() ? "" : " (" + covered.words(language) + ")";
    return lead + clauses(tile, today) + missing(current);
  }

  /** A name that ends in "được" governs the figure: "Vận động được 5,2 tỷ đồng". */
  private static String lead(String name, String value) {
    return name.endsWith(" được") ? name + " " + value : name + ": " + value;
  }

  private String clauses(Tile tile, LocalDate today) {
    List<String> clauses = new ArrayList<>();
    TileText text = wording.tile(tile, today);
    text.attainment().ifPresent(attainment -> clauses.add(attainment.detail()));
    text.change()
        .filter(change -> change.effect() != Effect.NONE)
        .ifPresent(change -> clauses.add(change.words()));
    boolean complete = tile.current().complete();
    return clauses.stream()
        .limit(complete ? 2 : 1)
        .map(clause -> ", " + clause)
        .reduce("", String::concat);
  }

  private String missing(IndicatorValue value) {
    return value.complete()
        ? ""
        : language.say("; mới nhận ", "; only ")
            + wording.counts(value.reported(), value.due())
            + language.say(" báo cáo", " reports are in");
  }

  /** Who · what · unit · period · boundaries · as of. */
  String context(Overview overview) {
    Indicator focus = overview.focus();
    String code = language.code();
    String who = language.say(overview.unit().fullName(), overview.unit().nameEn());
    String period = language.period(overview.period());
    if (!Wording.isOver(overview.period(), Wording.day(overview.asOf()))) {
      period += language.say(" (chưa hết năm)", " (not over)");
    }
    List<String> parts = new ArrayList<>();
    parts.add(who);
    if (overview.sample() != SampleMark.PUBLISHED) {
      parts.add(focus.name(code));
      parts.add(language.say("đơn vị tính: ", "in ") + focus.unit(code));
    }
    parts.add(period);
    if (overview.sample() == SampleMark.PUBLISHED && !overview.single().isEmpty()) {
      parts.add(years(overview));
    }
    parts.add(wording.boundaries(overview.boundaries()));
    parts.add(wording.asOf(overview.asOf()));
    return String.join(" · ", parts);
  }

  /** The years that published figures cover, often more than the one asked for. */
  private String years(Overview overview) {
    IntSummaryStatistics years =
        overview.single().stream()
            .flatMapToInt(
                part -> IntStream.of(part.period().from().getYear(), part.period().to().getYear()))
            .summaryStatistics();
    if (years.getMin() == years.getMax()) {
      return language.say("số liệu của năm %d", "figures of %d").formatted(years.getMin());
    }
    return language
        .say("số liệu của các kỳ từ %d đến %d", "figures of periods from %d to %d")
        .formatted(years.getMin(), years.getMax());
  }
}

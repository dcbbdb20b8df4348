package vn.tiengnoi.dashboards.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.tiengnoi.dashboards.selection.Selection;
import vn.tiengnoi.dashboards.text.Labels;
import vn.tiengnoi.reports.wording.AttainmentText;
import vn.tiengnoi.reports.wording.TileText;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.period.PeriodKind;
import vn.tiengnoi.warehouse.plan.Plan;
import vn.tiengnoi.warehouse.plan.Target;
import vn.tiengnoi.warehouse.read.IndicatorValue;
import vn.tiengnoi.warehouse.read.Overview.Tile;
import vn.tiengnoi.warehouse.read.Reading;
import vn.tiengnoi.warehouse.read.SampleMark;
import vn.tiengnoi.warehouse.read.TargetResult;
import vn.tiengnoi.warehouse.read.ValuesQuestion;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/** What stands beside a figure and is not made of cells: each with what it is made of. */
final class Derivations {
  private final Reading reading;
  private final Indicator indicator;
  private final Labels labels;

  Derivations(Reading reading, Indicator indicator, Labels labels) {
    this.reading = reading;
    this.indicator = indicator;
    this.labels = labels;
  }

  List<Derived> of(IndicatorValue value) {
    if (reading.sample() == SampleMark.PUBLISHED) {
      return List.of();
    }
    List<Derived> derived = new ArrayList<>();
    derived.add(completeness(value));
    if (value.disaggregation().isTotal()) {
      targets(value).forEach(derived::add);
      change(value).ifPresent(derived::add);
      rank(value).ifPresent(derived::add);
    }
    return derived;
  }

  private Selection selection(IndicatorValue value) {
    return new Selection(
        value.unit(),
        value.period().to().getYear(),
        indicator,
        value.boundaries(),
        labels.language());
  }

  private Derived completeness(IndicatorValue value) {
    return new Derived(
        labels.say("Mức đầy đủ", "Completeness"),
        labels.completeness(value),
        labels.say(
            "báo cáo đã nhận ÷ báo cáo phải nộp, theo danh sách",
            "reports received ÷ reports due, as listed"),
        selection(value).due(value).toString());
  }

  private List<Derived> targets(IndicatorValue value) {
    return reading.pack().targets().stream()
        .filter(
            target ->
                target.indicator().equals(indicator.code())
                    && target.unit().equals(value.unit().id())
                    && target.period().equals(value.period()))
        .map(this::target)
        .toList();
  }

  private Derived target(Target target) {
    TargetResult result = reading.target(target);
    TileText tile =
        labels
            .wording()
            .tile(new Tile(indicator, result.actual(), null, result, null), reading.asOf());
    AttainmentText text = tile.attainment().orElseThrow();
    return new Derived(
        labels.say("So với mục tiêu", "Against the target"),
        text.label() + ", " + text.detail(),
        share(result) + source(target),
        "");
  }

  /** Exact numbers where the target is a sum: {@code 5.214.300.000 ÷ 5.000.000.000 × 100}. */
  private String share(TargetResult result) {
    BigDecimal actual = result.actual().value();
    BigDecimal attainment = result.attainment();
    if (actual == null || attainment == null) {
      return "";
    }
    return "%s ÷ %s × 100 = %s%%; "
        .formatted(
            labels.number(actual),
            labels.number(result.target().goal()),
            labels.number(attainment, 1));
  }

  private String source(Target target) {
    Plan plan = reading.pack().plans().get(target.plan());
    String name = plan == null ? target.plan() : plan.name(labels.language().code());
    String source = plan == null ? "" : " (" + plan.source() + ")";
    return "%s %s, %s%s: “%s”"
        .formatted(labels.say("mục tiêu", "target"), target.id(), name, source, target.phrase());
  }

  private Optional<Derived> change(IndicatorValue value) {
    return value
        .period()
        .previousYear()
        .flatMap(before -> figure(value, before))
        .map(
            previous -> {
              Tile tile = new Tile(indicator, value, previous, null, null);
              String change =
                  labels
                      .wording()
                      .tile(tile, reading.asOf())
                      .change()
                      .map(text -> text.label())
                      .orElse("");
              return new Derived(
                  labels.say("So với năm trước", "Against the year before"),
                  change,
                  "%s: %s"
                      .formatted(
                          labels.period(previous.period()),
                          labels.wording().exact(previous, indicator)),
                  selection(value).explain(previous).toString());
            });
  }

  private Optional<IndicatorValue> figure(
      IndicatorValue like, vn.tiengnoi.warehouse.period.Period period) {
    ValuesQuestion question = ValuesQuestion.of(indicator.code(), period).on(like.boundaries());
    if (like.unit().level() != UnitLevel.COUNTRY) {
      question = question.forUnit(like.unit().id());
    }
    return reading.values(question).stream()
        .filter(value -> value.disaggregation().isTotal())
        .findFirst();
  }

  /** A province's place among the provinces of its map. */
  private Optional<Derived> rank(IndicatorValue value) {
    BigDecimal number = value.value();
    if (number == null
        || value.unit().level() != UnitLevel.PROVINCE
        || value.period().kind() != PeriodKind.YEAR) {
      return Optional.empty();
    }
    List<BigDecimal> all =
        reading
            .values(
                ValuesQuestion.of(indicator.code(), value.period())
                    .listing(UnitLevel.PROVINCE)
                    .on(value.boundaries()))
            .stream()
            .map(IndicatorValue::value)
            .filter(Objects::nonNull)
            .toList();
    long rank = 1 + all.stream().filter(other -> other.compareTo(number) > 0).count();
    Selection country = selection(value).with(reading.pack().units().country());
    return Optional.of(
        new Derived(
            labels.say("Thứ hạng", "Rank"),
            labels
                .say(
                    "thứ %d trong %d tỉnh, thành phố có số liệu",
                    "%d of %d provinces with a figure")
                .formatted(rank, all.size()),
            labels.say(
                "1 + số tỉnh, thành phố có giá trị cao hơn", "1 + provinces with a higher figure"),
            country.address() + "#ranking"));
  }
}

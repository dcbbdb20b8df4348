package vn.tiengnoi.dashboards.explain;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import vn.tiengnoi.dashboards.text.Labels;
import vn.tiengnoi.dashboards.web.Address;
import vn.tiengnoi.dashboards.web.PageFrame;
import vn.tiengnoi.reports.wording.Language;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.catalogue.Expression;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.read.CrossCheck;
import vn.tiengnoi.warehouse.read.ExplainQuestion;
import vn.tiengnoi.warehouse.read.ExplainedPart;
import vn.tiengnoi.warehouse.read.IndicatorValue;
import vn.tiengnoi.warehouse.read.Reading;
import vn.tiengnoi.warehouse.read.SampleMark;
import vn.tiengnoi.warehouse.read.ValuesQuestion;
import vn.tiengnoi.warehouse.unit.Unit;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/** Answers how one figure is made. */
final class Explanation {
  /** More rows than this are for the CSV, not for a page. */
  private static final int MOST_ROWS = 1500;

  private final ExplainQuestion question;
  private final Reading reading;
  private final Pack pack;
  private final Labels labels;
  private final Indicator indicator;
  private final Unit unit;

  Explanation(ExplainQuestion question, Reading reading, Language language) {
    this.question = question;
    this.reading = reading;
    this.pack = reading.pack();
    this.labels = new Labels(language);
    this.indicator = pack.getIndicator(question.indicator());
    this.unit = pack.units().getUnit(question.unit());
  }

  ExplainPage page() {
    List<ExplainedPart> parts = reading.explain(question);
    Optional<IndicatorValue> value = value();
    List<ExplainedPart> there =
        parts.stream().filter(part -> !isMissing(part) && isCounted(part)).toList();
    List<ExplainedPart> beside = parts.stream().filter(part -> !isCounted(part)).toList();
    List<ExplainedPart> missing =
        parts.stream().filter(part -> isMissing(part) && isCounted(part)).toList();
    Address here = address("/explain");
    return new ExplainPage(
        PageFrame.of(headline(value), here, labels.language(), reading),
        headline(value),
        context(),
        labels.say(indicator.definitionVi(), indicator.definitionEn()),
        text(indicator.note(labels.language().code())),
        value.flatMap(figure -> labels.wording().reason(figure, pack)).orElse(""),
        indicator.sources(),
        value
            .map(this::formula)
            .orElseGet(() -> new Formula("", labels.status(ValueStatus.NOT_REPORTED))),
        addsPlainly() ? Sum.of(parts, pack, labels) : List.of(),
        value
            .map(figure -> new Derivations(reading, indicator, labels).of(figure))
            .orElse(List.of()),
        rows(there),
        rows(missing),
        value.map(figure -> CheckRow.of(parts, figure, pack, labels)).orElse(List.of()),
        rows(beside),
        reading.sample() == SampleMark.PUBLISHED,
        Math.max(0, there.size() - MOST_ROWS) + Math.max(0, missing.size() - MOST_ROWS),
        overviewAddress(),
        here.at("/explain.csv").toString());
  }

  /** A published figure is what its source says, whatever the indicator adds elsewhere. */
  private Formula formula(IndicatorValue figure) {
    Formula formula = Formula.of(indicator, figure, pack, labels);
    return reading.sample() == SampleMark.PUBLISHED
        ? new Formula(
            labels.say(
                "Con số như nguồn đã công bố, không cộng, không chia",
                "The figure as its source published it, neither added nor divided"),
            formula.numbers())
        : formula;
  }

  /** Single published figures that lie inside the question stand beside its answer. */
  private static boolean isCounted(ExplainedPart part) {
    return !part.part().equals(CrossCheck.PART)
        && !List.of(part.flags().split(";", -1)).contains(Sum.NOT_ADDED);
  }

  /** Whether the sums of its cells lead to the figure: no condition on units, no other period. */
  private boolean addsPlainly() {
    AtomicBoolean plain = new AtomicBoolean(true);
    Consumer<Expression> look =
        part -> {
          if (part instanceof Expression.UnitsWhere
              || part instanceof Expression.Previous
              || part instanceof Expression.YearToDate
              || part instanceof Expression.Latest) {
            plain.set(false);
          }
        };
    indicator.numerator().walk(look);
    if (indicator.denominator() != null) {
      indicator.denominator().walk(look);
    }
    return plain.get();
  }

  private static String text(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text;
  }

  private static boolean isMissing(ExplainedPart part) {
    return part.submission() == null || part.status() == ValueStatus.NOT_REPORTED;
  }

  private List<PartRow> rows(List<ExplainedPart> parts) {
    return parts.stream().limit(MOST_ROWS).map(part -> PartRow.of(part, pack, labels)).toList();
  }

  private Optional<IndicatorValue> value() {
    ValuesQuestion asked =
        ValuesQuestion.of(indicator.code(), question.period()).on(question.boundaries());
    if (unit.level() != UnitLevel.COUNTRY) {
      asked = asked.forUnit(unit.id());
    }
    Disaggregation split = question.disaggregation();
    if (split.options().size() == 1) {
      asked = asked.by(split.options().firstKey());
    }
    return reading.values(asked).stream()
        .filter(figure -> figure.disaggregation().equals(split))
        .findFirst();
  }

  private String headline(Optional<IndicatorValue> value) {
    String figure =
        value
            .map(
                known ->
                    known.value() == null
                        ? labels.status(known.status())
                        : labels.wording().value(known, indicator))
            .orElse(labels.status(ValueStatus.NOT_REPORTED));
    return "%s, %s, %s: %s"
        .formatted(
            indicator.shortName(labels.language().code()),
            labels.unit(unit),
            labels.period(question.period()),
            figure);
  }

  private String context() {
    String code = labels.language().code();
    String split =
        question.disaggregation().isTotal() ? "" : " · " + question.disaggregation().code();
    return String.join(
            " · ",
            labels.say(unit.fullName(), unit.nameEn()),
            indicator.name(code),
            labels.say("đơn vị tính: ", "in ") + indicator.unit(code),
            labels.period(question.period()),
            labels.wording().boundaries(question.boundaries()),
            labels.wording().asOf(reading.asOf()))
        + split;
  }

  private Address address(String path) {
    Address address =
        Address.of(path)
            .with("indicator", indicator.code())
            .with("unit", unit.id())
            .with("period", question.period().code())
            .with("boundaries", question.boundaries().code());
    if (!question.disaggregation().isTotal()) {
      address = address.with("disaggregation", question.disaggregation().code());
    }
    return address.with(labels.language());
  }

  /** The overview the figure belongs to; a district's is its province's. */
  private String overviewAddress() {
    Unit shown =
        pack.units().lineOf(unit).stream()
            .filter(line -> line.level().compareTo(UnitLevel.PROVINCE) <= 0)
            .findFirst()
            .orElse(pack.units().country());
    return Address.of("/")
        .with("unit", shown.id())
        .with("year", Integer.toString(question.period().to().getYear()))
        .with("indicator", indicator.code())
        .with("boundaries", question.boundaries().code())
        .with(labels.language())
        .toString();
  }
}

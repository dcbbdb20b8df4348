package vn.tiengnoi.app.command;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.tiengnoi.app.Main;
import vn.tiengnoi.reports.wording.Wording;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.read.IndicatorValue;
import vn.tiengnoi.warehouse.read.Reading;
import vn.tiengnoi.warehouse.read.ValuesQuestion;
import vn.tiengnoi.warehouse.unit.Boundaries;
import vn.tiengnoi.warehouse.unit.Unit;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/** {@code values}: figures of an indicator. */
@Command(
    name = "values",
    mixinStandardHelpOptions = true,
    description = "Giá trị của một chỉ tiêu (figures of an indicator).")
public final class ValuesCommand implements Callable<Integer> {
  private static final String COLUMNS =
      "indicator,unit,unit_name,period,disaggregation,numerator,denominator,value,status,reported,due,boundaries,engine";

  private static final int MOST_REASONS = 20;

  @ParentCommand @Nullable Main main;
  @Mixin Answer.FormatOption format = new Answer.FormatOption();
  @Mixin AsOfOption asOf = new AsOfOption();

  @Option(
      names = "--indicator",
      required = true,
      paramLabel = "I",
      description = "Mã chỉ tiêu, ví dụ VD01")
  String indicator = "";

  @Option(
      names = "--unit",
      paramLabel = "U",
      description = "Đơn vị; bỏ trống là toàn quốc (no unit: the country)")
  @Nullable String unit;

  @Option(
      names = "--level",
      paramLabel = "L",
      description = "Liệt kê các đơn vị cấp province hoặc district")
  @Nullable String level;

  @Option(
      names = "--period",
      required = true,
      paramLabel = "P",
      description = "Kỳ: " + Period.ALLOWED_FORMS)
  List<String> periods = List.of();

  @Option(names = "--by", paramLabel = "DIMENSION", description = "Phân tổ, ví dụ SEX")
  @Nullable String by;

  @Option(
      names = "--boundaries",
      paramLabel = "as-reported|DATE",
      defaultValue = "as-reported",
      description = "Địa giới: như báo cáo, hoặc của một ngày")
  String boundaries = "as-reported";

  @Override
  public Integer call() {
    Answer answer = new Answer(COLUMNS);
    Set<String> reasons = new LinkedHashSet<>();
    Main.of(main)
        .options()
        .ask(
            asOf,
            reading -> {
              List<IndicatorValue> values = values(reading);
              noteUnknownMap(reading.pack(), reasons);
              values.forEach(value -> noteReason(value, reading.pack(), reasons));
              return values;
            })
        .forEach(value -> add(answer, value));
    answer.print(format, System.out);
    reasons.stream().limit(MOST_REASONS).forEach(System.err::println);
    return Main.DONE;
  }

  /** The country is the same on every map; still, a map that nobody knows is said to be one. */
  private void noteUnknownMap(Pack pack, Set<String> reasons) {
    LocalDate map = Named.boundaries(boundaries).date();
    if (map != null) {
      pack.units().whyUnknown(UnitLevel.PROVINCE, map).ifPresent(reasons::add);
    }
  }

  /** A status alone says too little; alike reasons are said once. */
  private static void noteReason(IndicatorValue value, Pack pack, Set<String> reasons) {
    Wording vietnamese = Wording.in("vi");
    Wording english = Wording.in("en");
    boolean bounded = value.lower() != null;
    String place = bounded ? value.unit().name() + ", " + value.period().code() + ": " : "";
    vietnamese
        .reason(value, pack)
        .ifPresent(
            reason ->
                reasons.add(
                    "%s: %s%s / %s"
                        .formatted(
                            value.status().code(),
                            place,
                            reason,
                            english.reason(value, pack).orElse(""))));
  }

  private List<IndicatorValue> values(Reading reading) {
    Named.indicator(reading.pack(), indicator);
    Boundaries map = Named.boundaries(boundaries);
    List<Period> asked = periods.stream().map(Named::period).toList();
    Unit root = Named.unit(reading.pack(), unit, asked.get(0), map);
    try {
      return reading.values(new ValuesQuestion(indicator, root.id(), level(), asked, by, map));
    } catch (IllegalArgumentException unanswerable) {
      throw new UsageException(String.valueOf(unanswerable.getMessage()));
    }
  }

  private @Nullable UnitLevel level() {
    if (level == null) {
      return null;
    }
    return UnitLevel.findLevel(level)
        .orElseThrow(
            () ->
                new UsageException(
                    "cấp \"%1$s\" không có; dùng country, province, district, commune / unknown level \"%1$s\""
                        .formatted(level)));
  }

  private static void add(Answer answer, IndicatorValue value) {
    answer.add(
        value.indicator(),
        value.unit().id(),
        value.unit().name(),
        value.period().code(),
        value.disaggregation().code(),
        value.numerator(),
        value.denominator(),
        value.value(),
        value.status().code(),
        value.reported(),
        value.due(),
        value.boundaries().code(),
        value.engine());
  }
}

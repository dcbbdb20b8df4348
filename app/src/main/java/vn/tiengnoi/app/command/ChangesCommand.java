package vn.tiengnoi.app.command;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.tiengnoi.app.Main;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.read.AsOf;
import vn.tiengnoi.warehouse.read.Change;
import vn.tiengnoi.warehouse.read.ChangesQuestion;
import vn.tiengnoi.warehouse.read.ReadApi;
import vn.tiengnoi.warehouse.unit.Boundaries;

/** {@code changes}: why a figure is not what it was. */
@Command(
    name = "changes",
    mixinStandardHelpOptions = true,
    description =
        "Vì sao một con số thay đổi: số liệu, quy tắc, địa giới (why a figure changed: data, rule, boundary).")
public final class ChangesCommand implements Callable<Integer> {
  @ParentCommand @Nullable Main main;
  @Mixin Answer.FormatOption format = new Answer.FormatOption();

  @Option(names = "--indicator", required = true, paramLabel = "I", description = "Mã chỉ tiêu")
  String indicator = "";

  @Option(
      names = "--unit",
      paramLabel = "U",
      description = "Đơn vị; bỏ trống là toàn quốc (no unit: the country)")
  @Nullable String unit;

  @Option(
      names = "--period",
      required = true,
      paramLabel = "P",
      description = "Kỳ: " + Period.ALLOWED_FORMS)
  String period = "";

  @Option(
      names = "--boundaries",
      paramLabel = "as-reported|DATE",
      defaultValue = "as-reported",
      description = "Địa giới")
  String boundaries = "as-reported";

  @Option(
      names = "--from",
      required = true,
      paramLabel = "TIME|PUBLICATION",
      description = "Từ số liệu lúc đó hoặc của công bố đó (from what was known then)")
  String from = "";

  @Option(
      names = "--to",
      required = true,
      paramLabel = "TIME|PUBLICATION",
      description = "Đến số liệu lúc đó hoặc của công bố đó (to what was known then)")
  String to = "";

  @Override
  public Integer call() {
    Answer answer = new Answer("cause,detail,from,to,difference");
    List<Change> changes = Main.of(main).options().askApi(this::changes);
    for (Change change : changes) {
      answer.add(
          change.cause().name().toLowerCase(Locale.ROOT),
          change.detail(),
          change.from(),
          change.to(),
          change.difference());
    }
    if (changes.isEmpty()) {
      System.err.println(
          "  không có gì thay đổi giữa hai thời điểm / nothing changed between the two moments");
    }
    answer.print(format, System.out);
    return Main.DONE;
  }

  private List<Change> changes(ReadApi api) {
    Period asked = Named.period(period);
    Boundaries map = Named.boundaries(boundaries);
    Pack before = AsOfOption.at(api, from).pack();
    Pack after = AsOfOption.at(api, to).pack();
    Named.indicator(after.indicators().containsKey(indicator) ? after : before, indicator);
    String id = unit(before, after, asked, map);
    return api.changes(
        new ChangesQuestion(indicator, id, asked, map, AsOf.parse(from), AsOf.parse(to)));
  }

  /** A unit that only the earlier pack knows can be asked for too. */
  private String unit(Pack before, Pack after, Period asked, Boundaries map) {
    try {
      return Named.unit(after, unit, asked, map).id();
    } catch (UsageException unknownAfter) {
      return Named.unit(before, unit, asked, map).id();
    }
  }
}

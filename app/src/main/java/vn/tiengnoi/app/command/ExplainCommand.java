package vn.tiengnoi.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.tiengnoi.app.Main;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.read.CrossCheck;
import vn.tiengnoi.warehouse.read.ExplainQuestion;
import vn.tiengnoi.warehouse.read.ExplainedPart;
import vn.tiengnoi.warehouse.read.Reading;
import vn.tiengnoi.warehouse.read.ValuesQuestion;
import vn.tiengnoi.warehouse.unit.Boundaries;

/** {@code explain}: the cells and missing reports behind a figure. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Một con số được tạo từ những ô nào (the cells behind a figure).")
public final class ExplainCommand implements Callable<Integer> {
  @ParentCommand @Nullable Main main;
  @Mixin Answer.FormatOption format = new Answer.FormatOption();
  @Mixin AsOfOption asOf = new AsOfOption();

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
      names = "--disaggregation",
      paramLabel = "D=O",
      defaultValue = "",
      description = "Phân tổ, ví dụ SEX=F")
  String disaggregation = "";

  @Option(
      names = "--boundaries",
      paramLabel = "as-reported|DATE",
      defaultValue = "as-reported",
      description = "Địa giới")
  String boundaries = "as-reported";

  @Override
  public Integer call() {
    Answer answer =
        new Answer("part,element,unit,period,value,status,submission,file,sheet,cell,received");
    List<String> checks = new ArrayList<>();
    List<ExplainedPart> parts =
        Main.of(main)
            .options()
            .ask(
                asOf,
                reading -> {
                  List<ExplainedPart> found = parts(reading);
                  checks.addAll(checks(reading, found));
                  return found;
                });
    for (ExplainedPart part : parts) {
      answer.add(
          part.part(),
          part.element(),
          part.unit().id(),
          part.period().code(),
          part.value(),
          part.status().code(),
          part.submission(),
          part.file(),
          part.sheet(),
          part.cell(),
          part.received());
    }
    answer.print(format, System.out);
    checks.forEach(System.err::println);
    return Main.DONE;
  }

  /** What reports of another level or length say of the same thing, and by how much they differ. */
  private List<String> checks(Reading reading, List<ExplainedPart> parts) {
    if (parts.stream().noneMatch(part -> part.part().equals(CrossCheck.PART))) {
      return List.of();
    }
    Period asked = Named.period(period);
    Boundaries map = Named.boundaries(boundaries);
    String id = Named.unit(reading.pack(), unit, asked, map).id();
    return reading.values(ValuesQuestion.of(indicator, asked).forUnit(id).on(map)).stream()
        .flatMap(figure -> CrossCheck.of(parts, figure, reading.pack()).stream())
        .map(
            check ->
                "đối chiếu (cross-check) %s %s: %s báo %s, con số %s, chênh %s"
                    .formatted(
                        check.form(),
                        check.element(),
                        check.reporter(),
                        check.stated().stripTrailingZeros().toPlainString(),
                        check.counted().stripTrailingZeros().toPlainString(),
                        check.difference().stripTrailingZeros().toPlainString()))
        .toList();
  }

  private List<ExplainedPart> parts(Reading reading) {
    Named.indicator(reading.pack(), indicator);
    Period asked = Named.period(period);
    Boundaries map = Named.boundaries(boundaries);
    String id = Named.unit(reading.pack(), unit, asked, map).id();
    try {
      return reading.explain(
          new ExplainQuestion(indicator, id, asked, Disaggregation.parse(disaggregation), map));
    } catch (IllegalArgumentException unanswerable) {
      throw new UsageException(String.valueOf(unanswerable.getMessage()));
    }
  }
}

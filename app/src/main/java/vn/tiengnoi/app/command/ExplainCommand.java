package vn.tiengnoi.app.command;

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
import vn.tiengnoi.warehouse.read.ExplainQuestion;
import vn.tiengnoi.warehouse.read.ExplainedPart;
import vn.tiengnoi.warehouse.read.Reading;
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
    for (ExplainedPart part : Main.of(main).options().ask(asOf, this::parts)) {
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
    return Main.DONE;
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

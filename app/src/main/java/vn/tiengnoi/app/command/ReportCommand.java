package vn.tiengnoi.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.tiengnoi.app.Main;
import vn.tiengnoi.app.document.DocumentFile;
import vn.tiengnoi.reports.DocumentKind;
import vn.tiengnoi.reports.Documents;
import vn.tiengnoi.reports.Format;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.period.PeriodKind;
import vn.tiengnoi.warehouse.read.OverviewQuestion;
import vn.tiengnoi.warehouse.read.Reading;
import vn.tiengnoi.warehouse.unit.Boundaries;

/** {@code report}: writes a document. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Xuất một văn bản (writes a document).")
public final class ReportCommand implements Callable<Integer> {
  @ParentCommand @Nullable Main main;
  @Mixin Answer.FormatOption format = new Answer.FormatOption();
  @Mixin AsOfOption asOf = new AsOfOption();

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "Tên văn bản, ví dụ overview")
  @Nullable String name;

  @Option(names = "--list", description = "Liệt kê các văn bản (lists the documents)")
  boolean list;

  @Option(
      names = "--unit",
      paramLabel = "U",
      description = "Đơn vị; bỏ trống là toàn quốc (no unit: the country)")
  @Nullable String unit;

  @Option(names = "--period", paramLabel = "P", description = "Năm, ví dụ 2024 (a year)")
  @Nullable String period;

  @Option(
      names = "--indicator",
      paramLabel = "I",
      description =
          "Chỉ tiêu chính; mặc định là chỉ tiêu đầu tiên của bộ (default: the pack's first)")
  @Nullable String indicator;

  @Option(
      names = "--boundaries",
      paramLabel = "as-reported|DATE",
      defaultValue = "as-reported",
      description = "Địa giới")
  String boundaries = "as-reported";

  @Option(
      names = "--lang",
      paramLabel = "vi|en",
      defaultValue = "vi",
      description = "Ngôn ngữ (language)")
  String language = "vi";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Tệp, đuôi .pdf")
  @Nullable Path file;

  @Override
  public Integer call() {
    Documents documents = new Documents();
    if (list) {
      Answer answer = new Answer("name,title,title_en,formats");
      for (DocumentKind kind : documents.list()) {
        String formats =
            kind.formats().stream().map(Format::ending).collect(Collectors.joining(" "));
        answer.add(kind.name(), kind.title("vi"), kind.title("en"), formats);
      }
      answer.print(format, System.out);
      return Main.DONE;
    }
    if (name == null || file == null || period == null) {
      throw new UsageException(
          "cần tên văn bản, --period và -o / a document's name, --period and -o are needed");
    }
    String document = name;
    Path target = file;
    Period asked = yearOnly(period);
    return Main.of(main)
        .options()
        .ask(asOf, reading -> write(documents, document, reading, asked, target));
  }

  private static Period yearOnly(String code) {
    Period period = Named.period(code);
    if (period.kind() != PeriodKind.YEAR) {
      throw new UsageException(
          "văn bản này cần một năm, ví dụ 2024 / this document is for a year, for example 2024");
    }
    return period;
  }

  private int write(
      Documents documents, String document, Reading reading, Period asked, Path target) {
    Boundaries map = Named.boundaries(boundaries);
    String focus = indicator == null ? reading.pack().firstIndicator().code() : indicator;
    Named.indicator(reading.pack(), focus);
    LocalDate start = asked.from();
    OverviewQuestion question =
        new OverviewQuestion(
            Named.unit(reading.pack(), unit, asked, map).id(), start.getYear(), focus, map);
    try {
      write(documents, document, reading, question, language, target);
    } catch (IllegalArgumentException refused) {
      throw new UsageException(String.valueOf(refused.getMessage()));
    }
    System.out.println(target);
    return Main.DONE;
  }

  /** Writes a document to a file that appears whole or not at all. */
  static void write(
      Documents documents,
      String document,
      Reading reading,
      OverviewQuestion question,
      String language,
      Path target) {
    try {
      DocumentFile.write(documents, document, reading, question, language, target);
    } catch (IOException e) {
      throw new FailedException(
          "không ghi được %1$s / cannot write %1$s: %2$s".formatted(target, e.getMessage()));
    }
  }
}

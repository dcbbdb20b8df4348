package vn.tiengnoi.app.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.tiengnoi.app.Main;
import vn.tiengnoi.etl.template.PreviousFigures;
import vn.tiengnoi.etl.template.Template;
import vn.tiengnoi.etl.template.TemplateWriter;
import vn.tiengnoi.warehouse.answer.HomeReadApi;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.read.ReadApi;
import vn.tiengnoi.warehouse.read.ReportedQuestion;
import vn.tiengnoi.warehouse.unit.Boundaries;
import vn.tiengnoi.warehouse.unit.Unit;

/** {@code template}: Excel forms to fill, one or all that are owed within a unit. */
@Command(
    name = "template",
    mixinStandardHelpOptions = true,
    description = {
      "Biểu Excel để điền (an Excel form to fill).",
      "Một báo cáo (one report): --reporter, --unit; mọi báo cáo phải nộp của một tỉnh (all that a province owes): --province."
    })
public final class TemplateCommand implements Callable<Integer> {
  private static final int NAMED = 5;

  @ParentCommand @Nullable Main main;

  @Option(names = "--form", paramLabel = "F", required = true, description = "Biểu (the form)")
  String form = "";

  @Option(
      names = "--period",
      paramLabel = "P",
      required = true,
      description = "Kỳ báo cáo, ví dụ 2024-Q1 (the period)")
  String period = "";

  @Option(
      names = "--reporter",
      paramLabel = "R",
      description = "Đơn vị báo cáo: mã hoặc tên (the reporter)")
  @Nullable String reporter;

  @Option(names = "--unit", paramLabel = "U", description = "Địa bàn (the unit)")
  @Nullable String unit;

  @Option(
      names = "--province",
      paramLabel = "U",
      description =
          "Mọi báo cáo phải nộp của tỉnh (hay đơn vị) này, mỗi báo cáo một tệp trong thư mục -o (every report owed within this unit, a file each in the folder -o)")
  @Nullable String province;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE|DIR",
      required = true,
      description =
          "Tệp .xlsx, hoặc thư mục khi dùng --province (the .xlsx file, or the folder for --province)")
  Path output = Path.of("");

  @Option(names = "--force", description = "Ghi đè tệp đã có (overwrites files)")
  boolean force;

  @Override
  public Integer call() {
    HomeOptions options = Main.of(main).options();
    Pack pack = options.readPack();
    Form asked = form(pack);
    Period wanted = period(asked);
    Map<Path, Template> files =
        province == null ? single(pack, asked, wanted) : all(pack, asked, wanted, province);
    refuseToOverwrite(files.keySet());
    TemplateWriter writer = new TemplateWriter(pack);
    PreviousFigures previous = previous(options, asked, wanted);
    BatchProgress progress = new BatchProgress(System.err, files.size());
    files.forEach(
        (file, template) -> {
          write(writer, file, template, previous);
          progress.oneMore();
        });
    System.out.println(province == null ? output.toString() : "templates=" + files.size());
    return Main.DONE;
  }

  private Form form(Pack pack) {
    Form known = pack.forms().get(form);
    known = known == null ? pack.forms().get(form.toUpperCase(Locale.ROOT)) : known;
    if (known == null) {
      throw new UsageException(
          "không có biểu \"%1$s\"; có %2$s / there is no form \"%1$s\"; there are %2$s"
              .formatted(form, String.join(", ", pack.forms().keySet())));
    }
    return known;
  }

  private Period period(Form asked) {
    Named.period(period);
    Period wanted = asked.findPeriod(period).orElseThrow();
    try {
      Template.checkAsked(asked, wanted);
    } catch (IllegalArgumentException nothingAsked) {
      throw new UsageException(String.valueOf(nothingAsked.getMessage()));
    }
    return wanted;
  }

  private Map<Path, Template> single(Pack pack, Form asked, Period wanted) {
    if (reporter == null || unit == null) {
      throw new UsageException(
          "cần --reporter và --unit, hoặc --province cho mọi báo cáo của một tỉnh / --reporter and --unit are needed, or --province for all reports of a province");
    }
    if (!output.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
      throw new UsageException("tệp cần đuôi .xlsx / the file must end with .xlsx");
    }
    Unit place = Named.unit(pack, unit, wanted, Boundaries.AS_REPORTED);
    Template template = new Template(asked, Named.reporter(pack, reporter), place, wanted);
    if (!template.isOwed(pack)) {
      System.err.printf(
          "Lưu ý: %1$s không có nghĩa vụ nộp biểu %2$s cho %3$s kỳ %4$s / note: %1$s owes no form %2$s for %3$s in %4$s%n",
          template.reporter().id(), asked.code(), place.id(), wanted.code());
    }
    return Map.of(output, template);
  }

  private Map<Path, Template> all(Pack pack, Form asked, Period wanted, String within) {
    if (reporter != null || unit != null) {
      throw new UsageException(
          "--province không đi cùng --reporter hay --unit / --province stands without --reporter and --unit");
    }
    Unit place = Named.unit(pack, within, wanted, Boundaries.AS_REPORTED);
    List<Template> owed = Template.owed(pack, asked, wanted, place);
    if (owed.isEmpty()) {
      throw new FailedException(
          "không ai phải nộp biểu %1$s kỳ %2$s trong %3$s / nobody owes form %1$s for %2$s within %3$s"
              .formatted(asked.code(), wanted.code(), place.id()));
    }
    Map<Path, Template> files = new LinkedHashMap<>();
    Set<String> names = new HashSet<>();
    for (Template template : owed) {
      String name = template.fileName();
      if (!names.add(name)) {
        throw new IllegalStateException("two templates are called " + name);
      }
      files.put(output.resolve(name), template);
    }
    return files;
  }

  /** Somebody may have filled one in: nothing at all is written where a file is in the way. */
  private void refuseToOverwrite(Set<Path> files) {
    List<Path> existing = files.stream().filter(Files::exists).toList();
    if (!force && !existing.isEmpty()) {
      String shown =
          existing.stream().limit(NAMED).map(Path::toString).collect(Collectors.joining(", "));
      throw new FailedException(
          "đã có %1$d tệp (%2$s%3$s), không ghi gì cả; --force để ghi đè / files that exist: %1$d, nothing was written; --force overwrites"
              .formatted(existing.size(), shown, existing.size() > NAMED ? ", …" : ""));
    }
  }

  /** The period before as the home knows it now; nothing where there is no home yet. */
  private static PreviousFigures previous(HomeOptions options, Form form, Period period) {
    Home home = new Home(options.root());
    Period before = period.previous().orElse(null);
    if (before == null || !home.exists()) {
      return PreviousFigures.NONE;
    }
    try (HomeDatabase database = HomeDatabase.open(home);
        ReadApi api = HomeReadApi.open(home, database, options.readPack(), Clock.systemUTC())) {
      return new PreviousFigures(api.newest().reported(new ReportedQuestion(form.code(), before)));
    }
  }

  /** Writes a file that appears whole or not at all. */
  private static void write(
      TemplateWriter writer, Path file, Template template, PreviousFigures previous) {
    Path absolute = file.toAbsolutePath();
    Path half = absolute.resolveSibling(absolute.getFileName() + ".half");
    try {
      Files.createDirectories(absolute.getParent());
      try (OutputStream out = Files.newOutputStream(half)) {
        writer.write(out, template, previous);
      }
      Files.move(half, absolute, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new FailedException(
          "không ghi được %1$s / cannot write %1$s: %2$s".formatted(file, e.getMessage()));
    }
  }
}

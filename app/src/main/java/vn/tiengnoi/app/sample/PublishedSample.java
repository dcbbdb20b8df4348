package vn.tiengnoi.app.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import vn.tiengnoi.etl.workbook.FormWorkbookWriter;
import vn.tiengnoi.etl.workbook.SheetReport;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.text.NameKey;
import vn.tiengnoi.warehouse.unit.Unit;

/**
 * The published sample: figures of the press, each with its page's address in the note. Every other
 * submission becomes a workbook, the rest long CSV files, one a unit. A submission in which an
 * element stands twice (sources disagree) is always CSV.
 */
final class PublishedSample {
  static final String FORM = "KQCB";

  private static final String README = "/samples/published/README.md";

  private static final String MARKER =
      "KẾT QUẢ ĐÃ CÔNG BỐ – TỪNG SỰ KIỆN RIÊNG LẺ, KHÔNG PHẢI BÁO CÁO ĐẦY ĐỦ";

  private final Pack pack;
  private final Map<String, List<PublishedFigure>> workbooks = new TreeMap<>();
  private final Map<String, List<PublishedFigure>> csvFiles = new TreeMap<>();

  private PublishedSample(Pack pack) {
    this.pack = pack;
  }

  static PublishedSample of(Pack pack) throws IOException {
    Map<String, List<PublishedFigure>> submissions = new LinkedHashMap<>();
    for (PublishedFigure figure : PublishedFigure.readAll()) {
      submissions.computeIfAbsent(figure.submission(), key -> new ArrayList<>()).add(figure);
    }
    PublishedSample sample = new PublishedSample(pack);
    boolean workbook = true;
    for (List<PublishedFigure> figures : submissions.values()) {
      workbook = sample.file(figures, workbook);
    }
    return sample;
  }

  /** Returns whether the next one may be a workbook. */
  private boolean file(List<PublishedFigure> figures, boolean workbook) {
    PublishedFigure first = figures.get(0);
    long elements = figures.stream().map(PublishedFigure::element).distinct().count();
    if (workbook && elements == figures.size()) {
      String period = first.period().replace("..", "_");
      workbooks.put("so-lieu/%s_%s.xlsx".formatted(first.reporter(), period), figures);
      return false;
    }
    Unit unit = pack.units().getUnit(first.unit());
    String path = "tong-hop/" + NameKey.slug(unit.fullName()) + ".csv";
    csvFiles.computeIfAbsent(path, key -> new ArrayList<>()).addAll(figures);
    return true;
  }

  void lay(Path folder, Consumer<String> progress) throws IOException {
    write(folder.resolve("README.md"), Resources.bytes(README));
    for (Map.Entry<String, List<PublishedFigure>> file : workbooks.entrySet()) {
      write(folder.resolve(file.getKey()), workbook(file.getValue()));
    }
    for (Map.Entry<String, List<PublishedFigure>> file : csvFiles.entrySet()) {
      write(folder.resolve(file.getKey()), csv(file.getValue()));
    }
    progress.accept(
        "Đã đặt %1$d tệp kết quả đã công bố · %1$d files of published results laid out"
            .formatted(workbooks.size() + csvFiles.size()));
  }

  private static void write(Path target, byte[] content) throws IOException {
    Files.createDirectories(target.getParent());
    Files.write(target, content);
  }

  private byte[] workbook(List<PublishedFigure> figures) throws IOException {
    PublishedFigure first = figures.get(0);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FormWorkbookWriter.write(
        out,
        pack,
        List.of(
            new SheetReport(
                "Kết quả",
                FORM,
                first.reporter(),
                first.unit(),
                first.period(),
                first.sourceDate(),
                null,
                MARKER,
                figures.stream().map(PublishedSample::entry).toList())));
    return out.toByteArray();
  }

  private static SheetReport.Entry entry(PublishedFigure figure) {
    return new SheetReport.Entry(figure.element(), "", figure.value(), figure.note());
  }

  private static byte[] csv(List<PublishedFigure> figures) throws IOException {
    return LongCsv.write(figures.stream().map(PublishedSample::row).toList());
  }

  private static LongCsv.Row row(PublishedFigure figure) {
    return new LongCsv.Row(
        figure.unit(),
        figure.period(),
        figure.element(),
        "",
        figure.value().toPlainString(),
        FORM,
        figure.reporter(),
        figure.sourceDate(),
        figure.note());
  }
}

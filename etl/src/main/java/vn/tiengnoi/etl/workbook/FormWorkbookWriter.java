package vn.tiengnoi.etl.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import vn.tiengnoi.warehouse.pack.Pack;

/**
 * Writes reports into a workbook of the form's layout, one sheet each. The same reports give the
 * same bytes, whenever and wherever they are written.
 *
 * <pre>{@code
 * FormWorkbookWriter.write(out, pack, List.of(firstQuarter, secondQuarter));
 * }</pre>
 */
public final class FormWorkbookWriter {
  private static final String CORE_PROPERTIES = "docProps/core.xml";

  /** The first day a zip entry can carry, in local time as the format wants it. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private FormWorkbookWriter() {}

  /** Writes the sheets in the order given; leaves the stream open. */
  public static void write(OutputStream out, Pack pack, List<SheetReport> sheets)
      throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream(64 * 1024);
    Workbook workbook = new Workbook(plain, "Tieng Noi", null);
    workbook.setCompressionLevel(0);
    for (SheetReport sheet : sheets) {
      new FormSheet(workbook.newWorksheet(sheet.sheetName()), pack, sheet).write();
    }
    workbook.close();
    packWithoutTimes(plain.toByteArray(), out);
  }

  /** The library stamps the moment of writing on every entry and into the properties. */
  private static void packWithoutTimes(byte[] plain, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    zip.setLevel(1);
    try (ZipFile entries =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(plain)).get()) {
      for (ZipArchiveEntry entry : Collections.list(entries.getEntriesInPhysicalOrder())) {
        byte[] content = entries.getInputStream(entry).readAllBytes();
        ZipEntry timeless = new ZipEntry(entry.getName());
        timeless.setTimeLocal(NO_TIME);
        zip.putNextEntry(timeless);
        zip.write(entry.getName().equals(CORE_PROPERTIES) ? withoutCreationTime(content) : content);
        zip.closeEntry();
      }
    }
    zip.finish();
  }

  private static byte[] withoutCreationTime(byte[] properties) {
    return new String(properties, StandardCharsets.UTF_8)
        .replaceFirst("<dcterms:created.*</dcterms:created>", "")
        .getBytes(StandardCharsets.UTF_8);
  }
}

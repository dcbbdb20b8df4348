package vn.tiengnoi.app.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import vn.tiengnoi.reports.Documents;
import vn.tiengnoi.reports.Format;
import vn.tiengnoi.warehouse.read.OverviewQuestion;
import vn.tiengnoi.warehouse.read.Reading;

/** Writes a document to a file that appears whole or not at all. */
public final class DocumentFile {
  private DocumentFile() {}

  public static void write(
      Documents documents,
      String document,
      Reading reading,
      OverviewQuestion question,
      String language,
      Path target)
      throws IOException {
    Format format = Format.ofFile(target.getFileName().toString());
    Path absolute = target.toAbsolutePath();
    Path half = absolute.resolveSibling(absolute.getFileName() + ".half");
    Files.createDirectories(absolute.getParent());
    try (OutputStream out = Files.newOutputStream(half)) {
      documents.write(document, reading, question, language, format, out);
    } catch (IllegalArgumentException refused) {
      Files.deleteIfExists(half);
      throw refused;
    }
    Files.move(half, absolute, StandardCopyOption.REPLACE_EXISTING);
  }
}

package vn.tiengnoi.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import vn.tiengnoi.reports.overview.OverviewDocument;
import vn.tiengnoi.reports.print.Press;
import vn.tiengnoi.reports.wording.Language;
import vn.tiengnoi.warehouse.read.OverviewQuestion;
import vn.tiengnoi.warehouse.read.Reading;

/**
 * The documents that can be made from a reading. Thread-safe; keep one, as it keeps its templates
 * and fonts.
 *
 * <pre>{@code
 * Documents documents = new Documents();
 * documents.write("overview", reading, question, "vi", Format.PDF, out);
 * }</pre>
 *
 * The same question to the same generation gives the same bytes.
 */
public final class Documents {
  private static final DocumentKind OVERVIEW =
      new DocumentKind(
          "overview",
          "Trang điều hành một trang",
          "One-page leadership overview",
          List.of(Format.PDF));

  private final OverviewDocument overview = new OverviewDocument(new Press());

  public List<DocumentKind> list() {
    return List.of(OVERVIEW);
  }

  /**
   * Writes one document; {@code out} stays open.
   *
   * @param language {@code vi} or {@code en}
   * @throws IllegalArgumentException with a message for people where the document, its format or
   *     the language does not exist; nothing has been written then
   */
  public void write(
      String name,
      Reading reading,
      OverviewQuestion question,
      String language,
      Format format,
      OutputStream out)
      throws IOException {
    DocumentKind kind = get(name);
    if (!kind.formats().contains(format)) {
      throw new IllegalArgumentException(notIn(kind, format));
    }
    overview.writePdf(reading, question, Language.of(language).code(), out);
  }

  private DocumentKind get(String name) {
    return list().stream()
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(unknown(name)));
  }

  private String unknown(String name) {
    String known = list().stream().map(DocumentKind::name).collect(Collectors.joining(", "));
    return "không có văn bản \"%s\"; có: %s / no document \"%s\"; there are: %s"
        .formatted(name, known, name, known);
  }

  private static String notIn(DocumentKind kind, Format format) {
    String formats = kind.formats().stream().map(Format::ending).collect(Collectors.joining(", "));
    return ("văn bản \"%s\" chưa xuất được ra %s, hiện có: %s"
            + " / document \"%s\" cannot be written as %s yet, only as %s")
        .formatted(kind.name(), format.ending(), formats, kind.name(), format.ending(), formats);
  }
}

package vn.tiengnoi.dashboards.document;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.tiengnoi.dashboards.selection.Selection;
import vn.tiengnoi.dashboards.selection.SelectionReader;
import vn.tiengnoi.dashboards.web.Answers;
import vn.tiengnoi.dashboards.web.BadParameterException;
import vn.tiengnoi.reports.DocumentKind;
import vn.tiengnoi.reports.Documents;
import vn.tiengnoi.reports.Format;
import vn.tiengnoi.warehouse.read.ReadApi;
import vn.tiengnoi.warehouse.read.Reading;
import vn.tiengnoi.warehouse.text.NameKey;

/** The finished document of a selection. Made whole before the first byte is sent. */
@Controller
class DocumentController {
  /** Filling a document takes a processor; more than this many wait for their turn. */
  private static final int AT_ONCE = 2;

  private final ReadApi api;
  private final Documents documents;
  private final Semaphore places = new Semaphore(AT_ONCE, true);

  DocumentController(ReadApi api, Documents documents) {
    this.api = api;
    this.documents = documents;
  }

  @GetMapping("/document")
  ResponseEntity<byte[]> document(HttpServletRequest request) {
    String name = name(request);
    Reading reading = api.newest();
    Selection selection = SelectionReader.read(request, reading);
    byte[] pdf = Answers.ask(() -> write(name, reading, selection));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(fileName(name, selection)).build().toString())
        .body(pdf);
  }

  private String name(HttpServletRequest request) {
    String name = request.getParameter("name");
    String allowed =
        documents.list().stream().map(DocumentKind::name).collect(Collectors.joining(", "));
    if (name == null || documents.list().stream().noneMatch(kind -> kind.name().equals(name))) {
      throw new BadParameterException("name", name == null ? "" : name, allowed, allowed);
    }
    return name;
  }

  private byte[] write(String name, Reading reading, Selection selection) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    places.acquireUninterruptibly();
    try {
      documents.write(
          name, reading, selection.question(), selection.language().code(), Format.PDF, pdf);
    } catch (IOException e) {
      throw new UncheckedIOException("the document " + name + " cannot be written", e);
    } finally {
      places.release();
    }
    return pdf.toByteArray();
  }

  private static String fileName(String name, Selection selection) {
    return "tiengnoi-%s-%s-%d.pdf"
        .formatted(name, NameKey.slug(selection.unit().fullName()), selection.year());
  }
}

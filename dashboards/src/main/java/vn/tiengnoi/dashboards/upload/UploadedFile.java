package vn.tiengnoi.dashboards.upload;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;

/**
 * The one file of a request: the only part of a form that has a file name, or the whole body.
 *
 * @param name as the sender calls it; empty for none
 */
record UploadedFile(String name, InputStream content) {
  private static final String FORM = "multipart/form-data";

  /** What a file is follows from its bytes; these are what an honest sender calls it. */
  private static final Set<String> TYPES =
      Set.of(
          "application/octet-stream",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "application/vnd.ms-excel",
          "application/vnd.oasis.opendocument.spreadsheet",
          "text/csv",
          "text/tab-separated-values",
          "text/html",
          "text/plain");

  static UploadedFile of(HttpServletRequest request, long largest) throws IOException, Refusal {
    String type = mediaType(request.getContentType());
    if (request.getContentLengthLong() > largest + (type.equals(FORM) ? 1 << 16 : 0)) {
      throw Refusal.tooLarge(largest);
    }
    if (type.equals(FORM)) {
      return ofForm(request, largest);
    }
    if (!TYPES.contains(type)) {
      String allowed = FORM + ", " + String.join(", ", TYPES.stream().sorted().toList());
      throw new Refusal(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          "type",
          "Không nhận Content-Type này; nhận: " + allowed + ".",
          "This Content-Type is not taken; taken are: " + allowed + ".");
    }
    if (request.getContentLengthLong() == 0) {
      throw Refusal.badContent("Tệp rỗng.", "The file is empty.");
    }
    return new UploadedFile(name(request), request.getInputStream());
  }

  private static String mediaType(@Nullable String header) {
    String type = header == null ? "" : header;
    int end = type.indexOf(';');
    return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  private static UploadedFile ofForm(HttpServletRequest request, long largest)
      throws IOException, Refusal {
    List<Part> files;
    try {
      request.setCharacterEncoding(StandardCharsets.UTF_8.name());
      files =
          request.getParts().stream().filter(part -> part.getSubmittedFileName() != null).toList();
    } catch (IllegalStateException tooLarge) {
      throw Refusal.tooLarge(largest);
    } catch (ServletException | RuntimeException malformed) {
      throw Refusal.badContent(
          "Không đọc được nội dung multipart/form-data.",
          "The multipart/form-data cannot be read.");
    }
    if (files.size() != 1) {
      throw Refusal.badContent(
          "Mỗi lần gửi đúng một tệp; đã thấy %d.".formatted(files.size()),
          "Send exactly one file at a time; seen: %d.".formatted(files.size()));
    }
    Part file = files.get(0);
    if (file.getSize() == 0) {
      throw Refusal.badContent("Tệp rỗng.", "The file is empty.");
    }
    return new UploadedFile(orNone(file.getSubmittedFileName()), file.getInputStream());
  }

  /** From Content-Disposition, else from the address: {@code ?name=q1.xlsx}. */
  private static String name(HttpServletRequest request) {
    @Nullable String header = request.getHeader("Content-Disposition");
    if (header != null) {
      try {
        @Nullable String name = ContentDisposition.parse(header).getFilename();
        if (name != null) {
          return name;
        }
      } catch (IllegalArgumentException malformed) {
        return "";
      }
    }
    return orNone(request.getParameter("name"));
  }

  private static String orNone(@Nullable String name) {
    return name == null ? "" : name;
  }
}

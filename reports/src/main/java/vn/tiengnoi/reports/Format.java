package vn.tiengnoi.reports;

import java.util.Locale;

/** What a document can be written as. */
public enum Format {
  PDF,
  DOCX,
  XLSX,
  PPTX,
  HTML;

  /** The ending of such a file: {@code pdf}. */
  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The format that a file's name asks for by its ending.
   *
   * @throws IllegalArgumentException with a message for people where it asks for none of them
   */
  public static Format ofFile(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    for (Format format : values()) {
      if (name.endsWith("." + format.ending())) {
        return format;
      }
    }
    throw new IllegalArgumentException(
        ("tên tệp \"%s\" phải kết thúc bằng .pdf, .docx, .xlsx, .pptx hoặc .html"
                + " / the file's name \"%s\" must end in .pdf, .docx, .xlsx, .pptx or .html")
            .formatted(fileName, fileName));
  }
}

package vn.tiengnoi.etl.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.tiengnoi.etl.csv.TextEncoding;
import vn.tiengnoi.etl.csv.TextShape;
import vn.tiengnoi.etl.csv.TextSource;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.fault.UnreadableFileException;
import vn.tiengnoi.etl.sheet.SheetSource;

/**
 * What a file is by its content; its name says only what it claims to be.
 *
 * <pre>{@code
 * SheetSource sheets = FileKind.of(file, name).source(file, fields -> fields.contains("Mã"));
 * }</pre>
 */
public enum FileKind {
  XLSX,
  ODS,
  XLS,
  HTML,
  DOCX,
  /** Separated by commas, semicolons or tabs. */
  TEXT;

  private static final int LOOKED_AT = 8192;
  private static final Pattern EXCEL_NAME =
      Pattern.compile("(?s).*\\.(xls[xmbt]?|xlt[xm]?|ods|ots|docx)");
  private static final Pattern TEXT_NAME = Pattern.compile("(?s).*\\.(csv|tsv|tab)");
  private static final Pattern BARE_RECORDS =
      Pattern.compile("\\x09[\\x00\\x02\\x04\\x08][\\x04\\x06\\x08\\x10]\\x00");
  private static final String ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

  /**
   * Reads such a file as sheets.
   *
   * @param isHeader whether a line is the header of a table; tells how a text is separated
   */
  public SheetSource source(Path file, Predicate<List<String>> isHeader) throws IOException {
    return switch (this) {
      case XLSX -> new XlsxSource(file);
      case ODS -> new OdsSource(file);
      case XLS -> new XlsSource(file);
      case HTML -> new HtmlSource(file);
      case DOCX -> new DocxSource(file);
      case TEXT -> new TextSource(file, TextShape.of(file, isHeader));
    };
  }

  /**
   * Finds the kind of a file.
   *
   * @param name name as received; decides only how a refusal is put
   * @throws UnreadableFileException where it is none of them, saying what it is
   */
  public static FileKind of(Path file, String name) throws IOException, UnreadableFileException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(LOOKED_AT);
    }
    if (start.length == 0) {
      throw refused(FaultCode.EMPTY_FILE);
    }
    if (startsWith(start, 'P', 'K')) {
      return zipped(file);
    }
    if (startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) {
      return compound(file);
    }
    if (startsWith(start, '%', 'P', 'D', 'F')) {
      throw refused(FaultCode.PDF_FILE);
    }
    if (BARE_RECORDS.matcher(new String(start, StandardCharsets.ISO_8859_1)).lookingAt()) {
      // A stream of records without the container that Excel 5 brought.
      throw refused(FaultCode.OLD_EXCEL);
    }
    return text(start, name.toLowerCase(Locale.ROOT));
  }

  private static FileKind zipped(Path file) throws UnreadableFileException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("mimetype") != null) {
        try (InputStream type = zip.getInputStream(zip.getEntry("mimetype"))) {
          String said = new String(type.readNBytes(200), StandardCharsets.US_ASCII).strip();
          if (said.startsWith(ODS_TYPE)) {
            return ODS;
          }
        }
      }
      boolean binary = zip.getEntry("xl/workbook.bin") != null;
      if (!binary && zip.stream().anyMatch(part -> part.getName().startsWith("xl/"))) {
        return XLSX;
      }
      if (zip.getEntry("word/document.xml") != null) {
        return DOCX;
      }
      throw refused(FaultCode.UNSUPPORTED_FILE);
    } catch (IOException | RuntimeException e) {
      throw new UnreadableFileException(FaultCode.DAMAGED_FILE.ofWhole(), e);
    }
  }

  private static FileKind compound(Path file) throws UnreadableFileException {
    try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
      DirectoryNode root = container.getRoot();
      if (root.hasEntry("EncryptedPackage") || root.hasEntry("EncryptionInfo")) {
        throw refused(FaultCode.ENCRYPTED_FILE);
      }
      if (root.hasEntry("Workbook") || root.hasEntry("WORKBOOK") || root.hasEntry("Book")) {
        return XLS;
      }
      throw refused(FaultCode.UNSUPPORTED_FILE);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new UnreadableFileException(FaultCode.DAMAGED_FILE.ofWhole(), e);
    }
  }

  private static FileKind text(byte[] start, String claimed) throws UnreadableFileException {
    String text = TextEncoding.glimpse(start).toLowerCase(Locale.ROOT).stripLeading();
    if (text.startsWith("<")) {
      if (text.contains("<html") || text.contains("<table") || text.contains("<!doctype html")) {
        return HTML;
      }
      throw refused(
          text.contains("schemas-microsoft-com:office")
              ? FaultCode.HTML_AS_EXCEL
              : FaultCode.UNSUPPORTED_FILE);
    }
    boolean binary =
        text.chars().anyMatch(letter -> letter < ' ' && "\t\n\r\f".indexOf(letter) < 0);
    if (binary || text.isEmpty()) {
      boolean said = EXCEL_NAME.matcher(claimed).matches() || TEXT_NAME.matcher(claimed).matches();
      throw refused(
          text.isEmpty() && !said
              ? FaultCode.EMPTY_FILE
              : said ? FaultCode.DAMAGED_FILE : FaultCode.UNSUPPORTED_FILE);
    }
    return TEXT;
  }

  /** Why a text in which nothing was found is refused. */
  public static FaultCode refusalOfText(String name) {
    String claimed = name.toLowerCase(Locale.ROOT);
    if (EXCEL_NAME.matcher(claimed).matches()) {
      return FaultCode.DAMAGED_FILE;
    }
    return TEXT_NAME.matcher(claimed).matches() ? FaultCode.NO_FORM : FaultCode.UNSUPPORTED_FILE;
  }

  private static UnreadableFileException refused(FaultCode code) {
    return new UnreadableFileException(code.ofWhole());
  }

  private static boolean startsWith(byte[] start, int... wanted) {
    if (start.length < wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if ((start[i] & 0xFF) != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}

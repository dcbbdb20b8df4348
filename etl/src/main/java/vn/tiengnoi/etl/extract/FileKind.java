package vn.tiengnoi.etl.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.fault.UnreadableFileException;

/** What a file is by its first bytes; its name says only what it claims to be. */
enum FileKind {
  WORKBOOK,
  CSV;

  private static final int LOOKED_AT = 4096;

  /**
   * Finds the kind of a file.
   *
   * @param name name as received
   * @throws UnreadableFileException where it is neither, saying what it is
   */
  static FileKind of(Path file, String name) throws IOException, UnreadableFileException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(LOOKED_AT);
    }
    String claimed = name.toLowerCase(Locale.ROOT);
    if (start.length == 0) {
      throw new UnreadableFileException(FaultCode.EMPTY_FILE.ofWhole());
    }
    if (startsWith(start, 'P', 'K')) {
      return WORKBOOK;
    }
    throwIfKnownOtherwise(start, claimed);
    boolean excelName = claimed.matches(".*\\.xls[xmb]?");
    if (claimed.endsWith(".csv")) {
      return CSV;
    }
    throw new UnreadableFileException(
        (excelName ? FaultCode.DAMAGED_FILE : FaultCode.UNSUPPORTED_FILE).ofWhole());
  }

  private static void throwIfKnownOtherwise(byte[] start, String claimed)
      throws UnreadableFileException {
    if (startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new UnreadableFileException(FaultCode.OLD_EXCEL.ofWhole());
    }
    if (startsWith(start, '%', 'P', 'D', 'F')) {
      throw new UnreadableFileException(FaultCode.PDF_FILE.ofWhole());
    }
    String text =
        new String(start, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT).stripLeading();
    boolean markup = text.startsWith("<") || text.startsWith("ï»¿<");
    if (markup
        && (text.contains("<html") || text.contains("<table") || text.contains(":office:"))) {
      throw new UnreadableFileException(FaultCode.HTML_AS_EXCEL.ofWhole());
    }
    if (claimed.endsWith(".csv")
        && (startsWith(start, 0xFF, 0xFE) || startsWith(start, 0xFE, 0xFF))) {
      throw new UnreadableFileException(FaultCode.NOT_UTF8.at("1", null, 1));
    }
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

package vn.tiengnoi.etl.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * How a text file writes its letters, found from its bytes: a byte order mark, the zeros of UTF-16,
 * well-formed UTF-8, or the vowels and marks of Vietnamese in Windows-1258. Nothing else is
 * guessed.
 *
 * @param mark bytes of the byte order mark
 */
public record TextEncoding(Charset charset, int mark) {
  private static final int LOOKED_AT = 1 << 20;
  private static final Charset VIETNAMESE = Charset.forName("windows-1258");

  /**
   * Finds the encoding of a file; UTF-8 where it is none of those known, so that reading it names
   * the line that is not.
   */
  public static TextEncoding of(Path file) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(LOOKED_AT);
    }
    return of(start);
  }

  static TextEncoding of(byte[] start) {
    if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
      return new TextEncoding(StandardCharsets.UTF_8, 3);
    }
    if (startsWith(start, 0xFF, 0xFE)) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 2);
    }
    if (startsWith(start, 0xFE, 0xFF)) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 2);
    }
    Charset wide = withoutMark(start);
    if (wide != null) {
      return new TextEncoding(wide, 0);
    }
    boolean vietnamese = !isUtf8(start) && Windows1258.isLikely(start);
    return new TextEncoding(vietnamese ? VIETNAMESE : StandardCharsets.UTF_8, 0);
  }

  private static boolean startsWith(byte[] start, int... wanted) {
    for (int i = 0; i < wanted.length; i++) {
      if (start.length <= i || (start[i] & 0xFF) != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  /** Separators, digits and most Vietnamese letters have a zero byte in UTF-16, on one side. */
  private static @Nullable Charset withoutMark(byte[] start) {
    int pairs = Math.min(start.length, 4096) / 2;
    int first = 0;
    int second = 0;
    for (int i = 0; i < pairs; i++) {
      first += start[2 * i] == 0 ? 1 : 0;
      second += start[2 * i + 1] == 0 ? 1 : 0;
    }
    if (pairs > 0 && first == 0 && second * 2 > pairs) {
      return StandardCharsets.UTF_16LE;
    }
    return pairs > 0 && second == 0 && first * 2 > pairs ? StandardCharsets.UTF_16BE : null;
  }

  /** Whether these bytes are UTF-8; the last letter may be cut. */
  private static boolean isUtf8(byte[] start) {
    CharsetDecoder decoder = strict(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.wrap(start);
    CharBuffer letters = CharBuffer.allocate(8192);
    CoderResult result = decoder.decode(bytes, letters, false);
    while (result.isOverflow()) {
      letters.clear();
      result = decoder.decode(bytes, letters, false);
    }
    return !result.isError();
  }

  private static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** Opens the text behind the mark; what is not of the encoding is an exception. */
  public Reader open(Path file) throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    bytes.skipNBytes(mark);
    return new InputStreamReader(bytes, strict(charset));
  }

  /** The beginning of a file for a first look, whatever its encoding. */
  public static String glimpse(byte[] start) {
    TextEncoding encoding = of(start);
    Charset charset =
        encoding.charset.equals(StandardCharsets.UTF_8)
            ? StandardCharsets.ISO_8859_1
            : encoding.charset;
    return new String(start, encoding.mark, start.length - encoding.mark, charset);
  }

  /**
   * The text of a field: Windows-1258 writes tones as letters of their own, here they are joined.
   */
  String composed(String field) {
    return charset.equals(VIETNAMESE) ? Normalizer.normalize(field, Normalizer.Form.NFC) : field;
  }
}

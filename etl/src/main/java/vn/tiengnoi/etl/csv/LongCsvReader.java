package vn.tiengnoi.etl.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import vn.tiengnoi.etl.account.AccountLine;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.fault.UnreadableFileException;
import vn.tiengnoi.etl.raw.RawLine;

/**
 * Reads long CSV line by line in little memory, whatever its size: UTF-8 with or without BOM, a
 * header with its columns in any order, commas.
 */
public final class LongCsvReader {
  private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final int MOST_FAULTS = 100;

  private LongCsvReader() {}

  /** Takes the lines as they come. */
  public interface Sink {
    void accept(RawLine line) throws IOException;

    /** Takes the account of cells that are in no line, at the end. */
    default void leftOut(AccountLine cells) {}
  }

  /**
   * Reads the whole file.
   *
   * @return what is worth a note (columns left out)
   * @throws UnreadableFileException where the file cannot be read as a whole; what the sink took
   *     until then is to be thrown away
   */
  public static List<Fault> read(Path file, Sink sink) throws IOException, UnreadableFileException {
    try (Reader text = utf8(file);
        CsvReader<CsvRecord> csv =
            CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(true)
                .skipEmptyLines(true)
                .ofCsvRecord(text)) {
      return read(csv.iterator(), sink);
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw notUtf8(file);
      }
      throw e.getCause();
    } catch (CharacterCodingException e) {
      throw notUtf8(file);
    }
  }

  private static List<Fault> read(Iterator<CsvRecord> records, Sink sink)
      throws IOException, UnreadableFileException {
    long line = 1;
    try {
      if (!records.hasNext()) {
        throw new UnreadableFileException(FaultCode.EMPTY_FILE.ofWhole());
      }
      LongCsvHeader header = LongCsvHeader.of(records.next());
      List<Fault> malformed = new ArrayList<>();
      boolean any = false;
      while (records.hasNext()) {
        CsvRecord record = records.next();
        line = record.getStartingLineNumber();
        if (!header.fits(record)) {
          malformed.add(FaultCode.MALFORMED_CSV.at(Long.toString(line), null, line));
        } else if (malformed.isEmpty()) {
          sink.accept(header.line(record));
          any = true;
        }
        if (malformed.size() >= MOST_FAULTS) {
          break;
        }
      }
      if (!malformed.isEmpty()) {
        throw new UnreadableFileException(malformed);
      }
      if (!any) {
        throw new UnreadableFileException(FaultCode.EMPTY_FILE.ofWhole());
      }
      header.leftOut().forEach(sink::leftOut);
      return header.warnings();
    } catch (CsvParseException e) {
      throw new UnreadableFileException(
          FaultCode.MALFORMED_CSV.at(Long.toString(line), null, line), e);
    }
  }

  private static Reader utf8(Path file) throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    bytes.mark(BOM.length);
    if (!Arrays.equals(bytes.readNBytes(BOM.length), BOM)) {
      bytes.reset();
    }
    return new InputStreamReader(
        bytes,
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  /** Looks for the first line that is not UTF-8; only files that failed are read a second time. */
  private static UnreadableFileException notUtf8(Path file) throws IOException {
    long line = firstBadLine(file);
    return new UnreadableFileException(FaultCode.NOT_UTF8.at(Long.toString(line), null, line));
  }

  private static long firstBadLine(Path file) throws IOException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      ByteArrayOutputStream current = new ByteArrayOutputStream();
      long line = 1;
      for (int b = bytes.read(); b >= 0; b = bytes.read()) {
        if (b != '\n') {
          current.write(b);
          continue;
        }
        if (!isUtf8(current.toByteArray())) {
          return line;
        }
        current.reset();
        line++;
      }
      return line;
    }
  }

  private static boolean isUtf8(byte[] line) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}

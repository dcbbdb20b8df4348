package vn.tiengnoi.etl.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.tiengnoi.etl.account.AccountLine;
import vn.tiengnoi.etl.account.IgnoredReason;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.fault.UnreadableFileException;
import vn.tiengnoi.etl.raw.RawLine;

/**
 * Reads long CSV line by line in little memory, whatever its size: in any {@link TextEncoding}, a
 * header with its columns in any order, separated by commas, semicolons or tabs.
 */
public final class LongCsvReader {
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
    return read(file, TextShape.of(file, LongCsvReader::isHeader), sink);
  }

  /** The same for a file whose shape is known. */
  public static List<Fault> read(Path file, TextShape shape, Sink sink)
      throws IOException, UnreadableFileException {
    try (Reader text = shape.encoding().open(file);
        CsvReader<CsvRecord> csv = shape.reading().skipEmptyLines(true).ofCsvRecord(text)) {
      return read(csv.iterator(), shape, sink);
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw unreadable(file, shape);
      }
      throw e.getCause();
    } catch (CharacterCodingException e) {
      throw unreadable(file, shape);
    }
  }

  /**
   * The columns of a file that begins with its header and has no column but known ones, each once;
   * empty for any other file.
   */
  public static List<LongCsvColumn> plainHeader(Path file, TextShape shape) throws IOException {
    try (Reader text = shape.encoding().open(file);
        CsvReader<CsvRecord> csv = shape.reading().skipEmptyLines(false).ofCsvRecord(text)) {
      Iterator<CsvRecord> records = csv.iterator();
      Set<LongCsvColumn> columns = new LinkedHashSet<>();
      if (!records.hasNext()) {
        return List.of();
      }
      for (String field : records.next().getFields()) {
        Optional<LongCsvColumn> column = LongCsvColumn.headed(field);
        if (column.isEmpty() || !columns.add(column.get())) {
          return List.of();
        }
      }
      return columns.containsAll(LongCsvColumn.required()) ? List.copyOf(columns) : List.of();
    } catch (UncheckedIOException | CsvParseException e) {
      return List.of();
    }
  }

  /** Whether a line begins a file of the long layout, even if it lacks a column. */
  public static boolean isHeader(List<String> fields) {
    return fields.stream().filter(field -> LongCsvColumn.headed(field).isPresent()).count() >= 2;
  }

  private static List<Fault> read(Iterator<CsvRecord> records, TextShape shape, Sink sink)
      throws IOException, UnreadableFileException {
    long line = 1;
    try {
      if (!records.hasNext()) {
        throw new UnreadableFileException(FaultCode.EMPTY_FILE.ofWhole());
      }
      CsvRecord first = records.next();
      boolean hint = isHint(first) && records.hasNext();
      LongCsvHeader header = LongCsvHeader.of(hint ? records.next() : first, shape);
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
      sink.leftOut(AccountLine.ignored(null, IgnoredReason.ABOVE_TABLE, hint ? 1 : 0));
      header.leftOut().forEach(sink::leftOut);
      return header.warnings();
    } catch (CsvParseException e) {
      throw new UnreadableFileException(
          FaultCode.MALFORMED_CSV.at(Long.toString(line), null, line), e);
    }
  }

  /** Whether a line only names the separator; Excel understands and hides it. */
  private static boolean isHint(CsvRecord record) {
    return record.getField(0).toLowerCase(Locale.ROOT).startsWith("sep=")
        && record.getFields().stream().skip(1).allMatch(String::isBlank);
  }

  /** Looks for the first line that cannot be read; only files that failed are read once more. */
  private static UnreadableFileException unreadable(Path file, TextShape shape) throws IOException {
    boolean bytes = shape.encoding().charset().equals(StandardCharsets.UTF_8);
    long line = bytes ? firstBadLine(file) : 1;
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

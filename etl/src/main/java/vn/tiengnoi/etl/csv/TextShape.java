package vn.tiengnoi.etl.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How a text file is to be read. The separator is the one under which a header is found, so that
 * decimal commas and semicolons in fields mislead nobody.
 *
 * @param header the header that was found; null where there is none
 */
public record TextShape(TextEncoding encoding, char separator, @Nullable List<String> header) {
  private static final char[] SEPARATORS = {',', ';', '\t'};
  private static final int LOOKED_AT = 200;
  private static final int SAMPLE = 1 << 16;

  /**
   * Looks at the beginning of a file.
   *
   * @param isHeader whether the fields of a line are those of a header
   */
  public static TextShape of(Path file, Predicate<List<String>> isHeader) throws IOException {
    TextEncoding encoding = TextEncoding.of(file);
    String sample = sample(file, encoding);
    for (char separator : SEPARATORS) {
      List<String> header = header(sample, separator, encoding, isHeader);
      if (header != null) {
        return new TextShape(encoding, separator, header);
      }
    }
    return new TextShape(encoding, ',', null);
  }

  private static String sample(Path file, TextEncoding encoding) throws IOException {
    StringBuilder sample = new StringBuilder();
    char[] chunk = new char[8192];
    try (Reader text = encoding.open(file)) {
      for (int got = text.read(chunk);
          got >= 0 && sample.length() < SAMPLE;
          got = text.read(chunk)) {
        sample.append(chunk, 0, got);
      }
    } catch (CharacterCodingException notOfThisEncoding) {
      return sample.toString();
    }
    return sample.toString();
  }

  private static @Nullable List<String> header(
      String sample, char separator, TextEncoding encoding, Predicate<List<String>> isHeader) {
    // A quote left open would hide what follows, so lines that do not parse are passed over.
    int seen = 0;
    try (CsvReader<CsvRecord> csv = lenient(separator).ofCsvRecord(sample)) {
      for (CsvRecord record : csv) {
        List<String> fields = record.getFields().stream().map(encoding::composed).toList();
        if (isHeader.test(fields)) {
          return fields;
        }
        if (++seen >= LOOKED_AT) {
          break;
        }
      }
    } catch (IOException | UncheckedIOException | CsvParseException e) {
      return null;
    }
    return null;
  }

  private static CsvReader.CsvReaderBuilder lenient(char separator) {
    return builder(separator).allowUnclosedQuote(true);
  }

  private static CsvReader.CsvReaderBuilder builder(char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .trimWhitespacesAroundQuotes(true);
  }

  /** How the records of such a file are read. */
  CsvReader.CsvReaderBuilder reading() {
    return builder(separator);
  }
}

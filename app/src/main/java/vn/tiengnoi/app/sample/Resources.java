package vn.tiengnoi.app.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files of this module that the samples are made from. */
final class Resources {
  private Resources() {}

  static byte[] bytes(String name) throws IOException {
    try (InputStream in = Resources.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the product lacks its resource " + name);
      }
      return in.readAllBytes();
    }
  }

  /** The rows of a CSV file with a header. */
  static List<NamedCsvRecord> rows(String name) throws IOException {
    String text = new String(bytes(name), StandardCharsets.UTF_8);
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
      return csv.stream().toList();
    }
  }
}

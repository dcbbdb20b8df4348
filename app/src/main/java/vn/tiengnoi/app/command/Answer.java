package vn.tiengnoi.app.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/**
 * A table on standard output: for people, or as CSV or JSON for scripts. Numbers are plain with a
 * point; null is null in JSON and empty in CSV.
 */
final class Answer {
  /** How a table is written. */
  enum Format {
    table,
    csv,
    json
  }

  /** The {@code --format} option of every command that prints a table. */
  static final class FormatOption {
    @Option(
        names = "--format",
        paramLabel = "table|csv|json",
        defaultValue = "table",
        description = "Cách in bảng (how the table is written)")
    Format format = Format.table;
  }

  private final List<String> columns;
  private final List<List<@Nullable Object>> rows = new ArrayList<>();

  Answer(String columns) {
    this.columns = List.of(columns.split(","));
  }

  Answer add(@Nullable Object... row) {
    if (row.length != columns.size()) {
      throw new IllegalArgumentException("a row of %d cells for %s".formatted(row.length, columns));
    }
    rows.add(new ArrayList<>(Arrays.asList(row)));
    return this;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  void print(FormatOption option, PrintStream out) {
    PrintWriter writer = new PrintWriter(out, false, StandardCharsets.UTF_8);
    switch (option.format) {
      case table -> table(writer);
      case csv -> csv(writer);
      case json -> json(writer);
    }
    writer.flush();
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof BigDecimal number ? plain(number) : value.toString();
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private void csv(PrintWriter out) {
    CsvWriter csv = CsvWriter.builder().build(out);
    csv.writeRecord(columns);
    for (List<@Nullable Object> row : rows) {
      csv.writeRecord(row.stream().map(Answer::text).toList());
    }
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("standard output does not take the answer", e);
    }
  }

  private void json(PrintWriter out) {
    JsonMapper mapper = JsonMapper.builder().build();
    var array = mapper.createArrayNode();
    for (List<@Nullable Object> row : rows) {
      var object = array.addObject();
      for (int i = 0; i < columns.size(); i++) {
        Object value = row.get(i);
        String name = columns.get(i);
        if (value == null) {
          object.putNull(name);
        } else if (value instanceof BigDecimal number) {
          object.put(name, new BigDecimal(plain(number)));
        } else if (value instanceof Integer number) {
          object.put(name, number);
        } else if (value instanceof Long number) {
          object.put(name, number);
        } else {
          object.put(name, value.toString());
        }
      }
    }
    out.println(array.toPrettyString());
  }

  private void table(PrintWriter out) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(columns);
    rows.forEach(row -> lines.add(row.stream().map(Answer::text).toList()));
    int[] widths = new int[columns.size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    for (int n = 0; n < lines.size(); n++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String cell = lines.get(n).get(i);
        boolean number = n > 0 && numeric(rows.get(n - 1).get(i));
        String pad = " ".repeat(widths[i] - cell.length());
        text.append(i == 0 ? "" : "  ").append(number ? pad + cell : cell + pad);
      }
      out.println(text.toString().stripTrailing());
    }
  }

  private static boolean numeric(@Nullable Object value) {
    return value instanceof Number;
  }
}

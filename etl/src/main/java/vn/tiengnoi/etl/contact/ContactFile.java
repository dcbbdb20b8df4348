package vn.tiengnoi.etl.contact;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import vn.tiengnoi.warehouse.home.HomeDatabase;

/** Contacts as a CSV with the columns {@code reporter,email} and, if wanted, {@code name}. */
public final class ContactFile {
  private static final int LONGEST_ADDRESS = 320;
  private static final int LONGEST_NAME = 200;

  private ContactFile() {}

  /** How many were new, and how many were there. */
  public record Imported(int added, int known) {}

  /** The file cannot be taken; nothing of it was. The message names every fault, for people. */
  public static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedException(List<String> faults) {
      super(String.join("\n", faults));
    }
  }

  /** Whether a text is a mail address. */
  public static boolean isAddress(String text) {
    try {
      new InternetAddress(text.strip(), true);
      // The library also takes a name with the address behind it.
      return text.contains("@") && !text.contains("<") && text.length() <= LONGEST_ADDRESS;
    } catch (AddressException e) {
      return false;
    }
  }

  /**
   * Adds the contacts of a file, all of them or none.
   *
   * @param isReporter whether a code is that of a reporter
   * @throws RefusedException where a line cannot be used
   */
  public static Imported read(
      Path file, HomeDatabase database, Predicate<String> isReporter, String who, Instant now)
      throws IOException, RefusedException {
    List<NamedCsvRecord> lines = new ArrayList<>();
    // A file saved by Excel begins with a byte order mark.
    String text = Files.readString(file, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
    String header = text.lines().findFirst().orElse("");
    // With Vietnam's settings Excel writes semicolons.
    char separator = header.contains(";") && !header.contains(",") ? ';' : ',';
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(text)) {
      csv.forEach(lines::add);
    } catch (CsvParseException malformed) {
      throw new RefusedException(
          List.of("tệp CSV sai cấu trúc / malformed CSV: " + malformed.getMessage()));
    }
    List<String> columns = lines.isEmpty() ? List.of() : lines.get(0).getHeader();
    if (!columns.containsAll(List.of("reporter", "email"))) {
      throw new RefusedException(
          List.of(
              "dòng đầu phải có các cột reporter,email (và name nếu cần); đang có \"%1$s\" / the first line must name the columns reporter,email (and name, if wanted); it says \"%1$s\""
                  .formatted(header)));
    }
    List<String> faults = new ArrayList<>();
    lines.forEach(line -> check(line, isReporter, faults));
    if (!faults.isEmpty()) {
      throw new RefusedException(faults);
    }
    Contacts contacts = new Contacts(database);
    int[] added = {0};
    database
        .transactions()
        .executeWithoutResult(
            status -> {
              for (NamedCsvRecord line : lines) {
                String name = line.findField("name").orElse("").strip();
                added[0] +=
                    contacts.add(
                            line.getField("reporter").strip(),
                            line.getField("email").strip(),
                            name,
                            who,
                            now)
                        ? 1
                        : 0;
              }
            });
    return new Imported(added[0], lines.size() - added[0]);
  }

  private static void check(
      NamedCsvRecord line, Predicate<String> isReporter, List<String> faults) {
    String at = "dòng %1$d / line %1$d: ".formatted(line.getStartingLineNumber());
    String reporter = line.findField("reporter").orElse("").strip();
    String email = line.findField("email").orElse("").strip();
    if (!isReporter.test(reporter)) {
      faults.add(
          at
              + "không có đơn vị báo cáo \"%1$s\" / there is no reporter \"%1$s\""
                  .formatted(reporter));
    }
    if (!isAddress(email)) {
      faults.add(
          at
              + "\"%1$s\" không phải địa chỉ thư điện tử / \"%1$s\" is no mail address"
                  .formatted(email));
    }
    if (line.findField("name").orElse("").length() > LONGEST_NAME) {
      faults.add(at + "tên quá dài / the name is too long");
    }
  }
}

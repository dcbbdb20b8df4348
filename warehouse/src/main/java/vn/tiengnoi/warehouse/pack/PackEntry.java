package vn.tiengnoi.warehouse.pack;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a pack file, a CSV row or a YAML mapping: named texts with a place. A field that is
 * missing or malformed is recorded as a fault and answered with a harmless stand-in, so that
 * reading goes on and finds the other faults too.
 */
abstract class PackEntry {
  final String file;
  final int line;
  final PackFaults faults;

  PackEntry(String file, int line, PackFaults faults) {
    this.file = file;
    this.line = line;
    this.faults = faults;
  }

  /** The field's text; null where it is absent or empty. */
  abstract @Nullable String field(String name);

  /** Line of a field, for messages. */
  int lineOf(String name) {
    return line;
  }

  void fault(String field, String message, @Nullable Object... values) {
    faults.add(file, lineOf(field), message, values);
  }

  String text(String name) {
    String text = field(name);
    if (text == null) {
      faults.add(file, line, "\"%s\" is missing", name);
      return "";
    }
    return text;
  }

  String text(String name, String otherwise) {
    String text = field(name);
    return text == null ? otherwise : text;
  }

  LocalDate date(String name) {
    return read(name, LocalDate.EPOCH, PackEntry::day, "a date such as 2025-07-01");
  }

  /** As {@link LocalDate#parse}, which takes its time over a pack's fifty thousand dates. */
  private static LocalDate day(String text) {
    boolean usual = text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
    for (int i = 0; usual && i < 10; i++) {
      usual = i == 4 || i == 7 || (text.charAt(i) >= '0' && text.charAt(i) <= '9');
    }
    return usual
        ? LocalDate.of(
            Integer.parseInt(text, 0, 4, 10),
            Integer.parseInt(text, 5, 7, 10),
            Integer.parseInt(text, 8, 10, 10))
        : LocalDate.parse(text);
  }

  @Nullable LocalDate dateOrNull(String name) {
    return field(name) == null ? null : date(name);
  }

  @Nullable BigDecimal decimalOrNull(String name) {
    return field(name) == null
        ? null
        : read(name, BigDecimal.ZERO, BigDecimal::new, "a plain number such as 1234.5");
  }

  int integer(String name, int otherwise) {
    return field(name) == null
        ? otherwise
        : read(name, otherwise, Integer::valueOf, "a whole number");
  }

  boolean flag(String name, boolean otherwise) {
    String text = field(name);
    if (text == null) {
      return otherwise;
    }
    if (!Set.of("true", "false").contains(text)) {
      fault(name, "\"%s\" is \"%s\"; expected true or false", name, text);
    }
    return text.equals("true");
  }

  /** An enum constant written in lower case; absent: {@code otherwise}. */
  <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
    String text = field(name);
    if (text == null) {
      return otherwise;
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseGet(
            () -> {
              fault(
                  name,
                  "\"%s\" is \"%s\"; expected one of %s",
                  name,
                  text,
                  Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT));
              return otherwise;
            });
  }

  <T> Optional<T> found(String name, Function<String, Optional<T>> finder, String expected) {
    String text = text(name);
    Optional<T> found = finder.apply(text);
    if (found.isEmpty() && !text.isEmpty()) {
      fault(name, "\"%s\" is \"%s\"; expected %s", name, text, expected);
    }
    return found;
  }

  private <T> T read(String name, T standIn, Function<String, T> reader, String expected) {
    String text = text(name);
    try {
      return text.isEmpty() ? standIn : reader.apply(text);
    } catch (DateTimeException | NumberFormatException malformed) {
      fault(name, "\"%s\" is \"%s\"; expected %s", name, text, expected);
      return standIn;
    }
  }
}

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
  private boolean sound = true;

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

  /** A fault at a field; the two messages are formats with the same values. */
  void fault(String field, String vi, String en, @Nullable Object... values) {
    faultAt(lineOf(field), vi, en, values);
  }

  void faultAt(int place, String vi, String en, @Nullable Object... values) {
    sound = false;
    faults.add(file, place, vi, en, values);
  }

  /** Whether nothing is wrong with this entry itself. */
  boolean sound() {
    return sound;
  }

  String text(String name) {
    String text = field(name);
    if (text == null) {
      faultAt(line, "thiếu \"%s\"", "\"%s\" is missing", name);
      return "";
    }
    return text;
  }

  String text(String name, String otherwise) {
    String text = field(name);
    return text == null ? otherwise : text;
  }

  LocalDate date(String name) {
    return read(
        name,
        LocalDate.EPOCH,
        PackEntry::day,
        new Expected("một ngày như 2025-07-01", "a date such as 2025-07-01"));
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
        : read(
            name,
            BigDecimal.ZERO,
            BigDecimal::new,
            new Expected("một số như 1234.5", "a plain number such as 1234.5"));
  }

  int integer(String name, int otherwise) {
    return field(name) == null
        ? otherwise
        : read(name, otherwise, Integer::valueOf, new Expected("một số nguyên", "a whole number"));
  }

  boolean flag(String name, boolean otherwise) {
    String text = field(name);
    if (text == null) {
      return otherwise;
    }
    if (!Set.of("true", "false").contains(text)) {
      fault(
          name,
          "\"%s\" là \"%s\"; phải là true hoặc false",
          "\"%s\" is \"%s\"; expected true or false",
          name,
          text);
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
                  "\"%s\" là \"%s\"; phải là một trong %s",
                  "\"%s\" is \"%s\"; expected one of %s",
                  name,
                  text,
                  Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT));
              return otherwise;
            });
  }

  <T> Optional<T> found(String name, Function<String, Optional<T>> finder, Expected expected) {
    String text = text(name);
    Optional<T> found = finder.apply(text);
    if (found.isEmpty() && !text.isEmpty()) {
      expected(name, text, expected);
    }
    return found;
  }

  private <T> T read(String name, T standIn, Function<String, T> reader, Expected expected) {
    String text = text(name);
    try {
      return text.isEmpty() ? standIn : reader.apply(text);
    } catch (DateTimeException | NumberFormatException malformed) {
      expected(name, text, expected);
      return standIn;
    }
  }

  private void expected(String name, String text, Expected expected) {
    fault(
        name,
        "\"%1$s\" là \"%2$s\"; phải là %3$s",
        "\"%1$s\" is \"%2$s\"; expected %4$s",
        name,
        text,
        expected.vi(),
        expected.en());
  }

  /** What a field should have held, in both languages. */
  record Expected(String vi, String en) {}
}

package vn.tiengnoi.app.command;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.form.Reporter;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.text.NameKey;
import vn.tiengnoi.warehouse.unit.Boundaries;
import vn.tiengnoi.warehouse.unit.Unit;

/** What the words of a command line mean. */
final class Named {
  private Named() {}

  static Period period(String code) {
    return Period.findPeriod(code)
        .orElseThrow(
            () ->
                new UsageException(
                    "kỳ \"%1$s\" không đọc được; dùng một trong các dạng %2$s / unknown period \"%1$s\"; use one of %2$s"
                        .formatted(code, Period.ALLOWED_FORMS)));
  }

  /**
   * The unit meant by a name during a period, or on the day of a map; no name means the country.
   */
  static Unit unit(Pack pack, @Nullable String name, Period period, Boundaries map) {
    if (name == null) {
      return pack.units().country();
    }
    List<Unit> found =
        map.date() == null
            ? pack.units().findNamed(name, period)
            : pack.units().findNamed(name, map.date(), map.date());
    if (found.isEmpty() && map.date() != null) {
      found = pack.units().findNamed(name, period);
    }
    if (found.isEmpty()) {
      throw new UsageException(
          "không có đơn vị \"%1$s\" trong %2$s / there is no unit \"%1$s\" in %2$s%3$s"
              .formatted(name, period.code(), Suggestions.units(pack, name, period)));
    }
    if (found.size() > 1) {
      String candidates =
          found.stream()
              .map(unit -> "%s (%s)".formatted(unit.id(), unit.fullName()))
              .collect(Collectors.joining(", "));
      throw new UsageException(
          "\"%1$s\" có thể là nhiều đơn vị, hãy chọn một / \"%1$s\" may be several units, name one: %2$s"
              .formatted(name, candidates));
    }
    return found.get(0);
  }

  /** The one unit that a name has meant at any time; one that was reused needs its date. */
  static Unit unitOfAnyTime(Pack pack, String name) {
    return unit(pack, name, Period.parse("1945..2100"), Boundaries.AS_REPORTED);
  }

  /** A reporter by its code or name. */
  static Reporter reporter(Pack pack, String name) {
    String key = NameKey.of(name);
    List<Reporter> found =
        pack.findReporter(name)
            .map(List::of)
            .orElseGet(
                () ->
                    pack.reporters().values().stream()
                        .filter(one -> NameKey.of(one.name()).equals(key))
                        .toList());
    if (found.size() == 1) {
      return found.get(0);
    }
    String shown =
        found.stream()
            .map(one -> "%s (%s)".formatted(one.id(), one.name()))
            .collect(Collectors.joining(", "));
    throw new UsageException(
        found.isEmpty()
            ? "không có đơn vị báo cáo \"%1$s\" / there is no reporter \"%1$s\"%2$s"
                .formatted(name, Suggestions.reporters(pack, name))
            : "\"%1$s\" có thể là nhiều đơn vị báo cáo, hãy chọn một / \"%1$s\" may be several reporters, name one: %2$s"
                .formatted(name, shown));
  }

  static void form(Pack pack, String code) {
    if (!pack.forms().containsKey(code)) {
      throw new UsageException(
          "không có biểu \"%1$s\"; có %2$s / there is no form \"%1$s\"; there are %2$s"
              .formatted(code, String.join(", ", pack.forms().keySet())));
    }
  }

  static Boundaries boundaries(String text) {
    try {
      return Boundaries.parse(text);
    } catch (IllegalArgumentException unknown) {
      throw new UsageException(String.valueOf(unknown.getMessage()));
    }
  }

  static void indicator(Pack pack, String code) {
    if (!pack.indicators().containsKey(code)) {
      throw new UsageException(
          "không có chỉ tiêu \"%1$s\"; có %2$s / there is no indicator \"%1$s\"; there are %2$s"
              .formatted(code, String.join(", ", pack.indicators().keySet())));
    }
  }
}

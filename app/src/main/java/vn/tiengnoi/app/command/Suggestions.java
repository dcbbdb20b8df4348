package vn.tiengnoi.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.tiengnoi.etl.name.NameIndex;
import vn.tiengnoi.etl.unit.UnitAnswer;
import vn.tiengnoi.etl.unit.UnitQuestion;
import vn.tiengnoi.etl.unit.UnitReader;
import vn.tiengnoi.warehouse.form.Reporter;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.text.NameKey;
import vn.tiengnoi.warehouse.unit.Unit;

/** What a name on the command line may have meant; shown, never taken. */
final class Suggestions {
  private static final int SHOWN = 5;

  private Suggestions() {}

  /** Units like a name, or what became of the one that it names. */
  static String units(Pack pack, String name, Period period) {
    UnitAnswer answer =
        new UnitReader(pack.units())
            .read(new UnitQuestion(name, null, List.of(), period.from(), period.to()));
    Unit unit = answer.unit();
    List<Unit> candidates = unit == null ? answer.candidates() : List.of(unit);
    return maybe(
        candidates.stream().map(one -> "%s (%s)".formatted(one.fullName(), one.id())).toList());
  }

  /** Reporters like an id or a name. */
  static String reporters(Pack pack, String name) {
    List<NameIndex.Named<Reporter>> names = new ArrayList<>();
    for (Reporter reporter : pack.reporters().values()) {
      names.add(new NameIndex.Named<>(NameKey.of(reporter.id()), reporter));
      names.add(new NameIndex.Named<>(NameKey.of(reporter.name()), reporter));
    }
    return maybe(
        NameIndex.of(names).nearest(NameKey.of(name), SHOWN).stream()
            .map(one -> "%s (%s)".formatted(one.name(), one.id()))
            .toList());
  }

  private static String maybe(List<String> candidates) {
    return candidates.isEmpty()
        ? ""
        : "; có thể là (maybe): "
            + candidates.stream().limit(SHOWN).collect(Collectors.joining("; "));
  }
}

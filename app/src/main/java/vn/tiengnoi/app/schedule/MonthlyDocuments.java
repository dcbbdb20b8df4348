package vn.tiengnoi.app.schedule;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.tiengnoi.app.document.DocumentFile;
import vn.tiengnoi.app.schedule.Job.Turn;
import vn.tiengnoi.reports.Documents;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.read.OverviewQuestion;
import vn.tiengnoi.warehouse.read.Reading;
import vn.tiengnoi.warehouse.text.NameKey;
import vn.tiengnoi.warehouse.unit.Boundaries;
import vn.tiengnoi.warehouse.unit.Unit;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/**
 * The overview of the country and of each province that owes reports, as of the month before a
 * turn: {@code documents/2026-02/overview-lai-chau-vi.pdf}. Made again, a file is written over.
 */
final class MonthlyDocuments {
  private final Home home;
  private final Documents documents;

  MonthlyDocuments(Home home, Documents documents) {
    this.home = home;
    this.documents = documents;
  }

  String write(Turn turn, Reading reading) throws IOException {
    LocalDateTime slot = Objects.requireNonNull(turn.slot());
    YearMonth month = YearMonth.from(slot).minusMonths(1);
    if (reading.generation() == 0) {
      return "kho chưa có số liệu / the home holds nothing yet";
    }
    Path folder = home.documents().resolve(month.toString());
    int written = 0;
    for (Unit unit : units(reading.pack(), month)) {
      OverviewQuestion question =
          new OverviewQuestion(
              unit.id(),
              month.getYear(),
              reading.pack().firstIndicator().code(),
              Boundaries.AS_REPORTED);
      for (String language : List.of("vi", "en")) {
        String name = "overview-%s-%s.pdf".formatted(NameKey.slug(unit.name()), language);
        DocumentFile.write(
            documents, "overview", reading, question, language, folder.resolve(name));
        written++;
      }
    }
    return "%1$d văn bản trong documents/%2$s / documents: %1$d".formatted(written, month);
  }

  private static Set<Unit> units(Pack pack, YearMonth month) {
    Set<Unit> units = new LinkedHashSet<>();
    units.add(pack.units().country());
    pack.obligations().stream()
        .map(duty -> duty.unit())
        .distinct()
        .flatMap(unit -> pack.units().lineOf(pack.units().getUnit(unit)).stream())
        .filter(unit -> unit.level() == UnitLevel.PROVINCE)
        .filter(unit -> unit.validOn(month.atEndOfMonth()))
        .forEach(units::add);
    return units;
  }
}

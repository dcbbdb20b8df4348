package vn.tiengnoi.dashboards.selection;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.tiengnoi.dashboards.text.Labels;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.text.PeriodNames;
import vn.tiengnoi.warehouse.unit.Boundaries;
import vn.tiengnoi.warehouse.unit.Unit;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/**
 * What the filter row offers.
 *
 * @param reporting provinces in which someone owes reports in the year
 * @param others all other provinces of the map
 */
public record Choices(
    List<Choice> years,
    Choice country,
    List<Choice> reporting,
    List<Choice> others,
    List<Choice> indicators,
    List<Choice> boundaries) {

  /** One line of a list. */
  public record Choice(String value, String label, boolean selected) {}

  /**
   * The choices beside a selection, which is always among them.
   *
   * @param years years for which there are figures
   */
  public static Choices of(
      Selection selection, Pack pack, Collection<Integer> years, Labels labels) {
    List<Choice> reporting = new ArrayList<>();
    List<Choice> others = new ArrayList<>();
    Set<Unit> owing = owing(pack);
    for (Unit unit : provinces(selection, pack)) {
      boolean reports = owing.stream().anyMatch(one -> Lineage.related(pack.units(), one, unit));
      (reports ? reporting : others).add(choice(unit, selection, labels));
    }
    return new Choices(
        years(selection, years),
        choice(pack.units().country(), selection, labels),
        reporting,
        others,
        pack.indicators().values().stream()
            .map(
                indicator ->
                    new Choice(
                        indicator.code(),
                        indicator.shortName(labels.language().code()),
                        indicator.equals(selection.indicator())))
            .toList(),
        boundaries(selection, pack, labels));
  }

  private static List<Choice> years(Selection selection, Collection<Integer> years) {
    SortedSet<Integer> all = new TreeSet<>(Comparator.reverseOrder());
    all.addAll(years);
    all.add(selection.year());
    return all.stream()
        .map(year -> new Choice(year.toString(), year.toString(), year == selection.year()))
        .toList();
  }

  private static List<Unit> provinces(Selection selection, Pack pack) {
    LocalDate map = selection.boundaries().date();
    List<Unit> provinces =
        new ArrayList<>(
            pack.units().units().stream()
                .filter(unit -> unit.level() == UnitLevel.PROVINCE)
                .filter(
                    unit ->
                        map == null
                            ? unit.validDuring(selection.period().from(), selection.period().to())
                            : unit.validOn(map))
                .toList());
    if (selection.unit().level() == UnitLevel.PROVINCE && !provinces.contains(selection.unit())) {
      provinces.add(selection.unit());
    }
    Collator alphabet = Collator.getInstance(Locale.forLanguageTag("vi"));
    provinces.sort(
        Comparator.<Unit, String>comparing(Unit::name, alphabet::compare)
            .thenComparing(Unit::validFrom));
    return provinces;
  }

  /** The provinces that owe reports or lie around units that do, whenever that was. */
  private static Set<Unit> owing(Pack pack) {
    return pack.obligations().stream()
        .flatMap(duty -> pack.units().findUnit(duty.unit()).stream())
        .flatMap(unit -> pack.units().lineOf(unit).stream())
        .filter(unit -> unit.level() == UnitLevel.PROVINCE)
        .collect(Collectors.toSet());
  }

  private static Choice choice(Unit unit, Selection selection, Labels labels) {
    String label =
        unit.level() == UnitLevel.COUNTRY
            ? labels.say(unit.fullName(), unit.nameEn())
            : labels.unit(unit, selection.period());
    return new Choice(unit.id(), label, unit.equals(selection.unit()));
  }

  private static List<Choice> boundaries(Selection selection, Pack pack, Labels labels) {
    List<Choice> boundaries = new ArrayList<>();
    boundaries.add(
        new Choice(
            Boundaries.AS_REPORTED.code(),
            labels.say("Như báo cáo", "As reported"),
            selection.boundaries().asReported()));
    for (LocalDate date : pack.boundaries()) {
      boundaries.add(
          new Choice(
              date.toString(),
              label(pack, date, labels),
              date.equals(selection.boundaries().date())));
    }
    return boundaries;
  }

  private static String label(Pack pack, LocalDate date, Labels labels) {
    int provinces = pack.units().listUnits(UnitLevel.PROVINCE, date).size();
    return "%d %s (%s)"
        .formatted(provinces, labels.say("tỉnh", "provinces"), PeriodNames.date(date));
  }
}

package vn.tiengnoi.dashboards.due;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.tiengnoi.dashboards.selection.Choices.Choice;
import vn.tiengnoi.dashboards.text.Labels;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.form.Obligation;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.unit.Unit;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/** Which provinces and forms the list of reports due can be narrowed to. */
record DueChoices(Pack pack, Period period, Labels labels) {

  /** The country, then the provinces in which something is owed, and the one that is shown. */
  List<Choice> provinces(Unit shown) {
    Set<Unit> provinces =
        pack.obligations().stream()
            .map(duty -> pack.units().getUnit(duty.unit()))
            .flatMap(unit -> pack.units().lineOf(unit).stream())
            .filter(unit -> unit.level() == UnitLevel.PROVINCE)
            .filter(unit -> unit.validDuring(period.from(), period.to()))
            .collect(Collectors.toSet());
    if (shown.level() != UnitLevel.COUNTRY) {
      provinces.add(shown);
    }
    Collator alphabet = Collator.getInstance(Locale.forLanguageTag("vi"));
    List<Choice> choices = new ArrayList<>();
    Unit country = pack.units().country();
    choices.add(
        new Choice(
            country.id(), labels.say(country.fullName(), country.nameEn()), shown.equals(country)));
    provinces.stream()
        .sorted(
            Comparator.<Unit, String>comparing(Unit::name, alphabet::compare)
                .thenComparing(Unit::validFrom))
        .forEach(
            unit ->
                choices.add(new Choice(unit.id(), labels.unit(unit, period), unit.equals(shown))));
    return choices;
  }

  /** All forms, then each that somebody owes. */
  List<Choice> forms(Optional<Form> shown) {
    Set<String> owed =
        pack.obligations().stream()
            .map(Obligation::form)
            .collect(Collectors.toCollection(TreeSet::new));
    shown.ifPresent(form -> owed.add(form.code()));
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", labels.say("Mọi biểu mẫu", "All forms"), shown.isEmpty()));
    for (String code : owed) {
      String name = pack.getForm(code).name(labels.language().code());
      boolean selected = shown.map(form -> form.code().equals(code)).orElse(false);
      choices.add(new Choice(code, code + " · " + name, selected));
    }
    return choices;
  }
}

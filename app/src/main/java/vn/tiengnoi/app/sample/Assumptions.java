package vn.tiengnoi.app.sample;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import vn.tiengnoi.warehouse.text.NameKey;
import vn.tiengnoi.warehouse.unit.Unit;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/** The generator's assumptions, read from {@code samples/generated/*.csv}. */
final class Assumptions {
  private static final String FOLDER = "/samples/generated/";
  private static final String ANY = "*";
  private static final double COMMUNE_GAP = 0.045;

  /** A province's or district's row, from a day on; the provinces share out among their units. */
  private record UnitRow(
      LocalDate from,
      ProvinceProfile province,
      double fundsShare,
      double turnsShare,
      double gap,
      double texts) {}

  private record OptionRow(String option, String place, String province, double weight) {}

  private record ChannelRow(
      String form, String level, String folder, int from, int to, Channel channel) {}

  private final Map<String, List<UnitRow>> units = new HashMap<>();
  private final Map<String, ElementProfile> elements = new HashMap<>();
  private final Map<String, NavigableMap<Integer, Double>> shares = new HashMap<>();
  private final Map<String, List<OptionRow>> options = new HashMap<>();
  private final List<ChannelRow> channels = new ArrayList<>();
  private final Map<String, Integer> splitSince = new HashMap<>();

  private Assumptions() {}

  static Assumptions read() throws IOException {
    Assumptions all = new Assumptions();
    Map<String, ProvinceProfile> provinces = new HashMap<>();
    for (NamedCsvRecord row : Resources.rows(FOLDER + "provinces.csv")) {
      provinces.put(row.getField("province"), province(row));
    }
    for (NamedCsvRecord row : Resources.rows(FOLDER + "units.csv")) {
      ProvinceProfile province = provinces.get(row.getField("province"));
      if (province == null) {
        throw new IllegalStateException("unknown province in units.csv: " + row);
      }
      all.units
          .computeIfAbsent(row.getField("unit"), unit -> new ArrayList<>())
          .add(unit(row, province));
    }
    for (NamedCsvRecord row : Resources.rows(FOLDER + "elements.csv")) {
      all.elements.put(row.getField("element"), ElementProfile.of(row));
    }
    for (NamedCsvRecord row : Resources.rows(FOLDER + "shares.csv")) {
      all.shares
          .computeIfAbsent(row.getField("province") + row.getField("element"), k -> new TreeMap<>())
          .put(Integer.valueOf(row.getField("year")), number(row, "percent") / 100);
    }
    for (NamedCsvRecord row : Resources.rows(FOLDER + "options.csv")) {
      all.options
          .computeIfAbsent(row.getField("dimension"), dimension -> new ArrayList<>())
          .add(
              new OptionRow(
                  row.getField("option"),
                  row.getField("place"),
                  row.getField("province"),
                  number(row, "weight")));
    }
    for (NamedCsvRecord row : Resources.rows(FOLDER + "channels.csv")) {
      all.channels.add(channel(row));
    }
    for (NamedCsvRecord row : Resources.rows(FOLDER + "splits.csv")) {
      all.splitSince.put(
          row.getField("form") + row.getField("split"), Integer.valueOf(row.getField("since")));
    }
    return all;
  }

  private static ProvinceProfile province(NamedCsvRecord row) {
    return new ProvinceProfile(
        row.getField("province"),
        row.getField("folder"),
        number(row, "funds_2024_million") * 1_000_000,
        number(row, "turns_2024"),
        number(row, "growth_percent"),
        number(row, "children"),
        number(row, "commune_children"));
  }

  private static UnitRow unit(NamedCsvRecord row, ProvinceProfile province) {
    return new UnitRow(
        LocalDate.parse(row.getField("from")),
        province,
        number(row, "funds_share") / 100,
        number(row, "turns_share") / 100,
        number(row, "gap_percent") / 100,
        number(row, "texts_a_year"));
  }

  private static ChannelRow channel(NamedCsvRecord row) {
    return new ChannelRow(
        row.getField("form"),
        row.getField("level"),
        row.getField("province"),
        Integer.parseInt(row.getField("from")),
        Integer.parseInt(row.getField("to")),
        Channel.valueOf(row.getField("channel").toUpperCase(Locale.ROOT)));
  }

  private static double number(NamedCsvRecord row, String column) {
    return Double.parseDouble(row.getField(column));
  }

  /** What holds for a unit on a day; nothing for units the generator does not play. */
  Optional<UnitProfile> find(Unit unit, LocalDate day) {
    boolean commune = unit.level() == UnitLevel.COMMUNE;
    String known = commune ? unit.parent() : unit.id();
    UnitRow found = null;
    for (UnitRow row : units.getOrDefault(String.valueOf(known), List.of())) {
      if (!day.isBefore(row.from())) {
        found = row;
      }
    }
    return Optional.ofNullable(found)
        .map(row -> commune ? commune(unit, row.province()) : profile(unit, row));
  }

  private static UnitProfile profile(Unit unit, UnitRow row) {
    ProvinceProfile province = row.province();
    boolean whole = unit.level() == UnitLevel.PROVINCE;
    return new UnitProfile(
        unit.id(),
        unit.level(),
        province,
        province.funds() * row.fundsShare(),
        province.turns() * row.turnsShare(),
        row.texts(),
        whole ? province.children() : province.children() * row.turnsShare(),
        row.gap());
  }

  private static UnitProfile commune(Unit unit, ProvinceProfile province) {
    double children =
        province.communeChildren() * (0.5 + Draw.of(unit.id(), "children").fraction());
    return new UnitProfile(unit.id(), unit.level(), province, 0, 0, 0, children, COMMUNE_GAP);
  }

  /** What is assumed of an element; of one that has no row, what the row {@code *} says. */
  ElementProfile element(String code) {
    ElementProfile usual = elements.get(ANY);
    if (usual == null) {
      throw new IllegalStateException("elements.csv has no row " + ANY);
    }
    return elements.getOrDefault(code, usual);
  }

  /**
   * The part that an element is of its whole in a year, from 0 to 1: straight lines between the
   * years given for the province, level beyond them; else what the element's row says.
   */
  double share(String element, ProvinceProfile province, int year) {
    NavigableMap<Integer, Double> known = shares.get(province.code() + element);
    if (known == null) {
      return element(element).share();
    }
    Map.Entry<Integer, Double> before = known.floorEntry(year);
    Map.Entry<Integer, Double> after = known.ceilingEntry(year);
    if (before == null || after == null) {
      return before == null ? known.firstEntry().getValue() : before.getValue();
    }
    int span = after.getKey() - before.getKey();
    double way = span == 0 ? 0 : (double) (year - before.getKey()) / span;
    return before.getValue() * (1 - way) + after.getValue() * way;
  }

  /** Weights of the options of a dimension in a unit, in their order; equal where none is given. */
  Map<String, Double> weights(
      String dimension, List<String> optionCodes, Unit unit, String province) {
    Map<String, Double> weights = new LinkedHashMap<>();
    optionCodes.forEach(option -> weights.put(option, 1.0));
    String kind = NameKey.slug(unit.fullName());
    for (OptionRow row : options.getOrDefault(dimension, List.of())) {
      boolean here =
          row.place().isEmpty()
              || row.place().equals(unit.level().code())
              || kind.startsWith(row.place());
      if (here && province.startsWith(row.province())) {
        weights.replace(row.option(), row.weight());
      }
    }
    return weights;
  }

  /** Whether units filled a split in a year: early forms asked for less. */
  boolean fills(String form, String split, int year) {
    Integer since = splitSince.getOrDefault(form + split, splitSince.get(form + ANY));
    return since == null || year >= since;
  }

  /** How reports of a form come from a level of a province in a year: the last row that fits. */
  Channel channel(String form, UnitLevel level, String folder, int year) {
    Channel found = Channel.REPORT_WORKBOOK;
    for (ChannelRow row : channels) {
      if (fits(row.form(), form)
          && fits(row.level(), level.code())
          && fits(row.folder(), folder)
          && row.from() <= year
          && year <= row.to()) {
        found = row.channel();
      }
    }
    return found;
  }

  private static boolean fits(String pattern, String text) {
    return pattern.equals(ANY) || pattern.equals(text);
  }
}

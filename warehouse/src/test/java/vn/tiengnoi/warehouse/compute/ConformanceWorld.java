package vn.tiengnoi.warehouse.compute;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;
import vn.tiengnoi.warehouse.compute.ConformanceCases.Query;
import vn.tiengnoi.warehouse.compute.ConformanceTable.Item;
import vn.tiengnoi.warehouse.lake.DuckEngine;
import vn.tiengnoi.warehouse.lake.LakeTable;
import vn.tiengnoi.warehouse.lake.Observation;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.pack.PackReader;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.read.IndicatorValue;
import vn.tiengnoi.warehouse.unit.Boundaries;
import vn.tiengnoi.warehouse.unit.Unit;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/** The conformance data in a pack of ours, and what the computation answers on it. */
@SuppressWarnings("NullAway") // nullness inside arrays is not read from class files on JDK 17
final class ConformanceWorld {
  private static final LocalDate TODAY = LocalDate.of(2018, 2, 1);
  private static final Pattern DATA_SET = Pattern.compile("a23dataSet([AB])");

  private final Path data;
  private final Pack pack;
  private final Map<Slice, Map<String, BigDecimal>> answers = new HashMap<>();

  /** The part of the world that a query is about; two queries with the same part share a run. */
  private record Slice(Set<String> units, Set<String> months, Set<String> forms) {}

  /** One cell or registration: {@code what} is an element or a form. */
  private record Line(String what, Period month, String unit, String value) {}

  /**
   * @param data folder of the conformance data
   * @param room an empty folder for the pack that is made of it and of the items' formulas
   */
  ConformanceWorld(Path data, List<Item> items, Path room) throws IOException {
    this.data = data;
    Path folder = data.resolve("pack");
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = room.resolve(folder.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Path indicators = Files.createDirectories(room.resolve("catalogue/indicators"));
    for (Item item : items) {
      if (item.formula() != null) {
        Files.writeString(indicators.resolve(item.indicator() + ".yaml"), yaml(item));
      }
    }
    this.pack = PackReader.read(room);
  }

  private static String yaml(Item item) {
    StringBuilder yaml = new StringBuilder("code: " + item.indicator() + "\n");
    for (String field : List.of("name", "short", "definition")) {
      yaml.append("%s: {vi: \"%s\", en: \"%s\"}%n".formatted(field, item.name(), item.name()));
    }
    yaml.append("unit: {vi: \"-\", en: \"-\"}\nnumerator: \"")
        .append(item.formula())
        .append("\"\n");
    if (item.over() != null) {
      yaml.append("denominator: \"").append(item.over()).append("\"\nmeasure: \"1\"\n");
    }
    return yaml.toString();
  }

  /** Our answers to an item, place by place as the query asks for them; null for no value. */
  List<@Nullable BigDecimal> answers(Query query, Item item, List<Query> all) {
    Slice slice = slice(query);
    Map<String, BigDecimal> known =
        answers.computeIfAbsent(
            slice, s -> compute(s, all.stream().filter(q -> slice(q).equals(s)).toList()));
    return query.places().stream()
        .map(place -> known.get(key(item.indicator(), id(place.unit()), place.period())))
        .toList();
  }

  private static Slice slice(Query query) {
    return new Slice(query.units(), query.months(), query.forms());
  }

  private static String key(String indicator, String unit, Period period) {
    return indicator + " " + unit + " " + period.code();
  }

  private Map<String, BigDecimal> compute(Slice slice, List<Query> queries) {
    List<Indicator> asked = new ArrayList<>();
    Set<Period> periods = new TreeSet<>();
    for (Query query : queries) {
      String prefix = "C%02d_".formatted(query.id());
      pack.indicators().values().stream()
          .filter(indicator -> indicator.code().startsWith(prefix))
          .forEach(asked::add);
      query.places().forEach(place -> periods.add(place.period()));
    }
    Map<String, BigDecimal> values = new HashMap<>();
    try (DuckEngine engine = DuckEngine.openWithoutFiles()) {
      lay(engine, slice);
      Scope scope =
          new Scope(
              asked,
              List.of(Boundaries.AS_REPORTED),
              periods,
              EnumSet.allOf(UnitLevel.class),
              Scope.Splits.TOTAL,
              TODAY);
      new IndicatorCompute(packOf(slice), engine).compute(scope, value -> keep(value, values));
    }
    return values;
  }

  private static void keep(IndicatorValue value, Map<String, BigDecimal> values) {
    if (value.value() != null) {
      values.put(key(value.indicator(), value.unit().id(), value.period()), value.value());
    }
  }

  /** The pack as it stands where only some forms are owed. */
  private Pack packOf(Slice slice) {
    return new Pack(
        pack.code(),
        pack.nameVi(),
        pack.nameEn(),
        pack.hash(),
        pack.folder(),
        pack.units(),
        pack.boundaries(),
        pack.dimensions(),
        pack.elements(),
        pack.indicators(),
        pack.headline(),
        pack.forms(),
        pack.reporters(),
        pack.obligations().stream()
            .filter(duty -> slice.forms().isEmpty() || slice.forms().contains(duty.form()))
            .toList(),
        pack.plans());
  }

  private void lay(DuckEngine engine, Slice slice) {
    List<@Nullable Object[]> observations = new ArrayList<>();
    Map<String, @Nullable Object[]> versions = new LinkedHashMap<>();
    for (Line line : lines("dhis2_it_dataValues.csv")) {
      String letter = line.what().substring(line.what().length() - 1);
      for (String element : pack.elements().keySet()) {
        if (element.split("_", 2)[0].equals(letter) && slice(line, slice)) {
          String form = pack.formsAsking(element).get(0).code();
          observations.add(observation(line, element, form));
          versions.put(submission(form, line), version(form, line));
        }
      }
    }
    for (Line line : lines("dhis2_it_dataSetRegistrations.csv")) {
      Matcher form = DATA_SET.matcher(line.what());
      if (form.matches() && slice(line, slice)) {
        versions.put(submission(form.group(1), line), version(form.group(1), line));
      }
    }
    engine.fill("observation", LakeTable.OBSERVATION.ddlColumns(), observations);
    engine.fill(
        "submission_version",
        LakeTable.SUBMISSION_VERSION.ddlColumns(),
        List.copyOf(versions.values()));
  }

  /** Whether a line belongs to the units and months that a query is restricted to. */
  private boolean slice(Line line, Slice slice) {
    boolean unit =
        slice.units().isEmpty()
            || pack.units().lineOf(pack.units().getUnit(line.unit()), line.month().to()).stream()
                .anyMatch(above -> slice.units().contains(above.code()));
    return unit && (slice.months().isEmpty() || slice.months().contains(line.month().code()));
  }

  /** The lines of a file below its header; fields are padded with blanks around their quotes. */
  private List<Line> lines(String file) {
    try {
      List<Line> lines = new ArrayList<>();
      List<String> rows = Files.readAllLines(data.resolve(file));
      for (String row : rows.subList(1, rows.size())) {
        String[] fields = row.replace("\"", "").split(",", -1);
        String unit = fields[2].strip();
        lines.add(
            new Line(
                fields[0].strip(),
                Period.parse(fields[1]),
                id(unit.substring(unit.length() - 1)),
                fields.length > 3 ? fields[3].strip() : ""));
      }
      return lines;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String id(String letter) {
    return letter.toLowerCase(Locale.ROOT) + "@2000-01-01";
  }

  private static String submission(String form, Line line) {
    return form + "|" + line.unit() + "|" + line.month().code();
  }

  private @Nullable Object[] observation(Line line, String element, String form) {
    BigDecimal value =
        switch (line.value()) {
          case "true" -> BigDecimal.ONE;
          case "false" -> BigDecimal.ZERO;
          default -> new BigDecimal(line.value());
        };
    Unit unit = pack.units().getUnit(line.unit());
    Period month = line.month();
    return new @Nullable Object[] {
      submission(form, line),
      form,
      "of-" + line.unit().charAt(0),
      line.unit(),
      unit.level().code(),
      month.code(),
      month.kind().code(),
      month.calendar().code(),
      month.from(),
      month.to(),
      month.days(),
      element,
      "",
      value.setScale(Observation.SCALE),
      (value.signum() == 0 ? ValueStatus.ZERO : ValueStatus.REPORTED).code(),
      "own",
      "period",
      "",
      "dhis2_it_dataValues.csv",
      null,
      "",
      "",
      null,
      "run"
    };
  }

  private static @Nullable Object[] version(String form, Line line) {
    Period month = line.month();
    OffsetDateTime moment = month.to().atStartOfDay().atOffset(ZoneOffset.UTC);
    return new @Nullable Object[] {
      submission(form, line),
      form,
      "of-" + line.unit().charAt(0),
      line.unit(),
      month.code(),
      month.kind().code(),
      month.calendar().code(),
      month.from(),
      month.to(),
      null,
      null,
      submission(form, line),
      "accepted",
      1,
      "",
      "dhis2_it_dataSetRegistrations.csv",
      null,
      moment,
      moment,
      "run",
      null,
      null,
      null,
      null
    };
  }
}

package vn.tiengnoi.warehouse.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import vn.tiengnoi.warehouse.catalogue.Element;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;
import vn.tiengnoi.warehouse.check.Severity;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.period.PeriodKind;
import vn.tiengnoi.warehouse.period.ReportingCalendar;
import vn.tiengnoi.warehouse.plan.Target;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/** What editors are told of a pack's files is what the readers accept. */
class PackSchemasTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static JsonNode json(String kind) throws IOException {
    try (InputStream stream =
        PackSchemasTest.class.getResourceAsStream("/packs/schema/" + kind + ".schema.json")) {
      return JSON.readTree(Objects.requireNonNull(stream, kind));
    }
  }

  private static Set<ValidationMessage> validate(String kind, String yaml) throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(json(kind));
    Object content = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return schema.validate(JSON.valueToTree(content));
  }

  private static String kind(String file) {
    return switch (file.replaceFirst("[^/]*$", "")) {
      case "catalogue/elements/" -> "element";
      case "catalogue/indicators/" -> "indicator";
      case "forms/" -> "form";
      case "plans/" -> "plan";
      case "checks/" -> "check";
      default -> file.replace("catalogue/", "").replace(".yaml", "");
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"src/main/resources/packs/vietnam", "src/test/resources/packs/lumara"})
  void everyFileOfAPackIsValid(String pack) throws IOException {
    Path root = Path.of(pack);
    List<String> wrong = new ArrayList<>();
    Set<String> kinds = new TreeSet<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".yaml")).toList()) {
        String name = root.relativize(file).toString().replace('\\', '/');
        kinds.add(kind(name));
        validate(kind(name), Files.readString(file))
            .forEach(message -> wrong.add(name + ": " + message));
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(kinds).contains("pack", "dimensions", "element", "indicator", "form");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "form|code: A",
        "form|{code: A, name: {vi: A, en: A}, elements: [], calender: school}",
        "element|[{code: A, name: {vi: A}, measure: a, unit: {vi: a, en: a}}]",
        "check|[{code: a, kind: guess, message: {vi: a, en: a}}]",
        "check|[{code: a, kind: range, message: {vi: a, en: a}, forms: some}]",
        "pack|[]"
      })
  void whatTheReadersRefuseIsNotValid(String kind, String yaml) throws IOException {
    assertThat(validate(kind, yaml)).isNotEmpty();
  }

  static Stream<Arguments> names() {
    return Stream.of(
        Arguments.of("pack", "", PackReader.HEAD_NAMES),
        Arguments.of("pack", "/properties/known_from", PackReader.LEVEL_NAMES),
        Arguments.of("dimensions", "/$defs/dimensions", CatalogueFiles.DIMENSION_NAMES),
        Arguments.of("dimensions", "/$defs/option", CatalogueFiles.OPTION_NAMES),
        Arguments.of("element", "/$defs/element", CatalogueFiles.ELEMENT_NAMES),
        Arguments.of("indicator", "/$defs/indicator", CatalogueFiles.INDICATOR_NAMES),
        Arguments.of("indicator", "/$defs/example", CatalogueFiles.EXAMPLE_NAMES),
        Arguments.of("indicator", "/$defs/row", CatalogueFiles.ROW_NAMES),
        Arguments.of("indicator", "/$defs/ask", CatalogueFiles.ASK_NAMES),
        Arguments.of("form", "/$defs/form", FormFiles.FORM_NAMES),
        Arguments.of("form", "/$defs/form_element", FormFiles.ELEMENT_NAMES),
        Arguments.of("check", "/$defs/check", CheckFiles.CHECK_NAMES),
        Arguments.of("check", "/$defs/exception", CheckFiles.EXCEPTION_NAMES),
        Arguments.of("check", "/$defs/pair", CheckRuleReading.PAIR_NAMES),
        Arguments.of("check", "/$defs/example", CheckExampleReading.EXAMPLE_NAMES),
        Arguments.of("check", "/$defs/row", CheckExampleReading.ROW_NAMES),
        Arguments.of("plan", "/$defs/plan", PlanFiles.PLAN_NAMES),
        Arguments.of("plan", "/$defs/target", PlanFiles.TARGET_NAMES));
  }

  @ParameterizedTest
  @MethodSource("names")
  void namesAreThoseOfTheReaders(String kind, String place, Set<String> names) throws IOException {
    JsonNode properties = json(kind).at(place + "/properties");
    List<String> stated = new ArrayList<>();
    properties.fieldNames().forEachRemaining(stated::add);
    assertThat(stated).containsExactlyInAnyOrderElementsOf(names);
    assertThat(json(kind).at(place + "/additionalProperties").asBoolean(true)).isFalse();
    properties.forEach(
        property -> assertThat(property.path("description").asText()).contains(" / "));
  }

  static Stream<Arguments> choices() {
    return Stream.of(
        Arguments.of("element", "/$defs/element/properties/kind", Element.Kind.values()),
        Arguments.of(
            "element", "/$defs/element/properties/over_time", Element.Aggregation.values()),
        Arguments.of("indicator", "/$defs/indicator/properties/kind", Indicator.Kind.values()),
        Arguments.of(
            "indicator", "/$defs/indicator/properties/direction", Indicator.Direction.values()),
        Arguments.of("indicator", "/$defs/example/properties/status", ValueStatus.values()),
        Arguments.of("form", "/$defs/form/properties/calendar", ReportingCalendar.values()),
        Arguments.of("form", "/$defs/form/properties/scope", Form.Scope.values()),
        Arguments.of("form", "/$defs/form/properties/authority/items", UnitLevel.values()),
        Arguments.of("form", "/$defs/form/properties/accumulation", Form.Accumulation.values()),
        Arguments.of("form", "/$defs/form/properties/totals", Form.Totals.values()),
        Arguments.of("form", "/$defs/form/properties/on_fault", Form.OnFault.values()),
        Arguments.of("form", "/$defs/form/properties/approval", Form.Approval.values()),
        Arguments.of("form", "/$defs/form_element/properties/cadences/items", PeriodKind.values()),
        Arguments.of("check", "/$defs/check/properties/severity", Severity.values()),
        Arguments.of("check", "/$defs/exception/properties/severity", Severity.values()),
        Arguments.of("check", "/$defs/check/properties/other", CheckRuleReading.Other.values()),
        Arguments.of("plan", "/$defs/target/properties/comparator", Target.Comparator.values()));
  }

  @ParameterizedTest
  @MethodSource("choices")
  void choicesAreThoseOfTheReaders(String kind, String place, Enum<?>[] constants)
      throws IOException {
    List<String> stated = new ArrayList<>();
    json(kind).at(place + "/enum").forEach(one -> stated.add(one.asText()));
    assertThat(stated)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(constants).map(one -> one.name().toLowerCase(Locale.ROOT)).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"relations", "history"})
  void theProductsChecksAreValid(String file) throws IOException {
    String text =
        Files.readString(Path.of("src/main/resources/packs/default/checks/" + file + ".yaml"));
    assertThat(validate("check", text)).isEmpty();
  }

  @Test
  void kindsOfCheckAreThoseOfTheReader() throws IOException {
    List<String> stated = new ArrayList<>();
    json("check").at("/$defs/check/properties/kind/enum").forEach(one -> stated.add(one.asText()));
    assertThat(stated).containsExactlyInAnyOrderElementsOf(CheckRuleReading.PARAMETERS.keySet());
  }

  /** Units have no order, so there is no last one of them. */
  @Test
  void unitsHaveNoLast() throws IOException {
    List<String> stated = new ArrayList<>();
    json("element")
        .at("/$defs/element/properties/over_units/enum")
        .forEach(one -> stated.add(one.asText()));
    assertThat(stated).containsExactlyInAnyOrder("sum", "average", "max", "none");
  }
}

package vn.tiengnoi.warehouse.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.warehouse.catalogue.Element;
import vn.tiengnoi.warehouse.compute.ConformanceCases.Answer;
import vn.tiengnoi.warehouse.compute.ConformanceCases.Place;
import vn.tiengnoi.warehouse.compute.ConformanceCases.Query;
import vn.tiengnoi.warehouse.compute.ConformanceTable.Item;

/**
 * Our computation on the test data of another system (src/test/resources/conformance): every
 * expected answer is ours too, or is waived for a stated reason that still holds.
 */
class ConformanceTest {
  private static final Path DATA = Path.of("src/test/resources/conformance");
  private static final Set<String> LACKING = Set.of("aggregation", "kind", "data");

  @TempDir static Path room;
  private static ConformanceCases cases;
  private static List<Query> queries;
  private static ConformanceTable table;
  private static ConformanceWorld world;

  @BeforeAll
  static void read() throws IOException {
    cases = new ConformanceCases(DATA.resolve("dhis2_it_expected_cases.json"));
    queries = cases.queries();
    table = ConformanceTable.read(DATA.resolve("translation.yaml"));
    world = new ConformanceWorld(DATA, table.items(), room);
  }

  @Test
  void theWholeDataSetIsThere() {
    assertThat(queries).hasSize(47);
    assertThat(queries.stream().mapToInt(query -> query.answers().size()).sum()).isEqualTo(108);
    for (Query query : queries) {
      for (Answer answer : query.answers()) {
        assertThat(query.items()).as("case %d", query.id()).contains(answer.item());
        assertThat(query.places()).as("case %d", query.id()).anyMatch(answer::at);
      }
    }
  }

  @Test
  void everyItemOfEveryCaseStandsInTheTableOnce() {
    List<String> asked =
        queries.stream()
            .flatMap(query -> query.items().stream().map(item -> query.id() + " " + item))
            .toList();
    assertThat(table.items())
        .extracting(item -> item.query() + " " + item.item())
        .containsExactlyElementsOf(asked);
  }

  @Test
  void everyReasonIsStatedAndUsed() {
    Set<String> used = new TreeSet<>();
    table.items().stream().flatMap(item -> Stream.ofNullable(item.waived())).forEach(used::add);
    assertThat(table.reasons().keySet()).containsExactlyInAnyOrderElementsOf(used);
    assertThat(table.items())
        .allSatisfy(
            item -> {
              boolean shown = item.formula() != null;
              assertThat(shown).as(item.name()).isEqualTo(item.lacks().isEmpty());
              assertThat(!item.ours().isEmpty()).isEqualTo(item.waived() != null && shown);
              assertThat(LACKING).containsAll(item.lacks().keySet());
            });
  }

  @TestFactory
  Stream<DynamicTest> everyAnswerIsOursOrIsWaivedForAReasonThatHolds() {
    return table.items().stream()
        .map(
            item ->
                DynamicTest.dynamicTest(
                    item.waived() == null ? item.name() : item.name() + " waived " + item.waived(),
                    () -> check(item)));
  }

  private static void check(Item item) {
    if (item.waived() == null) {
      assertThat(difference(item)).as(item.name()).isEmpty();
    } else if (item.formula() == null) {
      item.lacks()
          .forEach((kind, name) -> assertThat(has(kind, name)).as("%s %s", kind, name).isFalse());
    } else {
      assertThat(difference(item)).as("%s passes; its waiver is stale", item.name()).isNotEmpty();
      assertThat(answersExpected(item)).as(item.name()).isEqualTo(item.ours());
    }
  }

  private static Query query(Item item) {
    return queries.stream().filter(query -> query.id() == item.query()).findFirst().orElseThrow();
  }

  /** Where our answers are not the expected ones; no answer is one too. */
  private static List<String> difference(Item item) {
    Query query = query(item);
    List<@Nullable BigDecimal> ours = world.answers(query, item, queries);
    List<String> difference = new ArrayList<>();
    for (int i = 0; i < ours.size(); i++) {
      Place place = query.places().get(i);
      Optional<BigDecimal> expected =
          query.answers(item.item()).stream()
              .filter(answer -> answer.at(place))
              .map(Answer::value)
              .map(ConformanceTest::plain)
              .findFirst();
      Optional<BigDecimal> found = shown(ours.get(i), query);
      if (!found.equals(expected)) {
        difference.add("%s: expected %s, computed %s".formatted(place, expected, found));
      }
    }
    return difference;
  }

  /** Our answers at the places where others are expected, in their order. */
  private static List<Optional<BigDecimal>> answersExpected(Item item) {
    Query query = query(item);
    List<@Nullable BigDecimal> ours = world.answers(query, item, queries);
    List<Optional<BigDecimal>> found = new ArrayList<>();
    for (Answer answer : query.answers(item.item())) {
      for (int i = 0; i < ours.size(); i++) {
        if (answer.at(query.places().get(i))) {
          found.add(shown(ours.get(i), query));
        }
      }
    }
    return found;
  }

  private static Optional<BigDecimal> shown(@Nullable BigDecimal value, Query query) {
    return Optional.ofNullable(value)
        .map(v -> query.digits().map(d -> v.setScale(d, RoundingMode.HALF_UP)).orElse(v))
        .map(ConformanceTest::plain);
  }

  private static BigDecimal plain(BigDecimal value) {
    return new BigDecimal(value.stripTrailingZeros().toPlainString());
  }

  private static boolean has(String kind, String name) {
    return switch (kind) {
      case "aggregation" ->
          Arrays.stream(Element.Aggregation.values()).anyMatch(a -> a.code().equals(name));
      case "kind" ->
          Arrays.stream(Element.Kind.values()).anyMatch(k -> k.name().equalsIgnoreCase(name));
      default -> cases.holds(name);
    };
  }
}

package vn.tiengnoi.dashboards.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClassesTest {
  private static List<BigDecimal> numbers(String... numbers) {
    return Stream.of(numbers).map(BigDecimal::new).toList();
  }

  @Test
  void putsAboutAsManyUnitsIntoEachOfFiveClasses() {
    List<BigDecimal> values = IntStream.rangeClosed(1, 60).mapToObj(BigDecimal::valueOf).toList();
    Classes classes = Classes.ofSums(values);
    for (int index = 0; index < 5; index++) {
      int wanted = index;
      assertThat(values.stream().filter(value -> classes.indexOf(value) == wanted).count())
          .isBetween(11L, 13L);
    }
  }

  @Test
  void separatesFewValuesAtRoundNumbers() {
    assertThat(Classes.ofSums(numbers("100", "312", "950")).limits())
        .isEqualTo(numbers("2.1E+2", "6.3E+2"));
  }

  @Test
  void cutsExactlyAtAValueWhereNoRoundNumberFits() {
    Classes classes = Classes.ofSums(numbers("1000001", "1000002"));
    assertThat(classes.indexOf(new BigDecimal("1000001"))).isZero();
    assertThat(classes.indexOf(new BigDecimal("1000002"))).isEqualTo(1);
  }

  @Test
  void holdsAllEqualValuesInOneClass() {
    assertThat(Classes.ofSums(numbers("7", "7", "7")).count()).isEqualTo(1);
    assertThat(Classes.ofSums(List.of()).count()).isEqualTo(1);
  }

  @Test
  void cutsPercentagesIntoFixedFifths() {
    Classes classes = Classes.ofPercentages();
    assertThat(classes.indexOf(new BigDecimal("19.999999"))).isZero();
    assertThat(classes.indexOf(new BigDecimal("20"))).isEqualTo(1);
    assertThat(classes.indexOf(new BigDecimal("100"))).isEqualTo(4);
  }

  @Test
  void givesTheHighestClassTheDarkestColour() {
    Classes three = Classes.ofSums(numbers("1", "2", "3"));
    assertThat(IntStream.range(0, 3).map(three::step)).containsExactly(1, 3, 5);
  }
}

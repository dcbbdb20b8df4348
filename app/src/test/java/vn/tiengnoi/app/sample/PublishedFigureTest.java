package vn.tiengnoi.app.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tiengnoi.warehouse.form.Reporter;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.pack.PackReader;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.unit.Unit;

class PublishedFigureTest {
  private static final Pack PACK = PackReader.builtIn("vietnam");

  @Test
  void everyFigureNamesWhatThePackKnows() throws IOException {
    List<PublishedFigure> figures = PublishedFigure.readAll();
    assertThat(figures).hasSize(34);
    for (PublishedFigure figure : figures) {
      Unit unit = PACK.units().getUnit(figure.unit());
      Reporter reporter = PACK.findReporter(figure.reporter()).orElseThrow();
      Period period = Period.parse(figure.period());
      assertThat(PACK.getForm("KQCB").findElement(figure.element())).isPresent();
      assertThat(unit.validOn(period.from()) && unit.validOn(period.to())).isTrue();
      assertThat(reporter.homeUnit()).isEqualTo(unit.id());
      assertThat(reporter.validFrom()).isBeforeOrEqualTo(period.from());
    }
  }

  @Test
  void theNoteCarriesNumberQualifierAddressAndConflict() throws IOException {
    PublishedFigure disputed = PublishedFigure.readAll().get(0);
    assertThat(disputed.note()).startsWith("PR0001; over; https://").endsWith("; CONFLICT C01");
  }

  @Test
  void allSidesOfAConflictAreMarked() throws IOException {
    assertThat(conflict("C01")).containsExactly("PR0001", "PR0002", "PR0004");
    assertThat(conflict("C29")).containsExactly("PR0111", "PR0112");
    assertThat(conflict("C03")).hasSize(7);
  }

  private static List<String> conflict(String code) throws IOException {
    return PublishedFigure.readAll().stream()
        .filter(figure -> figure.conflict().equals(code))
        .map(PublishedFigure::id)
        .toList();
  }
}

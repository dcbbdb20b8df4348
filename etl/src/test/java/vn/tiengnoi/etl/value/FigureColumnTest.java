package vn.tiengnoi.etl.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiengnoi.etl.SmallPack;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.period.PeriodQuestion;
import vn.tiengnoi.etl.period.PeriodReader;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawCell.Kind;
import vn.tiengnoi.warehouse.catalogue.Element;
import vn.tiengnoi.warehouse.period.ReportingCalendar;

/** What the heading of a column makes of the numbers below it. */
class FigureColumnTest {
  private static final Element MONEY = SmallPack.pack().getElement("VD01");
  private static final Element TURNS = SmallPack.pack().getElement("VD02");

  @ParameterizedTest
  @CsvSource({
    "'', '', 5",
    "đồng, '', 5",
    "VNĐ, '', 5",
    "nghìn đồng, '', 5000",
    "1.000đ, '', 5000",
    "triệu đồng, '', 5000000",
    "Tỷ đồng, '', 5000000000",
    "'', triệu đồng, 5000000",
    "triệu đồng, triệu đồng, 5000000",
    "triệu đồng, nghìn đồng, unit_conflict",
    "lượt, '', unit_conflict",
    "'', lượt, 5",
  })
  void measuresMoney(String row, String sheet, String expected) {
    assertThat(read(MONEY, row, sheet)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "lượt, '', 5",
    "nghìn lượt, '', 5000",
    "'', triệu đồng, 5",
    "triệu đồng, '', unit_conflict",
    "%, '', unit_conflict",
  })
  void measuresCounts(String row, String sheet, String expected) {
    assertThat(read(TURNS, row, sheet)).isEqualTo(expected);
  }

  @Test
  void noTextBreaksAReader() {
    Random random = new Random(7);
    String alphabet = "0123456789.,-–()/% đĐtỷriệunghìklượơxX'\u00A0\u200B\uFFFD¾©ùøâ…~<>";
    List<FigureColumn> columns =
        List.of(
            FigureColumn.headed("VND"),
            FigureColumn.headed("triệu đồng"),
            FigureColumn.headed("count"),
            FigureColumn.headed("%"),
            FigureColumn.headed("n of n"),
            FigureColumn.headed(""));
    for (int i = 0; i < 60_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(14);
      for (int j = 0; j < length; j++) {
        boolean any = random.nextInt(20) == 0;
        text.append(
            any
                ? (char) random.nextInt(0xFFFF)
                : alphabet.charAt(random.nextInt(alphabet.length())));
      }
      Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
      RawCell cell = new RawCell("A1", kind, text.toString());
      Beside beside = i % 7 == 0 ? new Beside("7/8", null) : Beside.NOTHING;
      FigureColumn column = columns.get(i % columns.size());
      assertThat(ValueReader.read(cell, column, beside)).isNotNull();
      FigureColumn.headed(text.toString());
      ReportingCalendar calendar = ReportingCalendar.values()[i % 4];
      assertThat(PeriodReader.read(cell, new PeriodQuestion(calendar, null, null))).isNotNull();
    }
  }

  @Test
  void readsForgedNumbersWithoutReckoningWithThem() {
    for (String forged : List.of("1E+2147483647", "1E-2147483647", "1E+999999999", "9E+400")) {
      for (String heading : List.of("VND", "triệu đồng", "%", "count", "")) {
        for (Kind kind : List.of(Kind.NUMBER, Kind.PERCENT)) {
          CellReading reading =
              ValueReader.read(
                  new RawCell("A1", kind, forged), FigureColumn.headed(heading), Beside.NOTHING);
          assertThat(reading.value()).isNull();
        }
      }
    }
  }

  private static String read(Element element, String row, String sheet) {
    CellReading reading =
        ValueReader.read(
            new RawCell("F12", Kind.NUMBER, "5"),
            FigureColumn.of(element, row, sheet),
            Beside.NOTHING);
    return reading.value() == null
        ? reading.faults().stream()
            .map(Fault::code)
            .map(code -> code.code())
            .collect(Collectors.joining(" "))
        : reading.value().toPlainString();
  }
}

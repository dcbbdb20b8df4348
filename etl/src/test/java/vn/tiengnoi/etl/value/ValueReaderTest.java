package vn.tiengnoi.etl.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiengnoi.etl.SmallPack;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawCell.Kind;
import vn.tiengnoi.warehouse.catalogue.Element;

class ValueReaderTest {
  private static final Element COUNT = SmallPack.pack().getElement("VD02");
  private static final Element MONEY = SmallPack.pack().getElement("VD01");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "12.345.678     | reported 12345678",
        "1.234          | reported 1234",
        "1,234          | reported 1234 foreign_separator",
        "01             | reported 1",
        "\" 1 234 \"      | reported 1234",
        "'150           | reported 150",
        "-              | zero 0",
        "–              | zero 0",
        "0              | zero 0",
        "không          | zero 0",
        "Không          | zero 0",
        "…              | not_reported",
        "...            | not_reported",
        "x              | not_applicable",
        "N/A            | not_applicable",
        "98,5           | held fraction_in_count",
        "98.5           | held fraction_in_count",
        "-5             | held negative",
        "đang tổng hợp  | held text_in_number",
        "15 vụ/16 trẻ   | held two_values",
        "8/8            | held two_values",
        "٥              | held text_in_number",
        "#REF!          | held error_value",
        "1.23.456       | held text_in_number",
        "12 nghìn lượt  | reported 12000",
        "1,5 nghìn      | reported 1500",
        "02 lần/năm     | reported 2",
        "hơn 32.000     | reported 32000 qualified",
        "ước đạt 150    | reported 150 qualified",
        "khoảng 150     | reported 150 qualified",
        "45 (có 12 nữ)  | reported 45 part_in_cell",
        "10 - 15        | held value_range",
        "(5)            | held negative",
      })
  void readsTextInACount(String text, String expected) {
    assertThat(read(Kind.TEXT, text, COUNT)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.234.567,89          | reported 1234567.89 fraction_of_dong",
        "12.345.678            | reported 12345678",
        "1,234,567.5           | reported 1234567.5 foreign_separator fraction_of_dong",
        "1.000.000.000.000.000.001 | held too_large",
        "0,1234567             | held too_precise",
        "5 tỷ đồng             | reported 5000000000",
        "5 tỉ                  | reported 5000000000",
        "trên 1.779 triệu đồng | reported 1779000000 qualified",
        "gần 1.264,5 triệu     | reported 1264500000 qualified",
        "1.000.001 tỷ đồng     | held too_large",
      })
  void readsTextInMoney(String text, String expected) {
    assertThat(read(Kind.TEXT, text, MONEY)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1200  | reported 1200",
        "0     | zero 0",
        "1.234 | held fraction_in_count",
        "-5    | held negative",
        "1E+300 | held too_large",
        "25.0  | reported 25",
        "1E+3  | reported 1000",
      })
  void readsNumberCellsOfACount(String text, String expected) {
    assertThat(read(Kind.NUMBER, text, COUNT)).isEqualTo(expected);
  }

  @Test
  void neverTakesABlankForZero() {
    assertThat(read(Kind.BLANK, "", COUNT)).isEqualTo("not_reported");
    assertThat(read(Kind.TEXT, " \u00A0 ", COUNT)).isEqualTo("not_reported");
  }

  @Test
  void holdsWhatIsNoNumber() {
    assertThat(read(Kind.DATE, "2024-08-08", COUNT)).isEqualTo("held date_in_number");
    assertThat(read(Kind.BOOLEAN, "TRUE", COUNT)).isEqualTo("held text_in_number");
    assertThat(read(Kind.ERROR, "#DIV/0!", COUNT)).isEqualTo("held error_value");
  }

  /** Status, value, and the codes of its faults. */
  private static String read(Kind kind, String text, Element element) {
    CellReading reading = ValueReader.read(new RawCell("F12", kind, text), element);
    String value = reading.value() == null ? "" : " " + reading.value().toPlainString();
    String faults =
        reading.faults().stream()
            .map(fault -> " " + fault.code().code())
            .collect(Collectors.joining());
    return reading.status().code() + value + faults;
  }
}

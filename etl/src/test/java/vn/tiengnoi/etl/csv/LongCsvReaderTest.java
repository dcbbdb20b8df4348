package vn.tiengnoi.etl.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.UnreadableFileException;
import vn.tiengnoi.etl.raw.RawLine;

class LongCsvReaderTest {
  private static final String HEADER = "unit,period,element,disaggregation,value\n";

  @TempDir Path folder;
  private final List<RawLine> lines = new ArrayList<>();

  @Test
  void readsColumnsInAnyOrderWithAByteOrderMarkAndQuotes() throws Exception {
    List<Fault> warnings =
        read(
            """
            \uFEFFvalue,Period, unit ,element,disaggregation,note,colour

            1234.5,2024-Q1,"Sìn Hồ, huyện",VD01,SEX=F,"hai
            dòng",đỏ
            …,2024-Q1,Sìn Hồ,VD02,,,
            """);

    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).head().unit().text()).isEqualTo("Sìn Hồ, huyện");
    assertThat(lines.get(0).row().value().toString())
        .isEqualTo("RawCell[at=3:value, kind=NUMBER, text=1234.5]");
    assertThat(lines.get(0).head().form().isBlank()).isTrue();
    assertThat(lines.get(1).row().value().at()).isEqualTo("5:value");
    assertThat(warnings)
        .extracting(Fault::messageEn)
        .containsExactly("The column \"colour\" is not of the form and is left out.");
  }

  @Test
  void namesEveryMissingColumn() {
    assertThat(faults("unit,unit,period\n1,2,3\n"))
        .containsExactly(
            "1:2: The column \"unit\" stands twice.",
            "null: Required columns are missing: element, disaggregation, value.");
  }

  @Test
  void namesTheLineThatIsNotUtf8() throws Exception {
    Path file = folder.resolve("a.csv");
    byte[] latin =
        (HEADER + "a,b,c,d,1\nB\u00FEc,b,c,d,1\n").getBytes(Charset.forName("windows-1252"));
    Files.write(file, latin);

    UnreadableFileException thrown =
        catchThrowableOfType(
            UnreadableFileException.class, () -> LongCsvReader.read(file, lines::add));

    assertThat(thrown.faults().get(0).messageEn())
        .isEqualTo(
            "Line 3: unreadable letters; a CSV file must be in UTF-8, UTF-16 or Windows-1258.");
  }

  @Test
  void namesEveryLineOfAnotherLength() {
    assertThat(faults(HEADER + "a,b,c,d,1\na,b,c\na,b,c,d,1,2\n"))
        .extracting(fault -> fault.substring(0, 2))
        .containsExactly("3:", "4:");
  }

  @Test
  void refusesAnUnclosedQuoteAndAFileOfNothing() {
    assertThat(faults(HEADER + "a,\"b,c,d,1\n").get(0)).contains("unclosed quote");
    assertThat(faults(HEADER)).containsExactly("null: The file is empty.");
    assertThat(faults("\n\n")).containsExactly("null: The file is empty.");
  }

  private List<Fault> read(String content) throws Exception {
    Path file = folder.resolve("a.csv");
    Files.write(file, content.getBytes(StandardCharsets.UTF_8));
    return LongCsvReader.read(file, lines::add);
  }

  private List<String> faults(String content) {
    return catchThrowableOfType(UnreadableFileException.class, () -> read(content))
        .faults()
        .stream()
        .map(fault -> fault.cell() + ": " + fault.messageEn())
        .toList();
  }
}

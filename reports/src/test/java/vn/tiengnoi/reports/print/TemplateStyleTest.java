package vn.tiengnoi.reports.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.tiengnoi.reports.style.Token;

class TemplateStyleTest {
  private static final Pattern STYLE =
      Pattern.compile("<style name=\"(\\w+)\"(.*?)(?:/>|</style>)", Pattern.DOTALL);
  private static final Pattern COLOUR = Pattern.compile("olor=\"(#[0-9A-F]{6})\"");
  private static final Path TEMPLATE = Path.of("src/main/templates/overview.jrxml");

  @Test
  void everyStyleHasTheColourOfTheTokenItIsNamedAfter() throws Exception {
    Matcher style = STYLE.matcher(Files.readString(TEMPLATE));
    int seen = 0;
    while (style.find()) {
      Token token = Token.valueOf(style.group(1).toUpperCase(Locale.ROOT));
      Matcher colour = COLOUR.matcher(style.group(2));
      assertThat(colour.find()).isTrue();
      assertThat(colour.group(1)).isEqualTo(token.light());
      seen++;
    }
    assertThat(seen).isGreaterThan(5);
  }

  @Test
  void noElementHasAColourOfItsOwn() throws Exception {
    String elements = STYLE.matcher(Files.readString(TEMPLATE)).replaceAll("");
    assertThat(COLOUR.matcher(elements).find()).isFalse();
  }

  @Test
  void everyElementHasAFixedIdSoThatBuildsRepeat() throws Exception {
    String template = Files.readString(TEMPLATE);
    assertThat(template).doesNotContainPattern("<(element|dataset|datasetRun) (?!uuid=)");
  }
}

package vn.tiengnoi.reports.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class TokenTest {

  @ParameterizedTest
  @EnumSource(
      value = Token.class,
      mode = Mode.INCLUDE,
      names = {
        "INK",
        "MUTED",
        "ACCENT",
        "BETTER",
        "WORSE",
        "ACHIEVED",
        "ON_TRACK",
        "AT_RISK",
        "BEHIND",
        "TOO_EARLY",
        "NOT_MEASURABLE"
      })
  void textIsReadableOnPageAndPanelInLightAndDark(Token text) {
    for (Token ground : List.of(Token.SURFACE, Token.PANEL)) {
      assertThat(contrast(text.light(), ground.light())).isGreaterThanOrEqualTo(4.5);
      assertThat(contrast(text.dark(), ground.dark())).isGreaterThanOrEqualTo(4.5);
    }
  }

  @Test
  void theBandIsReadable() {
    assertThat(contrast(Token.BAND_INK.light(), Token.BAND.light())).isGreaterThanOrEqualTo(4.5);
    assertThat(contrast(Token.BAND_INK.dark(), Token.BAND.dark())).isGreaterThanOrEqualTo(4.5);
  }

  @Test
  void mapStepsDarkenOneByOneSoThatTheyStayApartPrintedGrey() {
    List<Double> greys = Tokens.mapSteps().stream().map(step -> luminance(step.light())).toList();
    for (int at = 1; at < greys.size(); at++) {
      assertThat((greys.get(at - 1) + 0.05) / (greys.get(at) + 0.05)).isGreaterThan(1.3);
    }
  }

  @Test
  void cssSetsEveryTokenForLightAndForDark() {
    String css = Tokens.css();
    for (Token token : Token.values()) {
      assertThat(css).contains(token.property() + ": " + token.light() + ";");
      assertThat(css).contains(token.property() + ": " + token.dark() + ";");
    }
    assertThat(css).contains("prefers-color-scheme: dark").contains("--tn-map-1");
  }

  private static double contrast(String one, String other) {
    double first = luminance(one) + 0.05;
    double second = luminance(other) + 0.05;
    return Math.max(first, second) / Math.min(first, second);
  }

  /** Relative luminance as WCAG 2 defines it. */
  private static double luminance(String hex) {
    int rgb = Integer.parseInt(hex.substring(1), 16);
    return 0.2126 * linear(rgb >> 16 & 255)
        + 0.7152 * linear(rgb >> 8 & 255)
        + 0.0722 * linear(rgb & 255);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}

package vn.tiengnoi.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class MessagesTest {
  private static final Pattern USED = Pattern.compile("#\\{([a-z.]+)}");

  @Test
  void sayEverythingInBothLanguages() throws IOException {
    assertThat(texts("messages_en.properties").keySet())
        .isEqualTo(texts("messages.properties").keySet());
  }

  @Test
  void areExactlyThoseThatPagesUse() throws IOException {
    Set<Object> used = new HashSet<>();
    for (var page :
        new PathMatchingResourcePatternResolver()
            .getResources("classpath:/vn/tiengnoi/dashboards/pages/*.html")) {
      Matcher matcher = USED.matcher(page.getContentAsString(StandardCharsets.UTF_8));
      while (matcher.find()) {
        used.add(matcher.group(1));
      }
    }
    assertThat(texts("messages.properties").keySet()).containsExactlyInAnyOrderElementsOf(used);
  }

  private static Properties texts(String file) throws IOException {
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(MessagesTest.class.getResourceAsStream(file)),
            StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }
}

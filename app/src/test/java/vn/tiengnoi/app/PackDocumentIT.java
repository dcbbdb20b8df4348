package vn.tiengnoi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever types in what {@code docs/packs.md} shows gets what it says. */
class PackDocumentIT {
  private static final Pattern FILE =
      Pattern.compile("(?ms)`(small(?:-inbox)?/[\\w/.]+)`[^\\n]*\\n```\\w+\\n(.*?)^```$");

  @TempDir Path folder;

  @Test
  void leadsFromAnEmptyFolderToAFirstFigure() throws IOException {
    Document document = Document.read("docs/packs.md");
    Matcher files = FILE.matcher(document.text());
    int count = 0;
    while (files.find()) {
      Path file = folder.resolve(files.group(1));
      Files.createDirectories(file.getParent());
      Files.writeString(file, files.group(2));
      count++;
    }
    assertThat(count).isEqualTo(8);
    List<String> commands =
        document.shellLines().stream()
            .filter(line -> !line.contains("--watch") && !line.endsWith("serve"))
            .toList();
    assertThat(commands).hasSize(4);
    assertThat(call(commands.get(0))).isEqualTo("indicators=1 forms=1 plans=0 examples=1\n");
    assertThat(call(commands.get(1)))
        .isEqualTo("received=2 accepted=2 held=0 rejected=0 unchanged=0\n");
    // (100 + 60) / (4 + 1)
    assertThat(call(commands.get(2))).contains(",160,5,32,reported,");
    assertThat(call(commands.get(3))).contains("reports.csv");
    Path formula = folder.resolve("small/catalogue/indicators/PER_WELL.yaml");
    Files.writeString(
        formula, Files.readString(formula).replace("numerator: WATER", "numerator: WATTER"));
    assertThat(answer(commands.get(0)).err()).startsWith(fault(document));
  }

  private static String fault(Document document) {
    return document
        .text()
        .lines()
        .filter(line -> line.startsWith("catalogue/indicators/PER_WELL.yaml:"))
        .findFirst()
        .orElseThrow();
  }

  private String call(String command) {
    Cli.Answer answer = answer(command);
    assertThat(answer.exit()).as(command + "\n" + answer.err()).isZero();
    return answer.out();
  }

  private Cli.Answer answer(String command) {
    return Cli.call(
        (Object[])
            command
                .replaceFirst("^\\./tiengnoi ", "")
                .replaceAll("(?<= )small", Matcher.quoteReplacement(folder + "/small"))
                .split(" "));
  }
}

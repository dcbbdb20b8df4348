package vn.tiengnoi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code demo} over the sample that LauncherIT and the browser do not show. */
class DemoIT {
  @TempDir Path folder;

  @Test
  void publishedFiguresGoAllTheWayToDocuments() throws Exception {
    Path home = folder.resolve("kho");
    Object[] demo = {"--home", home, "demo", "--sample", "published", "--no-serve"};

    Cli.Answer answer = Cli.call(demo);

    assertThat(answer.exit()).as(answer.err()).isZero();
    assertThat(answer.lines()).hasSize(1);
    // Which of them are taken follows from the pack; that all are answered, from nothing else.
    assertThat(answer.lastLine())
        .matches("received=24 accepted=\\d+ held=\\d+ rejected=0 unchanged=0");
    assertThat(answer.err())
        .contains("mở trước / open first: " + home.resolve("documents"))
        .doesNotContain("\tat ", "unexpected");
    List<Path> documents;
    try (Stream<Path> files = Files.list(home.resolve("documents"))) {
      documents = files.toList();
    }
    // The country and five provinces, each in two languages.
    assertThat(documents).hasSize(12).allSatisfy(file -> assertThat(head(file)).isEqualTo("%PDF-"));
    // Its own home is laid out anew, unasked.
    assertThat(Cli.call(demo).lastLine()).isEqualTo(answer.lastLine());
  }

  private static String head(Path file) throws java.io.IOException {
    return new String(Files.readAllBytes(file), 0, 5, java.nio.charset.StandardCharsets.US_ASCII);
  }
}

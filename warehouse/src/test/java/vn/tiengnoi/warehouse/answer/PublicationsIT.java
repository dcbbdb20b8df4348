package vn.tiengnoi.warehouse.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tiengnoi.warehouse.answer.SmallHome.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.warehouse.lake.DuckEngine;
import vn.tiengnoi.warehouse.lake.LakeTable;
import vn.tiengnoi.warehouse.lake.PublicationRefusedException;
import vn.tiengnoi.warehouse.lake.Publications;
import vn.tiengnoi.warehouse.lake.Publications.Publication;

class PublicationsIT {
  private static final Instant NOW = Instant.parse("2024-05-02T00:00:00Z");

  @TempDir Path folder;
  private SmallHome home;
  private Publications publications;

  @BeforeEach
  void open() {
    home = new SmallHome(folder);
    publications = new Publications(home.home, home.database);
  }

  @AfterEach
  void close() {
    home.close();
  }

  private void run(String turns) {
    home.run(report("Lục Ngạn", "2024-Q1").with("VD02", turns).version("2024-04-05", null));
  }

  @Test
  void namesAGenerationOnceAndForAll() {
    assertThatThrownBy(() -> publications.publish("a", NOW))
        .isInstanceOf(PublicationRefusedException.class)
        .hasMessageContaining("no generation");
    run("310");
    Publication publication = publications.publish("báo-cáo-2024", NOW);
    assertThat(publication.generation()).isEqualTo(1);
    assertThat(publication.packHash()).isEqualTo(SmallHome.PACK.hash());
    assertThat(publications.list()).containsExactly(publication);
    // Typed with letters and marks apart it is the same name.
    assertThat(publications.find("ba\u0301o-ca\u0301o-2024")).contains(publication);
    assertThatThrownBy(() -> publications.publish("báo-cáo-2024", NOW))
        .isInstanceOf(PublicationRefusedException.class)
        .hasMessageContaining("is taken by generation 1");
    for (String name : List.of("", "a b", "a/b", "2024-05-01", "x".repeat(101))) {
      assertThatThrownBy(() -> publications.publish(name, NOW))
          .as(name)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void theHashIsOfTheFiguresNotOfTheRunThatMadeThem() {
    run("310");
    Publication first = publications.publish("first", NOW);
    home.run();
    Publication again = publications.publish("again", NOW);
    assertThat(again.generation()).isEqualTo(2);
    assertThat(again.valuesHash()).isEqualTo(first.valuesHash());
    home.run(report("Lạng Giang", "2024-Q1").with("VD02", "1"));
    assertThat(publications.publish("other", NOW).valuesHash()).isNotEqualTo(first.valuesHash());
    assertThat(publications.list())
        .allSatisfy(publication -> assertThat(publications.problem(publication)).isEmpty());
  }

  /** The one file of values that the first run wrote. */
  private Path values() throws IOException {
    return lakeFile("indicator_value/data/run-1.parquet");
  }

  private Path lakeFile(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(home.home.lake())) {
      return files.filter(file -> file.endsWith(ending)).findFirst().orElseThrow();
    }
  }

  private String problem() {
    return publications.problem(publications.list().get(0)).orElse("");
  }

  @Test
  void aMissingOrShortenedFileIsNamed() throws IOException {
    run("310");
    publications.publish("a", NOW);
    byte[] content = Files.readAllBytes(values());
    Files.write(values(), new byte[content.length / 2]);
    assertThat(problem()).contains("run-1.parquet").contains("missing or changed");
    Files.write(values(), content);
    assertThat(problem()).isEmpty();
    Path observations = lakeFile("observation/data/run-1.parquet");
    Files.delete(observations);
    assertThat(problem()).contains("observation").contains("run-1.parquet");
  }

  @Test
  void aFileThatCannotBeReadIsSaidInWords() throws IOException {
    run("310");
    publications.publish("a", NOW);
    Path file = values();
    Files.write(file, new byte[(int) Files.size(file)]);
    assertThat(problem()).contains("hồ dữ liệu không đọc được / the lake cannot be read");
  }

  @Test
  void aLostCatalogueOfFilesIsSaidInWords() throws IOException {
    run("310");
    publications.publish("a", NOW);
    try (Stream<Path> files = Files.walk(home.home.lake())) {
      for (Path file : files.filter(file -> file.toString().endsWith(".avro")).toList()) {
        Files.delete(file);
      }
    }
    assertThat(problem()).contains("the lake cannot be read");
  }

  @Test
  void aFigureChangedBehindOurBackIsFound() throws IOException {
    run("310");
    Publication publication = publications.publish("a", NOW);
    Path file = values();
    Path copy = home.home.scratch().resolve("copy.parquet");
    try (DuckEngine engine = DuckEngine.open(home.home)) {
      engine.view("v", LakeTable.INDICATOR_VALUE, List.of(file));
      engine.execute(
          "copy (select * replace (value + 1 as value) from v) to '%s' (format parquet, field_ids %s)"
              .formatted(copy, LakeTable.INDICATOR_VALUE.fieldIds()));
    }
    home.database
        .jdbc()
        .sql("update publication set values_hash = ?")
        .param("0".repeat(64))
        .update();
    assertThat(problem()).contains("not those that were published");
    home.database
        .jdbc()
        .sql("update publication set values_hash = ?")
        .param(publication.valuesHash())
        .update();
    Files.copy(copy, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThat(problem()).contains("run-1.parquet");
  }

  @Test
  void aPackThatIsGoneOrChangedIsFound() throws IOException {
    run("310");
    publications.publish("a", NOW);
    Path head = home.home.packs().resolve(SmallHome.PACK.hash()).resolve("pack.yaml");
    Files.writeString(head, Files.readString(head) + "\n# changed\n");
    assertThat(problem()).contains("the pack").contains("was changed");
    Files.delete(head);
    assertThat(problem()).contains("cannot be read");
  }
}

package vn.tiengnoi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.warehouse.pack.PackReader;

/**
 * A layout in words that no pack knows, from the first run to the confirmed mapping, by commands.
 */
class MappingCommandIT {
  private static final Path PACK = Document.root().resolve("etl/src/test/resources/packs/island");

  @TempDir Path folder;
  private Path home = Path.of("");
  private Path inbox = Path.of("");

  @BeforeEach
  void prepare() throws IOException {
    home = folder.resolve("kho");
    inbox = Files.createDirectories(folder.resolve("thư đến"));
    Files.writeString(
        inbox.resolve("bao cao.csv"),
        String.join(
            "\n",
            "Biểu số: ROOM;;",
            "Kỳ báo cáo: Quý I năm 2024;;",
            "Đơn vị báo cáo: Phòng đọc Bắc Đảo;;",
            "STT;Nội dung công việc;Kết quả",
            "1;Người tới đọc;120",
            ""));
  }

  private Cli.Answer ask(Object... words) {
    List<Object> call = new ArrayList<>(List.of("--home", home, "--pack", PACK));
    call.addAll(List.of(words));
    return Cli.call(call.toArray());
  }

  private Path proposal() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("mappings"))) {
      return files.findFirst().orElseThrow();
    }
  }

  @Test
  void aPersonSaysWhatALayoutMeansAndTheNextRunReadsIt() throws Exception {
    Cli.Answer first = ask("run", "--inbox", inbox);
    assertThat(first.exit()).isEqualTo(2);
    assertThat(first.lastLine()).isEqualTo("received=1 accepted=0 held=1 rejected=0 unchanged=0");

    String layout = proposal().getFileName().toString().replace(".yaml", "");
    assertThat(ask("mapping", "list", "--format", "csv").out())
        .contains(layout + ",proposed,ROOM,elements,3,1,");
    assertThat(ask("mapping", "show", layout).out())
        .contains("# Chưa rõ / not certain:")
        .contains("B5: không rõ dòng này thuộc chỉ tiêu nào");
    Cli.Answer open = ask("mapping", "confirm", proposal(), "--who", "Lan", "--why", "đã hỏi");
    assertThat(open.exit()).isEqualTo(1);
    assertThat(open.err()).contains("\"Người tới đọc\" còn để \"?\"").doesNotContain("\tat ");

    Path completed =
        Files.writeString(
            folder.resolve("xong.yaml"),
            Files.readString(proposal())
                .replaceAll("(\"Người tới đọc\", )use: .*}", "$1use: element, element: VISITS}"));
    assertThat(ask("mapping", "confirm", completed, "--who", "Lan").exit())
        .as("a reason is needed")
        .isEqualTo(64);
    Cli.Answer confirmed = ask("mapping", "confirm", completed, "--who", "Lan", "--why", "đã hỏi");
    assertThat(confirmed.exit()).as(confirmed.err()).isZero();
    assertThat(confirmed.out().strip()).isEqualTo("1");

    Cli.Answer again = ask("run", "--inbox", inbox);
    assertThat(again.lastLine()).isEqualTo("received=1 accepted=1 held=0 rejected=0 unchanged=0");
    assertThat(
            ask(
                    "values",
                    "--indicator",
                    "VISITS",
                    "--unit",
                    "n-bac@2000-01-01",
                    "--period",
                    "2024-Q1",
                    "--format",
                    "csv")
                .out())
        .contains(",120,reported,");
    assertThat(ask("mapping", "list", "--format", "csv").out())
        .contains(layout + ",confirmed,ROOM,elements,3,1,1,Lan,")
        .doesNotContain("proposed");
    assertThat(ask("decisions", "--format", "csv").out())
        .contains("1,layout," + layout + ",,mapping,");
    Path carried = folder.resolve("decisions.csv");
    assertThat(ask("decisions", "--export", carried).exit()).isZero();
    home = folder.resolve("kho khác");
    Files.delete(inbox.resolve("bao cao.csv"));
    assertThat(ask("run", "--inbox", inbox).exit()).isZero();
    assertThat(ask("decisions", "--import", carried).out()).contains("added=1");
    assertThat(ask("mapping", "show", layout).out()).contains("element: \"VISITS\"");
  }

  @Test
  void aMappingIsProposedForAFileOnDemand() throws Exception {
    Path file = inbox.resolve("bao cao.csv");
    assertThat(ask("run", "--inbox", Files.createDirectories(folder.resolve("trống"))).exit())
        .isZero();

    Cli.Answer proposed = ask("mapping", "propose", file);

    assertThat(proposed.exit()).as(proposed.err()).isZero();
    assertThat(Files.readString(Path.of(proposed.out().strip()))).contains("Nội dung công việc");
    assertThat(ask("mapping", "propose", folder.resolve("không có")).exit()).isEqualTo(64);
    assertThat(ask("mapping", "show", "0000").exit()).isEqualTo(64);
    Path text = Files.writeString(folder.resolve("a.yaml"), "layout: [");
    Cli.Answer broken = ask("mapping", "confirm", text, "--why", "x");
    assertThat(broken.exit()).isEqualTo(1);
    assertThat(broken.err()).contains("không phải YAML").doesNotContain("\tat ");
  }

  @Test
  void aLayoutOfAPackIsVerifiedWithIt() throws IOException {
    Path pack = folder.resolve("pack");
    PackReader.archive(PackReader.read(PACK), pack);
    Files.createDirectories(pack.resolve("layouts"));
    Files.writeString(pack.resolve("layouts/none.yaml"), "form: NONE\n");

    Cli.Answer answer = Cli.call("--pack", pack, "pack", "verify");

    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.err()).contains("layouts/none.yaml: ");
  }
}

package vn.tiengnoi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmarks run, small, and what they take in is sound; how fast is no test. */
class BenchIT {
  @TempDir Path folder;

  @Test
  void measuresIntakeBesideItsFloors() {
    Cli.Answer answer =
        Cli.call(
            "bench",
            "--rows",
            "6400",
            "--files",
            "12",
            "--months",
            "1",
            "--dir",
            folder.resolve("work").toString(),
            "--format",
            "csv");
    assertThat(answer.exit()).as(answer.err()).isZero();
    List<String> lines = answer.lines();
    assertThat(lines.get(0)).isEqualTo("measure,size,seconds,processor_seconds,peak_mb,ratio");
    assertThat(lines).hasSize(12);
    assertThat(lines.get(1)).startsWith("bulk: bare copy CSV → Parquet,6400,").endsWith(",1.00");
    assertThat(lines.get(9)).startsWith("\"ledger: by province, warm\",16605,");
    assertThat(answer.err())
        .contains("received=20 accepted=20 held=0 rejected=0 unchanged=0")
        .contains("received=12 accepted=12 held=0 rejected=0 unchanged=0")
        .contains("received=12 accepted=0 held=0 rejected=0 unchanged=12");
    assertThat(folder.resolve("work")).doesNotExist();
  }

  @Test
  void refusesAFolderThatIsNotEmpty() {
    Cli.Answer answer = Cli.call("bench", "--dir", Path.of(".").toString());
    assertThat(answer.exit()).isEqualTo(64);
    assertThat(answer.err()).contains("không trống");
  }
}

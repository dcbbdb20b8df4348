package vn.tiengnoi.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What somebody sees of a run, by a clock of our own. */
class StepProgressTest {
  private static final long SECOND = 1_000_000_000L;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private long now;

  private StepProgress progress(boolean terminal) {
    return new StepProgress(
        new PrintStream(said, true, StandardCharsets.UTF_8), () -> now, terminal);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aLogShowsFilesCellsRateAndTimeLeftEveryTenSeconds() {
    StepProgress progress = progress(false);
    progress.at("extract", 0, 1000);
    progress.cells(5_000);
    now = 4 * SECOND;
    progress.at("extract", 80, 1000); // too soon to be said
    progress.cells(5_000);
    now = 20 * SECOND;
    progress.at("extract", 200, 1000);
    now = 100 * SECOND;
    progress.at("extract", 1000, 1000);

    // 200 files in 20 s are 10 a second; 800 more take 80 s.
    assertThat(said())
        .isEqualTo(
            """
              đọc báo cáo (extract) 0/1000 tệp (files)
              đọc báo cáo (extract) 200/1000 tệp (files), 10000 ô (cells), 10/s, còn (left) 1:20
              đọc báo cáo (extract) 1000/1000 tệp (files), 10000 ô (cells), 10/s
            """);
  }

  @Test
  void aTerminalRewritesItsLineFiveTimesASecond() {
    StepProgress progress = progress(true);
    progress.at("check", 0, 4);
    now = SECOND / 10;
    progress.at("check", 1, 4); // too soon
    now = 2 * SECOND;
    progress.at("check", 2, 4);
    now = 4 * SECOND;
    progress.at("check", 4, 4);
    progress.at("history", 0, 1);
    progress.at("history", 1, 1);

    assertThat(said())
        .isEqualTo(
            "\r  kiểm tra (check) 0/4 tệp (files)\u001b[K"
                + "\r  kiểm tra (check) 2/4 tệp (files), 1/s, còn (left) 0:02\u001b[K"
                + "\r  kiểm tra (check) 4/4 tệp (files), 1/s\u001b[K\n"
                + "\r  đối chiếu các kỳ trước (history)\u001b[K\n");
  }

  @Test
  void slowWorkShowsARateThatIsNotZero() {
    StepProgress progress = progress(false);
    progress.at("extract", 0, 10);
    now = 40 * SECOND;
    progress.at("extract", 10, 10);

    assertThat(said()).endsWith("10/10 tệp (files), 0.25/s\n");
  }
}

package vn.tiengnoi.etl.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.etl.SmallPack;
import vn.tiengnoi.etl.check.KeyResolver;
import vn.tiengnoi.etl.check.LineGroups;
import vn.tiengnoi.etl.extract.RawStaging;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawHead;
import vn.tiengnoi.etl.raw.RawInput;
import vn.tiengnoi.etl.raw.RawLine;
import vn.tiengnoi.etl.raw.RawOutput;
import vn.tiengnoi.etl.raw.RawRow;

class LinePartsTest {
  private static final int QUARTERS = 36;

  @TempDir Path folder;
  private final KeyResolver resolver = new KeyResolver(SmallPack.pack());

  @Test
  void keepsTheLinesOfOneReportTogetherWhereverTheyStand() throws Exception {
    RawStaging staging = RawStaging.in(folder);
    try (RawOutput out = new RawOutput(staging.lines("a"))) {
      for (String element : List.of("VD01", "VD02")) {
        for (int i = 0; i < QUARTERS; i++) {
          out.write(
              line((2016 + i / 4) + "-Q" + (i % 4 + 1), i % 2 == 0 ? "Sìn Hồ" : "110", element));
        }
      }
      out.finish();
    }

    List<Path> parts = LineParts.of(staging, "a", resolver, 1_000);

    assertThat(parts).hasSizeGreaterThan(3);
    List<LineGroups.Grouped> reports = new ArrayList<>();
    for (Path part : parts) {
      reports.addAll(reports(part));
    }
    assertThat(reports).hasSize(QUARTERS);
    assertThat(reports).allMatch(report -> report.report().rows().size() == 2);
  }

  private List<LineGroups.Grouped> reports(Path part) throws Exception {
    LineGroups groups = new LineGroups(resolver);
    try (RawInput in = new RawInput(part)) {
      for (RawLine line = in.readLine(); line != null; line = in.readLine()) {
        groups.add(line);
      }
    }
    return groups.reports();
  }

  private static RawLine line(String period, String unit, String element) {
    RawHead head =
        new RawHead(
            RawCell.text("2:form", "QTE"),
            RawCell.ABSENT,
            RawCell.text("2:unit", unit),
            RawCell.text("2:period", period),
            RawCell.ABSENT,
            RawCell.ABSENT,
            RawCell.ABSENT);
    RawCell value = new RawCell("2:value", RawCell.Kind.NUMBER, "5");
    return new RawLine(
        head,
        new RawRow(RawCell.text("2:element", element), RawCell.ABSENT, value, RawCell.ABSENT));
  }
}

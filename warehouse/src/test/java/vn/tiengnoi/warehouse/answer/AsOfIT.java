package vn.tiengnoi.warehouse.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tiengnoi.warehouse.answer.SmallHome.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.lake.Publications;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.pack.PackReader;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.read.AsOf;
import vn.tiengnoi.warehouse.read.BeforeFirstGenerationException;
import vn.tiengnoi.warehouse.read.DueQuestion;
import vn.tiengnoi.warehouse.read.ExplainQuestion;
import vn.tiengnoi.warehouse.read.ReadApi;
import vn.tiengnoi.warehouse.read.Reading;
import vn.tiengnoi.warehouse.read.ValuesQuestion;
import vn.tiengnoi.warehouse.unit.Boundaries;
import vn.tiengnoi.warehouse.unit.UnitLevel;

class AsOfIT {
  private static final String LUC_NGAN = "219-luc-ngan@2004-01-01";
  private static final Period QUARTER = Period.parse("2024-Q1");

  @TempDir Path folder;
  private SmallHome home;

  @BeforeEach
  void open() {
    home = new SmallHome(folder.resolve("home"));
  }

  @AfterEach
  void close() {
    home.close();
  }

  private static String turns(Reading reading) {
    return String.valueOf(
        reading.values(ValuesQuestion.of("VD02", QUARTER).forUnit(LUC_NGAN)).get(0).value());
  }

  @Test
  void answersFromTheNewestGenerationOfThatMoment() {
    home.at("2024-05-01T03:00:00Z")
        .run(report("Lục Ngạn", "2024-Q1").with("VD02", "310").version("2024-04-05", 1));
    home.at("2024-06-01T03:00:00Z")
        .run(report("Lục Ngạn", "2024-Q1").with("VD02", "300").version("2024-05-20", 2));
    try (ReadApi api = home.api()) {
      assertThat(api.asOf(AsOf.parse("2024-05-31")).generation()).isEqualTo(1);
      assertThat(turns(api.asOf(AsOf.parse("2024-05-31")))).startsWith("310");
      assertThat(turns(api.asOf(AsOf.parse("2024-06-01")))).startsWith("300");
      // 03:00 UTC is 10:00 in Vietnam
      assertThat(api.asOf(AsOf.parse("2024-06-01T09:59:59")).generation()).isEqualTo(1);
      assertThat(api.asOf(AsOf.parse("2024-06-01T10:00:00")).generation()).isEqualTo(2);
      assertThat(api.asOf(AsOf.parse("2024-06-01T03:00:00Z")).generation()).isEqualTo(2);
      assertThat(api.asOf(AsOf.parse("2030-01-01")).generation()).isEqualTo(2);
    }
  }

  @Test
  void namesTheFirstMomentWhereAskedForAnEarlierOne() {
    try (ReadApi api = home.api()) {
      assertThatThrownBy(() -> api.asOf(AsOf.parse("2024-01-01")))
          .isInstanceOf(BeforeFirstGenerationException.class)
          .hasMessageContaining("the home holds nothing yet");
      home.at("2024-05-01T03:00:00.250Z").run(report("Lục Ngạn", "2024-Q1").with("VD02", "310"));
      assertThatThrownBy(() -> api.asOf(AsOf.parse("2024-01-01")))
          .isInstanceOf(BeforeFirstGenerationException.class)
          .hasMessageContaining("đầu tiên có từ 2024-05-01T10:00:01+07:00")
          .hasMessageContaining("the first generation is of 2024-05-01T10:00:01+07:00");
      assertThat(api.asOf(AsOf.parse("2024-05-01T10:00:01+07:00")).generation()).isEqualTo(1);
      assertThatThrownBy(() -> api.asOf(AsOf.parse("2024-13-01")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("2024-13-01");
    }
  }

  @Test
  void answersFromAPublicationForEver() {
    home.at("2024-05-01T03:00:00Z")
        .run(report("Lục Ngạn", "2024-Q1").with("VD02", "310").version("2024-04-05", 1));
    new Publications(home.home, home.database)
        .publish("quý-1-2024", Instant.parse("2024-05-02T00:00:00Z"));
    home.at("2024-06-01T03:00:00Z")
        .run(report("Lục Ngạn", "2024-Q1").with("VD02", "300").version("2024-05-20", 2));
    try (ReadApi api = home.api()) {
      assertThat(turns(api.asOf(AsOf.parse("quý-1-2024")))).startsWith("310");
      assertThat(turns(api.newest())).startsWith("300");
    }
  }

  /** Everything a reader can ask, as text. */
  private static String everything(Reading reading) {
    List<Object> answers = new ArrayList<>();
    // The last map is one that no run computed.
    for (String map : List.of("as-reported", "2025-07-01", "2026-02-02")) {
      answers.add(
          reading.values(
              ValuesQuestion.of("VD02", QUARTER)
                  .listing(UnitLevel.PROVINCE)
                  .on(Boundaries.parse(map))));
    }
    answers.add(
        reading.explain(
            new ExplainQuestion(
                "VD02", LUC_NGAN, QUARTER, Disaggregation.TOTAL, Boundaries.AS_REPORTED)));
    answers.add(reading.due(new DueQuestion(LUC_NGAN, Period.year(2024))));
    reading.pack().targets().forEach(target -> answers.add(reading.target(target)));
    answers.add(reading.generation() + " " + reading.asOf() + " " + reading.pack().hash());
    return answers.toString();
  }

  @Test
  void staysTheSameThroughLaterRunsCorrectionsAndPacks() throws IOException {
    Random random = new Random(20240501);
    Map<String, String> known = new LinkedHashMap<>();
    for (int month = 1; month <= 4; month++) {
      SmallHome.Report[] reports = new SmallHome.Report[1 + random.nextInt(3)];
      for (int i = 0; i < reports.length; i++) {
        String unit = List.of("Lục Ngạn", "Lạng Giang", "Tam Đường").get(random.nextInt(3));
        reports[i] =
            report(unit, "2024-Q" + (1 + random.nextInt(2)))
                .with("VD02", "" + random.nextInt(500))
                .version("2024-0%d-01".formatted(1 + random.nextInt(4)), random.nextInt(3));
      }
      if (month == 3) {
        home.by(otherPack());
      }
      home.at("2024-%02d-10T03:00:00Z".formatted(month)).run(reports);
      String moment = "2024-%02d-10".formatted(month);
      try (ReadApi api = home.api()) {
        known.put(moment, everything(api.newest()));
        known.forEach(
            (when, answer) ->
                assertThat(everything(api.asOf(AsOf.parse(when)))).as(when).isEqualTo(answer));
      }
    }
    assertThat(known.values()).doesNotHaveDuplicates();
  }

  private Pack otherPack() throws IOException {
    Path target = folder.resolve("pack");
    PackReader.archive(SmallHome.PACK, target);
    Path file = target.resolve("forms/QTE.yaml");
    Files.writeString(
        file, Files.readString(file).replace("deadline_days: 15", "deadline_days: 45"));
    return PackReader.read(target);
  }
}

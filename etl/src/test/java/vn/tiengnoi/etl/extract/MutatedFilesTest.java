package vn.tiengnoi.etl.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.etl.SmallPack;
import vn.tiengnoi.etl.check.FileIdentity;
import vn.tiengnoi.etl.check.KeyResolver;
import vn.tiengnoi.etl.check.LineGroups;
import vn.tiengnoi.etl.check.ReportCheck;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.raw.RawFile;
import vn.tiengnoi.etl.raw.RawInput;
import vn.tiengnoi.etl.raw.RawLine;
import vn.tiengnoi.etl.raw.RawReport;

/**
 * Files of every format, broken at random from a fixed seed. Each ends in reports or in faults with
 * a reason, soon, and leaves the reader fit for the next file. {@code -Dfuzz.mutants} and {@code
 * -Dfuzz.seed} make others; {@link ManyMutatedFilesIT} makes ten thousand.
 */
class MutatedFilesTest {
  private static final int MUTANTS = Integer.getInteger("fuzz.mutants", 1_000);
  private static final long SEED = Long.getLong("fuzz.seed", 20_261_125L);
  private static final TimeLimit LIMIT =
      new TimeLimit(Duration.ofSeconds(30), Duration.ofSeconds(1));

  @TempDir Path folder;
  private final KeyResolver resolver = new KeyResolver(SmallPack.pack());
  private final ReportCheck check = new ReportCheck(SmallPack.pack());

  int mutants() {
    return MUTANTS;
  }

  long seed() {
    return SEED;
  }

  @Test
  void answersEveryMutantWithReportsOrReasons() throws Exception {
    Map<String, byte[]> good = FilledForm.everyFormat();
    List<String> names = new ArrayList<>(good.keySet());
    RawStaging staging = RawStaging.in(folder.resolve("raw"));
    Extractor extractor = new Extractor(staging, LIMIT);
    Mutants mutants = new Mutants(seed());
    int count = mutants();
    Map<String, Integer> outcomes = new TreeMap<>();
    for (int number = 0; number < count; number++) {
      // One in two is a workbook; the many encodings of text share the rest.
      int kind = number % 2 == 0 ? (number / 2) % 10 : (number / 2) % names.size();
      String name = names.get(kind);
      byte[] mutant = mutants.mutate(name, good.getOrDefault(name, new byte[0]));
      Path original = Files.write(folder.resolve("original"), mutant);
      String which = "mutant %d of %s".formatted(number, name);
      try {
        extractor.extract(original, "abc", name);
        outcomes.merge(outcome(staging, name, which), 1, Integer::sum);
      } catch (Exception | StackOverflowError e) {
        Path kept = Files.write(Path.of("target", "mutant-" + number + "-" + name), mutant);
        throw new AssertionError(which + ", kept as " + kept, e);
      }
    }
    assertThat(outcomes.values().stream().mapToInt(n -> n).sum()).isEqualTo(count);
    assertThat(outcomes).doesNotContainKey("too_slow");
    assertThat(outcomes.keySet()).contains("read", "damaged_file");
    readsTheGoodFilesAfterAll(good, extractor, staging);
  }

  private static void readsTheGoodFilesAfterAll(
      Map<String, byte[]> good, Extractor extractor, RawStaging staging) throws Exception {
    for (Map.Entry<String, byte[]> file : good.entrySet()) {
      Path original = Files.write(staging.folder().resolve("good"), file.getValue());
      extractor.extract(original, "abc", file.getKey());
      assertThat(sheets(staging).reports()).as(file.getKey()).hasSize(1);
    }
  }

  private static RawFile sheets(RawStaging staging) throws Exception {
    try (RawInput in = new RawInput(staging.sheets("abc"))) {
      return in.readFile();
    }
  }

  private String outcome(RawStaging staging, String name, String which) throws Exception {
    RawFile said = sheets(staging);
    FileIdentity file = new FileIdentity("abc", name);
    List<Fault> faults = new ArrayList<>(said.faults());
    for (RawReport report : said.reports()) {
      faults.addAll(check.check(file, report, resolver.resolve(report.head())).faults());
    }
    boolean lines = Files.exists(staging.lines("abc"));
    if (lines) {
      LineGroups groups = new LineGroups(resolver);
      try (RawInput in = new RawInput(staging.lines("abc"))) {
        for (RawLine line = in.readLine(); line != null; line = in.readLine()) {
          groups.add(line);
        }
      }
      groups.reports().forEach(one -> check.check(file, one.report(), one.key()));
    }
    assertThat(lines || !said.reports().isEmpty() || !faults.isEmpty()).as(which).isTrue();
    assertThat(faults)
        .as(which)
        .flatExtracting(fault -> Stream.of(fault.messageVi(), fault.messageEn()).toList())
        .noneMatch(message -> message.matches("(?s).*(Exception|java\\.|\\tat ).*"));
    return lines || !said.reports().isEmpty() ? "read" : faults.get(0).code().code();
  }
}

package vn.tiengnoi.etl.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tiengnoi.etl.bulk.BulkCheck;
import vn.tiengnoi.etl.check.KeyResolver;
import vn.tiengnoi.etl.check.LineGroups;
import vn.tiengnoi.etl.check.WrittenKey;
import vn.tiengnoi.etl.extract.RawStaging;
import vn.tiengnoi.etl.raw.RawInput;
import vn.tiengnoi.etl.raw.RawLine;
import vn.tiengnoi.etl.raw.RawReport;

/**
 * Of which reports more than one file of a run speaks. Those are judged one by one, in the order of
 * the files.
 */
final class KeysOfFiles {
  private final Map<WrittenKey, Integer> files = new HashMap<>();
  private final Map<Owner, Integer> filesOfOwner = new HashMap<>();

  private KeysOfFiles() {}

  /** Looks into all files of a run that are new; into none where there is only one. */
  static KeysOfFiles of(
      List<RunFile> run, RawStaging staging, KeyResolver resolver, BulkCheck check)
      throws IOException {
    KeysOfFiles keys = new KeysOfFiles();
    List<RunFile> fresh = run.stream().filter(file -> !file.isUnchanged()).toList();
    if (fresh.size() > 1) {
      for (RunFile file : fresh) {
        Set<WrittenKey> said =
            check.isStaged(file.sha256())
                ? check.keys(file.identity())
                : said(file, staging, resolver);
        said.forEach(key -> keys.files.merge(key, 1, Integer::sum));
        said.stream()
            .map(Owner::of)
            .distinct()
            .forEach(owner -> keys.filesOfOwner.merge(owner, 1, Integer::sum));
      }
    }
    return keys;
  }

  private static Set<WrittenKey> said(RunFile file, RawStaging staging, KeyResolver resolver)
      throws IOException {
    Set<WrittenKey> said = new HashSet<>();
    try (RawInput in = new RawInput(staging.sheets(file.sha256()))) {
      for (RawReport report : in.readFile().reports()) {
        said.add(resolver.resolve(report.head()).written());
      }
    }
    Path lines = staging.lines(file.sha256());
    if (Files.exists(lines)) {
      LineGroups groups = new LineGroups(resolver);
      try (RawInput in = new RawInput(lines)) {
        for (RawLine line = in.readLine(); line != null; line = in.readLine()) {
          said.add(groups.writtenKeyOf(line));
        }
      }
    }
    return said;
  }

  /** Whose report it is. */
  record Owner(String form, String reporter, String unit) {
    static Owner of(WrittenKey key) {
      return new Owner(key.form(), key.reporter(), key.unit());
    }
  }

  /** Whether several of the files hold reports of an owner, of whatever periods. */
  boolean areSeveral(Owner owner) {
    return filesOfOwner.getOrDefault(owner, 1) > 1;
  }

  /** Whether a report stands in several of the files. */
  boolean areSeveral(WrittenKey key) {
    return files.getOrDefault(key, 1) > 1;
  }
}

package vn.tiengnoi.etl.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tiengnoi.etl.bulk.BulkCheck;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.load.BulkObservations;
import vn.tiengnoi.warehouse.load.WholeContent;

/**
 * Hashes over the content of reports that were taken as a set. To make them costs more than all
 * else, and most are never needed: they are made when another version of one of a file's reports
 * arrives, for all reports of the file.
 */
final class WholeContents {
  private final Home home;
  private final HomeDatabase database;
  private final RunFolder folder;
  private final Map<String, Map<String, String>> byOriginal = new HashMap<>();

  WholeContents(Home home, HomeDatabase database, RunFolder folder) {
    this.home = home;
    this.database = database;
    this.folder = folder;
  }

  /** The hash of a submission of an original. */
  String hash(String sha256, String submission) {
    String hash = byOriginal.computeIfAbsent(sha256, this::make).getOrDefault(submission, "");
    if (hash.isEmpty()) {
      throw new IllegalStateException("no content of submission " + submission);
    }
    return hash;
  }

  private Map<String, String> make(String sha256) {
    Map<String, String> hashes =
        staged(sha256)
            .map(observations -> WholeContent.staged(home, observations, sha256))
            .orElseGet(() -> WholeContent.inLake(home, database, sha256));
    new JdbcTemplate(database.dataSource())
        .batchUpdate(
            "update submission set content_hash = ? where submission_id = ? and content_hash = ''",
            hashes.entrySet().stream()
                .map(hash -> new Object[] {hash.getValue(), hash.getKey()})
                .toList());
    return hashes;
  }

  private Optional<BulkObservations> staged(String sha256) {
    try {
      return BulkCheck.observations(home, folder.raw().folder(), sha256);
    } catch (IOException e) {
      throw new UncheckedIOException("the staged rows cannot be read", e);
    }
  }

  /** The files of a run that are taken as sets, in their order. */
  static List<BulkObservations> of(RunContext run) throws IOException {
    java.util.ArrayList<BulkObservations> files = new java.util.ArrayList<>();
    for (RunFile file : run.tables.files()) {
      if (!file.isUnchanged()) {
        BulkCheck.observations(run.home, run.folder.raw().folder(), file.sha256())
            .ifPresent(files::add);
      }
    }
    return files;
  }
}

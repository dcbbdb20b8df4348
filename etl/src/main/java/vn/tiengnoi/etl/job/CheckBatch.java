package vn.tiengnoi.etl.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Files checked and written together: many small ones, or one piece of a large one, so that a
 * transaction is worth its while and memory stays bounded.
 */
record CheckBatch(List<CheckItem> items) {
  private static final int MOST_ITEMS = 25;

  CheckBatch {
    items = List.copyOf(items);
  }

  /** The batch after the check. */
  record Checked(List<CheckItem.Checked> items) {
    Checked {
      items = List.copyOf(items);
    }
  }

  /** How many files begin in it. */
  long files() {
    return items.stream().filter(CheckItem::first).count();
  }

  /** Puts the items into batches, in their order. */
  static List<CheckBatch> of(List<CheckItem> items) throws IOException {
    List<CheckBatch> batches = new ArrayList<>();
    List<CheckItem> batch = new ArrayList<>();
    long size = 0;
    for (CheckItem item : items) {
      long more = size(item);
      if (!batch.isEmpty() && (batch.size() >= MOST_ITEMS || size + more > LineParts.PIECE)) {
        batches.add(new CheckBatch(batch));
        batch.clear();
        size = 0;
      }
      batch.add(item);
      size += more;
    }
    if (!batch.isEmpty()) {
      batches.add(new CheckBatch(batch));
    }
    return batches;
  }

  private static long size(CheckItem item) throws IOException {
    Path lines = item.lines();
    return lines == null ? 0 : Files.size(lines);
  }
}

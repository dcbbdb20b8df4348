package vn.tiengnoi.etl.check;

import org.jspecify.annotations.Nullable;

/** The id of a submission: the same report in the same original has it again. */
public final class SubmissionId {
  private static final int LENGTH = 40;

  private SubmissionId() {}

  /**
   * The id.
   *
   * @param sheet sheet of a workbook; null for CSV
   * @param certain whether it is certain which report it is
   */
  public static String of(
      WrittenKey report, FileIdentity file, @Nullable String sheet, boolean certain) {
    return Hashes.sha256(
            String.join(
                "|",
                report.line(),
                file.sha256(),
                String.valueOf(sheet),
                (certain ? "" : "?") + reading(file)))
        .substring(0, LENGTH);
  }

  /** The first reading of a file is not marked: ids of before there were others stay. */
  private static String reading(FileIdentity file) {
    return file.reading() == 1 ? "" : "#" + file.reading();
  }
}

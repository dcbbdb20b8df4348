package vn.tiengnoi.app.command;

import picocli.CommandLine.Option;
import vn.tiengnoi.etl.revision.Revisions.By;

/** Who does something, and why: kept for good beside what was done. */
final class ByOptions {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_REASON = 1_000;

  @Option(
      names = {"--by", "--who"},
      paramLabel = "WHO",
      description = "Người làm; mặc định là tài khoản máy (who; default: the user of this machine)")
  String who = System.getProperty("user.name", "?");

  @Option(
      names = {"--reason", "--why"},
      paramLabel = "TEXT",
      description =
          "Lý do; bắt buộc, trừ khi phê duyệt và công bố (why; needed, except to approve and to publish)")
  String reason = "";

  By by() {
    if (who.isBlank()) {
      throw new UsageException("--by trống: hãy ghi người làm / --by is blank: say who does it");
    }
    return new By(line(who, "--by", LONGEST_NAME), line(reason, "--reason", LONGEST_REASON));
  }

  /** The same where a reason has to be given. */
  By withReason() {
    if (reason.isBlank()) {
      throw new UsageException(
          "phải nêu lý do: --reason \"…\" / a reason is needed: --reason \"…\"");
    }
    return by();
  }

  /** One line, as it stands in tables; refused rather than cut where it is too long. */
  private static String line(String text, String option, int longest) {
    String line = text.replaceAll("\\s+", " ").strip();
    if (line.length() > longest) {
      throw new UsageException(
          "%1$s dài %2$d ký tự, nhiều nhất %3$d / %1$s has %2$d characters, at most %3$d"
              .formatted(option, line.length(), longest));
    }
    return line;
  }
}

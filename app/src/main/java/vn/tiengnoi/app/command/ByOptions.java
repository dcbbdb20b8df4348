package vn.tiengnoi.app.command;

import picocli.CommandLine.Option;
import vn.tiengnoi.etl.revision.Revisions.By;

/** Who does something, and why: kept for good beside what was done. */
final class ByOptions {
  @Option(
      names = "--by",
      paramLabel = "WHO",
      description = "Người làm; mặc định là tài khoản máy (who; default: the user of this machine)")
  String who = System.getProperty("user.name", "?");

  @Option(names = "--reason", paramLabel = "TEXT", description = "Lý do (why)")
  String reason = "";

  By by() {
    return new By(who, reason);
  }

  /** The same where a reason has to be given. */
  By withReason() {
    if (reason.isBlank()) {
      throw new UsageException(
          "phải nêu lý do: --reason \"…\" / a reason is needed: --reason \"…\"");
    }
    return by();
  }
}

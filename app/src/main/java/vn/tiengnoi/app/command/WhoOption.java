package vn.tiengnoi.app.command;

import picocli.CommandLine.Option;

/** Who does something; kept beside what was done. */
final class WhoOption {
  private static final int LONGEST = 200;

  @Option(
      names = "--by",
      paramLabel = "WHO",
      description = "Người làm; mặc định là tài khoản máy (who; default: the user of this machine)")
  String who = System.getProperty("user.name", "?");

  String name() {
    String line = who.replaceAll("\\s+", " ").strip();
    if (line.isEmpty() || line.length() > LONGEST) {
      throw new UsageException(
          "--by phải có từ 1 đến %1$d ký tự / --by takes 1 to %1$d characters".formatted(LONGEST));
    }
    return line;
  }
}

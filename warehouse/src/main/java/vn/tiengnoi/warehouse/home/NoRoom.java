package vn.tiengnoi.warehouse.home;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells a disk that is full, or a quota that is used up, from any other failure: it is no fault of
 * a report, and passes when room is made.
 */
public final class NoRoom {
  private static final int DEEPEST = 30;

  /** How operating systems and engines say it. */
  private static final List<String> SAID =
      List.of(
          "no space left",
          "file too large",
          "disk quota exceeded",
          "not enough space on the disk",
          "could not write",
          "failed to write",
          "writing to file");

  private NoRoom() {}

  /** Whether it was for want of room, however deep that is buried. */
  public static boolean isBehind(@Nullable Throwable problem) {
    return isBehind(problem, DEEPEST);
  }

  private static boolean isBehind(@Nullable Throwable problem, int deep) {
    if (problem == null || deep == 0) {
      return false;
    }
    String message = String.valueOf(problem.getMessage()).toLowerCase(Locale.ROOT);
    if (SAID.stream().anyMatch(message::contains) || isBehind(problem.getCause(), deep - 1)) {
      return true;
    }
    for (Throwable beside : problem.getSuppressed()) {
      if (isBehind(beside, deep / 2)) {
        return true;
      }
    }
    return false;
  }

  /** What to tell people about it. */
  public static String words(Home home) {
    return "Không còn chỗ để ghi vào %1$s: hãy giải phóng đĩa rồi chạy lại; số liệu đang có không bị ảnh hưởng / there is no room left to write to %1$s: free some and start again; what was there is untouched"
        .formatted(home.root());
  }
}

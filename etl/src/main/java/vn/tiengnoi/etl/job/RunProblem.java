package vn.tiengnoi.etl.job;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.IntakeFailedException;
import vn.tiengnoi.etl.RunStoppedException;
import vn.tiengnoi.etl.inbox.InboxMissingException;

/** Why a run could not finish, in words. */
final class RunProblem {
  /** How operating systems and engines say that there is no room to write. */
  private static final List<String> NO_ROOM =
      List.of(
          "no space left",
          "file too large",
          "disk quota exceeded",
          "not enough space on the disk",
          "could not write");

  private RunProblem() {}

  /** The first cause that is not Batch's own wrapping; a request to stop before all others. */
  static @Nullable Throwable cause(List<Throwable> problems) {
    for (Throwable problem : problems) {
      for (Throwable one = problem; one != null; one = one.getCause()) {
        if (one instanceof RunStoppedException) {
          return one;
        }
      }
    }
    Throwable cause = problems.isEmpty() ? null : problems.get(0);
    while (cause != null
        && cause.getCause() != null
        && cause.getClass().getName().startsWith("org.springframework.batch")) {
      cause = cause.getCause();
    }
    return cause;
  }

  static IntakeFailedException spoken(@Nullable Throwable cause) {
    if (cause instanceof InboxMissingException missing) {
      return new IntakeFailedException(String.valueOf(missing.getMessage()), missing);
    }
    if (isWithoutRoom(cause)) {
      return new IntakeFailedException(
          "Không còn chỗ để ghi vào kho: hãy giải phóng đĩa rồi chạy lại \"run\"; số liệu đang có không bị ảnh hưởng"
              + " / there is no room left to write to the home: free some and start \"run\" again; what was there is untouched",
          cause);
    }
    return new IntakeFailedException(
        "Lần chạy không hoàn tất: %1$s / the run could not finish: %1$s"
            .formatted(cause == null ? "?" : String.valueOf(cause.getMessage())),
        cause);
  }

  /** Whether it was the disk, however deep that is buried. */
  static boolean isWithoutRoom(@Nullable Throwable problem) {
    int deep = 0;
    for (Throwable one = problem; one != null && deep < 20; one = one.getCause(), deep++) {
      String message = String.valueOf(one.getMessage()).toLowerCase(Locale.ROOT);
      if (NO_ROOM.stream().anyMatch(message::contains)) {
        return true;
      }
    }
    return false;
  }
}

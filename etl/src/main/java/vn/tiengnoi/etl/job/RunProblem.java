package vn.tiengnoi.etl.job;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.IntakeFailedException;
import vn.tiengnoi.etl.RunStoppedException;
import vn.tiengnoi.etl.inbox.InboxMissingException;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.NoRoom;

/** Why a run could not finish, in words. */
final class RunProblem {
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

  /**
   * In words.
   *
   * @param home where it wrote
   * @param all everything that failed; the disk may have been full before what failed first
   */
  static IntakeFailedException spoken(@Nullable Throwable cause, Home home, List<Throwable> all) {
    if (cause instanceof InboxMissingException missing) {
      return new IntakeFailedException(String.valueOf(missing.getMessage()), missing);
    }
    if (NoRoom.isBehind(cause) || all.stream().anyMatch(NoRoom::isBehind)) {
      return new IntakeFailedException(NoRoom.words(home), cause);
    }
    return new IntakeFailedException(
        "Lần chạy không hoàn tất: %1$s / the run could not finish: %1$s"
            .formatted(cause == null ? "?" : String.valueOf(cause.getMessage())),
        cause);
  }
}

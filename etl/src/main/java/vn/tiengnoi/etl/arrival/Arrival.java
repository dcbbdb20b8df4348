package vn.tiengnoi.etl.arrival;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that came through a channel.
 *
 * @param number its number in the home
 * @param message the mail that it came in; null for an upload
 * @param token the token that it was uploaded with; null for a mail
 * @param sender address, or whose token it is
 * @param reporters for whom the sender could report when it came
 * @param name as the sender calls it, made harmless
 * @param receivedAt when the server got it
 * @param run the run that takes it in; null while it waits
 */
public record Arrival(
    long number,
    ArrivalChannel channel,
    @Nullable Long message,
    @Nullable Long token,
    String sender,
    List<String> reporters,
    String name,
    String sha256,
    long size,
    Instant receivedAt,
    @Nullable String run) {

  public Arrival {
    reporters = List.copyOf(reporters);
  }

  /** Whether a name among the files of a run may be that of an arrival. */
  static boolean isArrivals(String intakeName) {
    return Arrays.stream(ArrivalChannel.values())
        .anyMatch(channel -> intakeName.startsWith(channel.code() + "/"));
  }

  /** Its name among the files of a run: sorts by arrival, and no two are the same. */
  public String intakeName() {
    return "%s/%09d/%s".formatted(channel.code(), number, name);
  }
}

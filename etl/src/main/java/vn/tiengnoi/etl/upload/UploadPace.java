package vn.tiengnoi.etl.upload;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How fast one token may upload: so many a minute, all at once or one by one. A server that starts
 * anew begins to count anew.
 */
final class UploadPace {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final int perMinute;
  private final Clock clock;
  private final Map<Long, Credit> credits = new HashMap<>();

  UploadPace(int perMinute, Clock clock) {
    this.perMinute = perMinute;
    this.clock = clock;
  }

  /** Uploads that may come at once, and when that was so. */
  private record Credit(double left, Instant at) {}

  /** Takes one upload of a token's credit; how long to wait where there is none. */
  synchronized Optional<Duration> take(long token) {
    Instant now = clock.instant();
    Credit before = credits.getOrDefault(token, new Credit(perMinute, now));
    double gained =
        (double) Duration.between(before.at(), now).toMillis() * perMinute / MINUTE.toMillis();
    double left = Math.min(perMinute, before.left() + Math.max(0, gained));
    if (left >= 1) {
      credits.put(token, new Credit(left - 1, now));
      return Optional.empty();
    }
    credits.put(token, new Credit(left, now));
    long wait = (long) Math.ceil((1 - left) * MINUTE.toMillis() / perMinute);
    return Optional.of(Duration.ofMillis(wait));
  }
}

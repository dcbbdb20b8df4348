package vn.tiengnoi.app.schedule;

import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that a test moves, for the product and for db-scheduler alike. */
final class MovedClock extends Clock {
  private volatile Instant now;
  final SettableClock scheduler = new SettableClock();

  MovedClock(Instant start) {
    this.now = start;
    scheduler.set(start);
  }

  void set(Instant moment) {
    now = moment;
    scheduler.set(moment);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }
}

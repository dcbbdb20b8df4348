package vn.tiengnoi.etl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.etl.watch.InboxWatch;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.settings.Settings;

class InboxWatchIT {
  @TempDir Path folder;

  /** A clock that goes when it is told to. */
  private static final class Hands extends Clock {
    private Instant now = Instant.parse("2026-03-01T01:00:00Z");

    void forward(int seconds) {
      now = now.plus(Duration.ofSeconds(seconds));
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
      return this;
    }
  }

  @Test
  void aRunBeginsOnceNothingIsBeingCopiedAndNoneWhereAllIsAsItWas() throws Exception {
    TestHome home = new TestHome(folder, TestHome.ISLAND);
    Files.writeString(
        home.home.root().resolve(Settings.FILE),
        "inbox:\n  folder: ../inbox\n  quiet: PT10S\n  longest_wait: PT1M\n");
    Hands clock = new Hands();
    try (HomeDatabase database = HomeDatabase.open(home.home)) {
      Settings settings = home.home.settings();
      InboxWatch watch = new InboxWatch(home.home, database, home.pack, settings, clock);
      assertThat(watch.look(Progress.NONE)).isEmpty();

      home.csv("q1.csv", "unit,period,element,disaggregation,value");
      assertThat(watch.look(Progress.NONE)).as("just came").isEmpty();
      clock.forward(9);
      home.csv(
          "q1.csv",
          "unit,period,element,disaggregation,value",
          "n-bac@2000-01-01,2024-Q1,VISITS,,7");
      assertThat(watch.look(Progress.NONE)).as("still grows").isEmpty();
      clock.forward(9);
      assertThat(watch.look(Progress.NONE)).as("quiet for nine seconds").isEmpty();
      clock.forward(1);
      assertThat(watch.look(Progress.NONE).orElseThrow().line())
          .isEqualTo("received=1 accepted=1 held=0 rejected=0 unchanged=0");
      clock.forward(100);
      assertThat(watch.look(Progress.NONE)).as("as it was").isEmpty();

      InboxWatch anew = new InboxWatch(home.home, database, home.pack, settings, clock);
      assertThat(anew.look(Progress.NONE)).as("a server started anew").isEmpty();
      clock.forward(100);
      assertThat(anew.look(Progress.NONE)).isEmpty();

      // One that never comes to rest does not keep the others waiting for ever.
      for (int i = 0; i < 12; i++) {
        home.csv("q2.csv", "unit,period,element,disaggregation,value" + "\n,,,,".repeat(i));
        assertThat(anew.look(Progress.NONE)).isEmpty();
        clock.forward(5);
      }
      home.csv("q2.csv", "still growing");
      assertThat(anew.look(Progress.NONE)).isPresent();
    }
  }
}

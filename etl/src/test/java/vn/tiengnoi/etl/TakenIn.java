package vn.tiengnoi.etl;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.tiengnoi.warehouse.home.Home;

/** A process that takes the mixed inbox in and says how far it is, until somebody kills it. */
public final class TakenIn {
  /** What it says once all is loaded that it needs, before it opens the home. */
  static final String BEGUN = "begun";

  /** What it says next: the home is open, and the run begins. */
  static final String FIRST_STEP = "stepping";

  private TakenIn() {}

  /**
   * Runs.
   *
   * @param args home and inbox
   */
  public static void main(String[] args) {
    Home home = new Home(Path.of(args[0]));
    Intake intake = new Intake(Clock.systemUTC(), MixedInbox.BULK_FROM);
    say(BEGUN);
    AtomicBoolean stepping = new AtomicBoolean();
    IntakeResult result =
        intake.run(
            home,
            MixedInbox.PACK,
            Path.of(args[1]),
            (step, done, total) -> {
              if (!stepping.getAndSet(true)) {
                say(FIRST_STEP);
              }
              say("%s %d/%d".formatted(step, done, total));
            });
    say(result.line());
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}

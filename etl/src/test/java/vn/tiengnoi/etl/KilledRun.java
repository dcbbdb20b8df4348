package vn.tiengnoi.etl;

import java.nio.file.Path;
import java.time.Clock;
import vn.tiengnoi.warehouse.home.Home;

/** A process that takes an inbox in and dies on the way, as if it were killed. */
public final class KilledRun {
  private KilledRun() {}

  /**
   * Runs and halts.
   *
   * @param args home, inbox, the step and how much of it is done when the process dies
   */
  public static void main(String[] args) {
    Progress dying =
        (step, done, total) -> {
          if (step.equals(args[2]) && done >= Long.parseLong(args[3])) {
            Runtime.getRuntime().halt(9);
          }
        };
    IntakeResult result =
        new Intake(Clock.systemUTC())
            .run(new Home(Path.of(args[0])), TestHome.PACK, Path.of(args[1]), dying);
    System.out.println(result.line());
  }
}

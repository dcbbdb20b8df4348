package vn.tiengnoi.etl.job;

import java.time.Instant;
import vn.tiengnoi.etl.check.FileIdentity;

/**
 * A file of a run.
 *
 * @param state {@code registered}, {@code extracted} …
 * @param receivedAt when it came
 * @param reportsBefore reports it held when an earlier run took it in; 0 where none did
 * @param reading 1, or more where the run reads again what was read before
 * @param repeats whether an earlier file of this run has the same content
 */
record RunFile(
    String name,
    String sha256,
    String state,
    Instant receivedAt,
    int reportsBefore,
    int reading,
    boolean repeats) {
  FileIdentity identity() {
    return new FileIdentity(sha256, name, reading);
  }

  /** Whether what it says was taken in before, or is taken in with another file of this run. */
  boolean isUnchanged() {
    return (reportsBefore > 0 && !isReadAgain()) || repeats;
  }

  /** Whether it was read before and is read again. */
  boolean isReadAgain() {
    return reading > 1;
  }
}

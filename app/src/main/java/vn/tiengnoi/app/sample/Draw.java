package vn.tiengnoi.app.sample;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/**
 * Chance that repeats: a stream of numbers that depends on nothing but its name. Each reporter and
 * period has its own, so a further reporter shifts nobody's figures.
 *
 * <p>Only {@code nextLong} of the generator is used: how other methods derive numbers from it may
 * change between Java versions.
 */
final class Draw {
  private static final String SEED = "tieng-noi-2026";
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final SplittableRandom random;

  private Draw(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** The stream of this name. */
  static Draw of(String... name) {
    long hash = FNV_OFFSET;
    for (byte letter : (SEED + "|" + String.join("|", name)).getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ letter) * FNV_PRIME;
    }
    return new Draw(hash);
  }

  /** From 0 to just under 1. */
  double fraction() {
    return (random.nextLong() >>> 11) * 0x1.0p-53;
  }

  boolean chance(double probability) {
    return fraction() < probability;
  }

  /** A factor around 1 with this standard deviation, never more than three of them away. */
  double around(double deviation) {
    double sum = fraction() + fraction() + fraction();
    return 1 + deviation * (sum - 1.5) / 0.5;
  }

  /** A whole number of the closed range. */
  int between(int least, int most) {
    return least + (int) (fraction() * (most - least + 1));
  }

  /** How many of so many trials succeed. */
  int successes(int trials, double probability) {
    int successes = 0;
    for (int trial = 0; trial < trials; trial++) {
      successes += chance(probability) ? 1 : 0;
    }
    return successes;
  }
}

package vn.tiengnoi.etl.format;

import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.fault.UnreadableFileException;

/**
 * How much may come out of one file. Parts are read as streams, so size costs time, not memory; a
 * steep ratio is what gives a bomb away: spreadsheet XML compresses about 10 to 1, very repetitive
 * sheets 100 to 1.
 */
final class InflationLimit {
  private static final long LARGEST_PART = 1L << 30;
  private static final long LARGEST_WHOLE = 2L << 30;
  private static final int STEEPEST_RATIO = 200;

  /** Below this size a steep ratio harms nobody. */
  private static final long RATIO_MATTERS_ABOVE = 8L << 20;

  private final long compressedSize;
  private long inflated;
  private long declared;

  InflationLimit(long compressedSize) {
    this.compressedSize = Math.max(1, compressedSize);
  }

  /** The same limit, with nothing counted yet. */
  InflationLimit apart() {
    return new InflationLimit(compressedSize);
  }

  long largestPart() {
    return LARGEST_PART;
  }

  /** Takes note of what a part says it holds. */
  void declare(long size) throws UnreadableFileException {
    declared += Math.max(0, size);
    String broken = size > LARGEST_PART ? megabytes(LARGEST_PART) : broken(declared);
    if (broken != null) {
      throw new UnreadableFileException(FaultCode.OVERSIZED_FILE.ofWhole(broken));
    }
  }

  void count(int bytes) throws TooMuchException {
    inflated += bytes;
    String broken = broken(inflated);
    if (broken != null) {
      throw new TooMuchException(broken);
    }
  }

  private @Nullable String broken(long size) {
    if (size > LARGEST_WHOLE) {
      return megabytes(LARGEST_WHOLE);
    }
    return size > RATIO_MATTERS_ABOVE && size / compressedSize > STEEPEST_RATIO
        ? "1:" + STEEPEST_RATIO
        : null;
  }

  static String megabytes(long bytes) {
    return (bytes >> 20) + " MB";
  }
}

package vn.tiengnoi.etl.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;

/**
 * Counts what comes out of one part and ends where it is too much. Between two {@code <} of XML
 * stands one tag or one text, which parsers keep in memory whole: it may only be so long. Ends too
 * when whoever waits for the file has given it up.
 */
final class CountedStream extends FilterInputStream {
  /** Excel allows 32,767 characters in a cell. */
  private static final int LONGEST_RUN = 1 << 20;

  private final InflationLimit whole;
  private final long most;
  private long got;
  private long run;

  CountedStream(InputStream in, InflationLimit whole, long most) {
    super(in);
    this.whole = whole;
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("given up");
    }
    int count = super.read(buffer, offset, length);
    if (count > 0) {
      count(buffer, offset, count);
    }
    return count;
  }

  private void count(byte[] buffer, int offset, int count) throws TooMuchException {
    got += count;
    if (got > most) {
      throw new TooMuchException(InflationLimit.megabytes(most));
    }
    whole.count(count);
    int end = offset + count;
    int last = end - 1;
    while (last >= offset && buffer[last] != '<') {
      last--;
    }
    // A chunk is short against the longest run, so only runs over whole chunks matter.
    run = last < offset ? run + count : end - 1 - last;
    if (run > LONGEST_RUN) {
      throw new TooMuchException(InflationLimit.megabytes(LONGEST_RUN) + " < >");
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}

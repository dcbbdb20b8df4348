package vn.tiengnoi.etl.format;

import java.io.IOException;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.fault.UnreadableFileException;

/** More comes out of a file than may; travels through parsers as trouble of the stream. */
final class TooMuchException extends IOException {
  private static final long serialVersionUID = 1L;
  private final String limit;

  TooMuchException(String limit) {
    super(limit);
    this.limit = limit;
  }

  UnreadableFileException asFault() {
    return new UnreadableFileException(FaultCode.OVERSIZED_FILE.ofWhole(limit), this);
  }
}

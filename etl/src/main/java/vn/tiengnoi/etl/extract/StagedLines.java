package vn.tiengnoi.etl.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.account.AccountLine;
import vn.tiengnoi.etl.csv.LongCsvReader;
import vn.tiengnoi.etl.raw.RawLine;
import vn.tiengnoi.etl.raw.RawOutput;

/**
 * Writes the lines of a file down and keeps the account of what is in none; no file appears until
 * the first line comes. A reader that was given up may still write; its lines go nowhere.
 */
final class StagedLines implements LongCsvReader.Sink, AutoCloseable {
  private final Path file;
  private final List<AccountLine> left = new ArrayList<>();
  private @Nullable RawOutput out;
  private boolean closed;

  StagedLines(Path file) {
    this.file = file;
  }

  @Override
  public synchronized void accept(RawLine line) throws IOException {
    if (closed) {
      throw new IOException("given up");
    }
    RawOutput open = out;
    if (open == null) {
      open = new RawOutput(file);
      out = open;
    }
    open.write(line);
  }

  @Override
  public synchronized void leftOut(AccountLine cells) {
    left.add(cells);
  }

  synchronized List<AccountLine> left() {
    return left;
  }

  /** Ends the file and gives it its name. */
  synchronized void finish() throws IOException {
    if (out != null) {
      out.finish();
    }
    closed = true;
  }

  /** Without an end the file leaves nothing. */
  @Override
  public synchronized void close() throws IOException {
    closed = true;
    if (out != null) {
      out.close();
    }
  }
}

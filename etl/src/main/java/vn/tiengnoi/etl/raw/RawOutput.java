package vn.tiengnoi.etl.raw;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.fault.Fault;

/**
 * Writes what was extracted from a file on its way to the check, in a plain binary form. The file
 * appears under its name only when it is finished; closed before, it leaves nothing.
 */
public final class RawOutput implements Closeable {
  private final Path file;
  private final Path half;
  private final DataOutputStream out;
  private boolean finished;

  public RawOutput(Path file) throws IOException {
    this.file = file;
    this.half = file.resolveSibling(file.getFileName() + ".half");
    this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(half), 1 << 16));
  }

  public void write(RawLine line) throws IOException {
    out.writeBoolean(true);
    write(line.head());
    write(line.row());
  }

  public void write(RawFile raw) throws IOException {
    out.writeInt(raw.reports().size());
    for (RawReport report : raw.reports()) {
      write(report);
    }
    write(raw.faults());
  }

  private void write(RawReport report) throws IOException {
    text(report.sheet());
    write(report.head());
    out.writeInt(report.rows().size());
    for (RawRow row : report.rows()) {
      write(row);
    }
    write(report.faults());
  }

  private void write(Iterable<Fault> faults) throws IOException {
    for (Fault fault : faults) {
      out.writeBoolean(true);
      out.writeUTF(fault.code().code());
      text(fault.sheet());
      text(fault.cell());
      text(fault.valueSeen());
      out.writeUTF(fault.messageVi());
      out.writeUTF(fault.messageEn());
    }
    out.writeBoolean(false);
  }

  private void write(RawHead head) throws IOException {
    write(head.form());
    write(head.reporter());
    write(head.unit());
    write(head.period());
    write(head.calendar());
    write(head.reportDate());
    write(head.reportNumber());
  }

  private void write(RawRow row) throws IOException {
    write(row.element());
    write(row.disaggregation());
    write(row.value());
    write(row.note());
  }

  private void write(RawCell cell) throws IOException {
    out.writeChar(cell.kind().code());
    out.writeUTF(cell.at());
    out.writeUTF(cell.text());
  }

  private void text(@Nullable String text) throws IOException {
    out.writeBoolean(text != null);
    if (text != null) {
      out.writeUTF(text);
    }
  }

  /** Ends the file and gives it its name. */
  public void finish() throws IOException {
    out.writeBoolean(false);
    out.close();
    Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    finished = true;
  }

  @Override
  public void close() throws IOException {
    if (!finished) {
      out.close();
      Files.deleteIfExists(half);
    }
  }
}

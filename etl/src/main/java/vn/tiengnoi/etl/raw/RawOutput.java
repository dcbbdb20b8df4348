package vn.tiengnoi.etl.raw;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.account.AccountLine;
import vn.tiengnoi.etl.account.CellAccount;
import vn.tiengnoi.etl.account.IgnoredReason;
import vn.tiengnoi.etl.fault.Fault;

/**
 * Writes what was extracted from a file on its way to the check, in a plain binary form. The file
 * appears under its name only when it is finished; closed before, it leaves nothing.
 */
public final class RawOutput implements Closeable {
  /** Cells of a line: seven of its report, four of its own, three around it. */
  static final int PLACES = 14;

  private final Path file;
  private final Path half;
  private final DataOutputStream out;
  private boolean finished;

  /** The text last written in each place: lines of one report mostly say the same. */
  private final @Nullable String[] before = new @Nullable String[PLACES];

  private @Nullable String sheetBefore;

  public RawOutput(Path file) throws IOException {
    this.file = file;
    this.half = file.resolveSibling(file.getFileName() + ".half");
    this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(half), 1 << 16));
  }

  public void write(RawLine line) throws IOException {
    out.writeBoolean(true);
    boolean again = Objects.equals(line.sheet(), sheetBefore);
    out.writeBoolean(again);
    if (!again) {
      text(line.sheet());
      sheetBefore = line.sheet();
    }
    write(line.head());
    write(line.row());
  }

  public void write(RawFile raw) throws IOException {
    out.writeInt(raw.reports().size());
    for (RawReport report : raw.reports()) {
      write(report);
    }
    write(raw.faults());
    write(raw.left());
  }

  private void write(CellAccount account) throws IOException {
    out.writeInt(account.lines().size());
    for (AccountLine line : account.lines()) {
      text(line.sheet());
      out.writeUTF(line.outcome().code());
      IgnoredReason reason = line.reason();
      text(reason == null ? null : reason.code());
      out.writeLong(line.cells());
      out.writeInt(line.at().size());
      for (String at : line.at()) {
        out.writeUTF(at);
      }
    }
  }

  private void write(RawReport report) throws IOException {
    text(report.sheet());
    write(report.head());
    write(report.head().identity());
    out.writeInt(report.rows().size());
    for (RawRow row : report.rows()) {
      write(row);
    }
    write(report.faults());
    out.writeBoolean(report.sharesHead());
  }

  private void write(Iterable<Fault> faults) throws IOException {
    for (Fault fault : faults) {
      out.writeBoolean(true);
      out.writeUTF(fault.code().code());
      out.writeUTF(fault.verdict().code());
      text(fault.sheet());
      text(fault.cell());
      text(fault.valueSeen());
      out.writeUTF(fault.messageVi());
      out.writeUTF(fault.messageEn());
    }
    out.writeBoolean(false);
  }

  private void write(RawHead head) throws IOException {
    write(head.form(), 0);
    write(head.reporter(), 1);
    write(head.unit(), 2);
    write(head.period(), 3);
    write(head.calendar(), 4);
    write(head.reportDate(), 5);
    write(head.reportNumber(), 6);
  }

  private void write(@Nullable TemplateIdentity identity) throws IOException {
    text(identity == null ? null : identity.key());
    TemplateIdentity.Printed printed = identity == null ? null : identity.printed();
    text(printed == null ? null : printed.reporter());
    text(printed == null ? null : printed.unit());
    text(printed == null ? null : printed.period());
  }

  private void write(RawRow row) throws IOException {
    write(row.element(), 7);
    write(row.disaggregation(), 8);
    write(row.value(), 9);
    write(row.note(), 10);
    RawContext context = row.context();
    boolean any = !context.equals(RawContext.NOTHING);
    out.writeBoolean(any);
    if (any) {
      write(context.measure(), 11);
      write(context.sheetMeasure(), 12);
      write(context.recomputed(), 13);
    }
  }

  private void write(RawCell cell, int place) throws IOException {
    boolean again = cell.text().equals(before[place]);
    out.writeByte(cell.kind().code());
    out.writeBoolean(again);
    plain(cell.at());
    if (!again) {
      plain(cell.text());
      before[place] = cell.text();
    }
  }

  /** Quicker than the library's own way for what is not ASCII; a cell's text is short. */
  private void plain(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeShort(bytes.length);
    out.write(bytes);
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

package vn.tiengnoi.etl.raw;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.account.AccountLine;
import vn.tiengnoi.etl.account.CellAccount;
import vn.tiengnoi.etl.account.IgnoredReason;
import vn.tiengnoi.etl.account.Outcome;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.FaultKind;
import vn.tiengnoi.etl.fault.Verdict;

/** Reads what {@link RawOutput} wrote. */
public final class RawInput implements Closeable {
  private final DataInputStream in;
  private final @Nullable String[] before = new @Nullable String[RawOutput.PLACES];
  private @Nullable String sheetBefore;

  public RawInput(Path file) throws IOException {
    this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
  }

  /** The next line; null after the last. */
  public @Nullable RawLine readLine() throws IOException {
    if (!in.readBoolean()) {
      return null;
    }
    if (!in.readBoolean()) {
      sheetBefore = text();
    }
    return new RawLine(sheetBefore, readHead(), readRow());
  }

  public RawFile readFile() throws IOException {
    int count = in.readInt();
    List<RawReport> reports = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      reports.add(readReport());
    }
    return new RawFile(reports, readFaults(), readAccount());
  }

  private CellAccount readAccount() throws IOException {
    int count = in.readInt();
    List<AccountLine> lines = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String sheet = text();
      Outcome outcome = Outcome.ofCode(in.readUTF());
      String reason = text();
      long cells = in.readLong();
      int addresses = in.readInt();
      List<String> at = new ArrayList<>(addresses);
      for (int n = 0; n < addresses; n++) {
        at.add(in.readUTF());
      }
      lines.add(
          new AccountLine(
              sheet, outcome, reason == null ? null : IgnoredReason.ofCode(reason), cells, at));
    }
    return new CellAccount(lines);
  }

  private RawReport readReport() throws IOException {
    String sheet = text();
    RawHead visible = readHead();
    RawHead head = visible.on(readIdentity());
    int count = in.readInt();
    List<RawRow> rows = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      rows.add(readRow());
    }
    return new RawReport(sheet, head, rows, readFaults(), in.readBoolean());
  }

  private @Nullable TemplateIdentity readIdentity() throws IOException {
    String key = text();
    String reporter = text();
    String unit = text();
    String period = text();
    if (key == null) {
      return null;
    }
    if (!(TemplateIdentity.ofKey(key) instanceof TemplateIdentity.KeyText.Sound sound)) {
      throw new IOException("a staged template key is damaged: " + key);
    }
    return reporter == null || unit == null || period == null
        ? sound.identity()
        : sound.identity().withPrinted(new TemplateIdentity.Printed(reporter, unit, period));
  }

  private List<Fault> readFaults() throws IOException {
    List<Fault> faults = new ArrayList<>();
    while (in.readBoolean()) {
      faults.add(
          new Fault(
              FaultKind.stored(in.readUTF(), Verdict.ofCode(in.readUTF())),
              text(),
              text(),
              text(),
              in.readUTF(),
              in.readUTF(),
              null));
    }
    return faults;
  }

  private RawHead readHead() throws IOException {
    return new RawHead(
        readCell(0), readCell(1), readCell(2), readCell(3), readCell(4), readCell(5), readCell(6));
  }

  private RawRow readRow() throws IOException {
    return new RawRow(readCell(7), readCell(8), readCell(9), readCell(10), readContext());
  }

  private RawContext readContext() throws IOException {
    return in.readBoolean()
        ? new RawContext(readCell(11), readCell(12), readCell(13))
        : RawContext.NOTHING;
  }

  private RawCell readCell(int place) throws IOException {
    RawCell.Kind kind = RawCell.Kind.ofCode((char) in.readByte());
    boolean again = in.readBoolean();
    String at = plain();
    if (!again) {
      before[place] = plain();
    }
    return new RawCell(at, kind, Objects.requireNonNull(before[place]));
  }

  private String plain() throws IOException {
    return new String(in.readNBytes(in.readUnsignedShort()), StandardCharsets.UTF_8);
  }

  private @Nullable String text() throws IOException {
    return in.readBoolean() ? in.readUTF() : null;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

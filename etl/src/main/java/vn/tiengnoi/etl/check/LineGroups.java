package vn.tiengnoi.etl.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawHead;
import vn.tiengnoi.etl.raw.RawLine;
import vn.tiengnoi.etl.raw.RawReport;
import vn.tiengnoi.etl.raw.RawRow;

/**
 * Puts the lines of one file of the long layout together again: all rows of one form, reporter,
 * unit and period are one submission, however the sender spelt them and wherever they stand.
 */
public final class LineGroups {
  private static final int REMEMBERED = 50_000;

  private final KeyResolver resolver;
  private final Map<List<String>, KeyReading> seen = new HashMap<>();
  private final Map<GroupKey, Group> groups = new LinkedHashMap<>();

  public LineGroups(KeyResolver resolver) {
    this.resolver = resolver;
  }

  /**
   * A report with the reading of its head.
   *
   * @param headCells cells with content in the heads of all its lines
   */
  public record Grouped(RawReport report, KeyReading key, long headCells) {}

  /**
   * A report that is not certain is never one with a certain one, even if both read alike; nor are
   * those of two sheets, as two sheets of the form would not be.
   */
  private record GroupKey(@Nullable String sheet, WrittenKey written, boolean certain) {}

  private static final class Group {
    private final KeyReading key;
    private final RawHead head;
    private final @Nullable String sheet;
    private final List<RawRow> rows = new ArrayList<>();
    private final TreeMap<LocalDate, RawCell> dates = new TreeMap<>();
    private RawCell unreadableDate = RawCell.ABSENT;
    private String lastDate = "";
    private long headCells;

    Group(KeyReading key, RawLine first) {
      this.key = key;
      this.head = first.head();
      this.sheet = first.sheet();
    }

    void add(RawLine line) {
      rows.add(line.row());
      headCells += cells(line.head());
      RawCell cell = line.head().reportDate();
      if (cell.isBlank() || cell.text().equals(lastDate)) {
        return;
      }
      lastDate = cell.text();
      Optional<LocalDate> date = ReportDate.read(cell);
      if (date.isPresent()) {
        dates.putIfAbsent(date.get(), cell);
      } else {
        unreadableDate = cell;
      }
    }

    Grouped grouped() {
      List<Fault> faults = new ArrayList<>();
      RawCell date = dates.isEmpty() ? RawCell.ABSENT : dates.lastEntry().getValue();
      if (dates.size() > 1) {
        faults.add(FaultCode.SEVERAL_REPORT_DATES.at(date.at(), date.stripped(), dates.keySet()));
      }
      RawHead whole =
          new RawHead(
              head.form(),
              head.reporter(),
              head.unit(),
              head.period(),
              head.calendar(),
              unreadableDate.isBlank() ? date : unreadableDate,
              head.reportNumber());
      return new Grouped(new RawReport(sheet, whole, rows, faults), key, headCells);
    }

    private static int cells(RawHead head) {
      return count(head.form())
          + count(head.reporter())
          + count(head.unit())
          + count(head.period())
          + count(head.calendar())
          + count(head.reportDate())
          + count(head.reportNumber());
    }

    private static int count(RawCell cell) {
      return cell.isThere() ? 1 : 0;
    }
  }

  /** Which report a line belongs to. */
  public WrittenKey writtenKeyOf(RawLine line) {
    return reading(line).written();
  }

  /** Which report a line belongs to, as one text. */
  public String keyOf(RawLine line) {
    return reading(line).written().line();
  }

  public void add(RawLine line) {
    KeyReading key = reading(line);
    groups
        .computeIfAbsent(
            new GroupKey(line.sheet(), key.written(), key.key() != null),
            first -> new Group(key, line))
        .add(line);
  }

  private KeyReading reading(RawLine line) {
    RawHead head = line.head();
    List<String> said =
        List.of(
            head.form().text(),
            head.reporter().text(),
            head.unit().text(),
            head.period().text(),
            head.calendar().text(),
            head.form().isBlank() ? line.row().element().text() : "");
    KeyReading known = seen.get(said);
    if (known == null) {
      if (seen.size() >= REMEMBERED) {
        seen.clear();
      }
      known = resolver.resolve(head, line.row().element());
      seen.put(said, known);
    }
    return known;
  }

  /** The reports, in the order of their first lines. */
  public List<Grouped> reports() {
    return groups.values().stream().map(Group::grouped).toList();
  }
}

package vn.tiengnoi.etl.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.account.AccountLine;
import vn.tiengnoi.etl.account.CellAccount;
import vn.tiengnoi.etl.account.Outcome;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.Verdict;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawHead;
import vn.tiengnoi.etl.raw.RawReport;
import vn.tiengnoi.etl.raw.RawRow;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;

/**
 * The account of the cells that one report was read from: what it says of itself, and of each row
 * the code, the part and the value. Whatever is not spoken against is accepted.
 */
final class TakenCells {
  private final RawReport report;
  private final long headCells;
  private final @Nullable FigureTable table;
  private final List<Fault> faults;

  TakenCells(RawReport report, long headCells, @Nullable FigureTable table, List<Fault> faults) {
    this.report = report;
    this.headCells = headCells;
    this.table = table;
    this.faults = faults;
  }

  /** Cells with content in the head of a sheet; one cell may say two things. */
  static long ofHead(RawReport report) {
    RawHead head = report.head();
    if (report.sharesHead()) {
      return count(head.unit());
    }
    return head.cells().stream().filter(RawCell::isThere).map(RawCell::at).distinct().count();
  }

  /** What became of them. */
  CellAccount account(boolean resolved, boolean heldWhole) {
    long all = headCells + cellsOfRows();
    boolean rejected =
        !resolved && faults.stream().anyMatch(fault -> fault.verdict() == Verdict.REJECT);
    Outcome rest = rejected ? Outcome.REJECTED : heldWhole ? Outcome.HELD : Outcome.ACCEPTED;
    Map<Outcome, List<String>> others = new EnumMap<>(Outcome.class);
    long spokenOf = 0;
    for (Map.Entry<String, Outcome> cell : spokenAgainst().entrySet()) {
      if (cell.getValue().compareTo(rest) > 0) {
        others.computeIfAbsent(cell.getValue(), first -> new ArrayList<>()).add(cell.getKey());
        spokenOf++;
      }
    }
    List<AccountLine> lines = new ArrayList<>();
    lines.add(AccountLine.of(report.sheet(), rest, all - spokenOf));
    others.forEach(
        (outcome, at) -> lines.add(new AccountLine(report.sheet(), outcome, null, at.size(), at)));
    return CellAccount.of(lines);
  }

  /** A label merged over several rows is one cell, met in each of them. */
  private long cellsOfRows() {
    long cells = 0;
    String element = "";
    String part = "";
    for (RawRow row : report.rows()) {
      cells += row.element().at().equals(element) ? 0 : count(row.element());
      cells += row.disaggregation().at().equals(part) ? 0 : count(row.disaggregation());
      cells += count(row.value());
      element = row.element().at();
      part = row.disaggregation().at();
    }
    return cells;
  }

  private static int count(RawCell cell) {
    return cell.isThere() ? 1 : 0;
  }

  /** Cells with a fault of their own, and cells that wait with others. */
  private Map<String, Outcome> spokenAgainst() {
    Map<String, Outcome> outcomes = new HashMap<>();
    for (Fault fault : faults) {
      if (fault.cell() != null) {
        outcomes.merge(fault.cell(), outcome(fault.verdict()), TakenCells::worse);
      }
    }
    if (table != null) {
      table
          .allFigures()
          .filter(figure -> figure.status() == ValueStatus.HELD)
          .forEach(figure -> outcomes.merge(figure.cell().at(), Outcome.HELD, TakenCells::worse));
      table.unplaced().stream()
          .flatMap(row -> Stream.of(row.element(), row.disaggregation(), row.value()))
          .forEach(cell -> outcomes.merge(cell.at(), Outcome.HELD, TakenCells::worse));
    }
    if (!outcomes.isEmpty()) {
      outcomes.keySet().retainAll(places());
    }
    return outcomes;
  }

  /** A fault may be told of a blank cell, of a heading, of a cell that is in no row. */
  private Set<String> places() {
    Set<String> places = new HashSet<>();
    Stream.concat(
            report.sharesHead() ? Stream.of(report.head().unit()) : report.head().cells().stream(),
            report.rows().stream()
                .flatMap(row -> Stream.of(row.element(), row.disaggregation(), row.value())))
        .filter(RawCell::isThere)
        .forEach(cell -> places.add(cell.at()));
    return places;
  }

  private static Outcome outcome(Verdict verdict) {
    return switch (verdict) {
      case WARN -> Outcome.WARNED;
      case HOLD -> Outcome.HELD;
      case REJECT -> Outcome.REJECTED;
    };
  }

  private static Outcome worse(Outcome one, Outcome other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}

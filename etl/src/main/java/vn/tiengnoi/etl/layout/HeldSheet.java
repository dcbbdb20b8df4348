package vn.tiengnoi.etl.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.account.IgnoredReason;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawHead;
import vn.tiengnoi.etl.raw.RawReport;
import vn.tiengnoi.etl.raw.RawRow;
import vn.tiengnoi.etl.sheet.SheetRow;
import vn.tiengnoi.etl.workbook.FreeSheets.Understood;

/** A sheet of which nothing is read before a person has said what its layout means. */
final class HeldSheet {
  private HeldSheet() {}

  /** One report that holds every cell of the table's body. */
  static Understood of(SheetLayout layout, LayoutHead head, List<Fault> faults) {
    List<RawRow> rows = new ArrayList<>();
    for (LayoutRow row : layout.rows()) {
      SheetRow cells = row.row();
      for (int column = 0; column < cells.width(); column++) {
        if (!cells.isBlank(column)) {
          rows.add(new RawRow(RawCell.ABSENT, RawCell.ABSENT, cells.cell(column), RawCell.ABSENT));
        }
      }
    }
    RawReport report =
        new RawReport(
            layout.sheet(),
            head.head(),
            rows,
            faults.stream().map(fault -> fault.onSheet(layout.sheet())).toList());
    return new Understood(
        List.of(report),
        List.of(),
        new SheetTally(layout, List.of(report)).left((row, column) -> IgnoredReason.NOT_ASKED));
  }

  /** A report with notes about how it was read. */
  static RawReport with(RawReport report, @Nullable String sheet, List<Fault> notes) {
    List<Fault> all = new ArrayList<>(report.faults());
    notes.forEach(note -> all.add(note.onSheet(sheet)));
    return new RawReport(report.sheet(), report.head(), report.rows(), all, report.sharesHead());
  }

  static ProposedMapping proposed(SheetLayout layout, LayoutHead head, Proposal proposal) {
    RawHead found = head.head();
    List<String> places =
        Stream.of(
                place("biểu / form", found.form()),
                place("đơn vị báo cáo / reporter", found.reporter()),
                place("địa bàn / unit", found.unit()),
                place("kỳ / period", found.period()),
                place("đơn vị tính / measure", head.measure()))
            .toList();
    return new ProposedMapping(
        proposal.mapping(),
        layout.sheet(),
        places,
        proposal.open().stream()
            .map(one -> "%s: %s / %s".formatted(one.cell().at(), one.vi(), one.en()))
            .toList());
  }

  private static String place(String what, RawCell cell) {
    return cell.isBlank()
        ? what + ": – "
        : "%s: %s \"%s\"".formatted(what, cell.at(), cell.stripped());
  }
}

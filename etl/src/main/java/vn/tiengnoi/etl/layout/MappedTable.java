package vn.tiengnoi.etl.layout;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.account.IgnoredReason;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.layout.LayoutMapping.Column;
import vn.tiengnoi.etl.layout.LayoutMapping.Use;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawCell.Kind;
import vn.tiengnoi.etl.sheet.SheetRow;
import vn.tiengnoi.warehouse.period.Period;

/** A table together with what each of its columns means. */
final class MappedTable {
  private final SheetLayout layout;
  private final LayoutMapping mapping;
  private final Map<Integer, Column> byPlace = new HashMap<>();

  MappedTable(SheetLayout layout, LayoutMapping mapping) {
    this.layout = layout;
    this.mapping = mapping;
    for (int at = 0; at < mapping.columns().size(); at++) {
      byPlace.put(layout.columns().get(at).at(), mapping.columns().get(at));
    }
  }

  /** A column with figures. */
  record Figures(LayoutColumn place, Column meaning) {}

  List<Figures> figures() {
    List<Figures> figures = new ArrayList<>();
    for (LayoutColumn column : layout.columns()) {
      Column meaning = byPlace.get(column.at());
      if (meaning != null && meaning.use() == Use.VALUE) {
        figures.add(new Figures(column, meaning));
      }
    }
    return figures;
  }

  /** The cell of a row in the first column of this use. */
  RawCell cell(SheetRow row, Use use) {
    return place(use).map(row::cell).orElse(RawCell.ABSENT);
  }

  private Optional<Integer> place(Use use) {
    return layout.columns().stream().map(LayoutColumn::at).filter(at -> used(at, use)).findFirst();
  }

  private boolean used(int at, Use use) {
    Column meaning = byPlace.get(at);
    return meaning != null && meaning.use() == use;
  }

  /** Why a cell in a column is not read. */
  IgnoredReason leaving(int at) {
    Column meaning = byPlace.get(at);
    if (meaning == null) {
      return IgnoredReason.BESIDE_TABLE;
    }
    return switch (meaning.use()) {
      case ORDINAL -> IgnoredReason.ORDINAL;
      case LABEL, UNIT, PART, CODE, ELEMENT, SECTION, TOTAL -> IgnoredReason.LABEL;
      case MEASURE -> IgnoredReason.MEASURE;
      case NOTE -> IgnoredReason.NOTE;
      case VALUE, OPEN -> IgnoredReason.NOT_ASKED;
      case IGNORE -> reason(meaning.why());
    };
  }

  /** The reason of this code; what a person wrote is theirs. */
  static IgnoredReason reason(String why) {
    for (IgnoredReason reason : IgnoredReason.values()) {
      if (reason.code().equals(why)) {
        return reason;
      }
    }
    return IgnoredReason.MAPPED_OUT;
  }

  /** Numbers under no heading, and headings that name another year, make nothing certain. */
  void doubt(@Nullable Period period, List<Open> open) {
    for (LayoutRow row : layout.rows()) {
      for (int at = 0; at < row.row().width(); at++) {
        Kind kind = row.row().original(at).kind();
        if (!byPlace.containsKey(at) && (kind == Kind.NUMBER || kind == Kind.PERCENT)) {
          Doubts.doubt(
              open,
              row.row().cell(at),
              "số không nằm dưới tiêu đề cột nào",
              "a number under no heading");
        }
      }
    }
    if (period != null) {
      doubtYears(period, open);
    }
  }

  private void doubtYears(Period period, List<Open> open) {
    for (Figures column : figures()) {
      int year = Keys.yearIn(column.place().heading());
      if (year > 0 && (year < period.from().getYear() || year > period.to().getYear())) {
        Doubts.doubt(
            open,
            column.place().cell(),
            "cột số liệu ghi năm %d nhưng kỳ báo cáo là %s".formatted(year, period.code()),
            "the column is of %d but the period is %s".formatted(year, period.code()));
      }
    }
  }

  /** Which figures the sender left out of sight cannot be known. */
  List<Fault> hidden() {
    List<Fault> hidden = new ArrayList<>();
    for (LayoutRow row : layout.rows()) {
      if (row.row().isHidden()) {
        RawCell cell = row.cell().isBlank() ? first(row.row()) : row.cell();
        hidden.add(FaultCode.HIDDEN_ROW.at(cell.at(), cell.stripped()));
      }
    }
    BitSet columns = layout.frame().hiddenColumns();
    for (LayoutColumn column : layout.columns()) {
      if (columns.get(column.at())) {
        hidden.add(FaultCode.HIDDEN_COLUMN.at(column.cell().at(), column.heading()));
      }
    }
    return hidden;
  }

  private static RawCell first(SheetRow row) {
    int at = 0;
    while (at < row.width() && row.isBlank(at)) {
      at++;
    }
    return row.cell(at);
  }

  SheetLayout layout() {
    return layout;
  }

  LayoutMapping mapping() {
    return mapping;
  }
}

package vn.tiengnoi.etl.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.period.PeriodQuestion;
import vn.tiengnoi.etl.period.PeriodReader;
import vn.tiengnoi.etl.period.PeriodReading;
import vn.tiengnoi.etl.raw.CellFormat;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawCell.Kind;
import vn.tiengnoi.etl.unit.UnitAnswer;
import vn.tiengnoi.etl.unit.UnitAnswer.Outcome;
import vn.tiengnoi.etl.unit.UnitFaults;
import vn.tiengnoi.etl.unit.UnitQuestion;
import vn.tiengnoi.etl.unit.UnitReader;
import vn.tiengnoi.etl.value.Beside;
import vn.tiengnoi.etl.value.CellReading;
import vn.tiengnoi.etl.value.FigureColumn;
import vn.tiengnoi.etl.value.ValueReader;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.period.ReportingCalendar;
import vn.tiengnoi.warehouse.unit.Unit;
import vn.tiengnoi.warehouse.unit.UnitLevel;
import vn.tiengnoi.warehouse.unit.UnitRegister;

/**
 * Reads single cells by the very rules of intake, so that these can be tried from outside.
 *
 * <pre>{@code
 * CaseAnswer answer = new CellCases(pack.units()).read(cellCase);
 * }</pre>
 */
public final class CellCases {
  private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);
  private static final String NUMBER = "number";
  private static final String FORMULA = "formula";

  private final UnitReader units;

  public CellCases(UnitRegister register) {
    this.units = new UnitReader(register);
  }

  /** What a cell is read as; whatever it holds, there is an answer. */
  public CaseAnswer read(CellCase asked) {
    return switch (asked.kind()) {
      case NUMBER -> number(asked);
      case "period", "date" -> period(asked);
      case "unit" -> unit(asked);
      default -> CaseAnswer.held("unknown_kind");
    };
  }

  private static CaseAnswer number(CellCase asked) {
    Map<String, String> said = said(asked.parts());
    RawCell cell = asked.cell().equals(FORMULA) ? result(asked, said) : cell(asked, true);
    BigDecimal recomputed = asked.cell().equals(FORMULA) ? decimal(said.get("rows")) : null;
    String parts = said.isEmpty() ? asked.parts().strip() : "";
    CellReading reading =
        ValueReader.read(
            cell, FigureColumn.headed(asked.columnUnit()), new Beside(parts, recomputed));
    BigDecimal value = reading.value();
    String shown =
        reading.fraction() != null
            ? reading.fraction().toString()
            : value == null ? "" : value.toPlainString();
    boolean plain = reading.status() == ValueStatus.REPORTED;
    return CaseAnswer.of(
        shown, plain ? "" : reading.status().code(), reading.faults(), flags(reading, cell));
  }

  /** A sign leaves no flag on a figure, for the status says it; here it is named. */
  private static List<String> flags(CellReading reading, RawCell cell) {
    List<String> flags = new ArrayList<>(reading.flags());
    boolean digits = cell.text().chars().anyMatch(c -> c >= '0' && c <= '9');
    switch (reading.status()) {
      case ZERO -> {
        if (!digits) {
          flags.add("nil");
        }
      }
      case NOT_REPORTED -> flags.add("missing");
      case NOT_APPLICABLE, UNDEFINED -> flags.add(reading.status().code());
      default -> {
        // The flags say it all.
      }
    }
    return flags;
  }

  /** What the formula's last computation left in the cell. */
  private static RawCell result(CellCase asked, Map<String, String> said) {
    String cached = said.getOrDefault("cached", "");
    if (cached.isBlank() || cached.startsWith("#")) {
      return new RawCell("", Kind.ERROR, cached.isBlank() ? asked.raw() : cached);
    }
    return decimal(cached) == null
        ? RawCell.text("", cached)
        : new RawCell("", numberKind(asked, true), cached);
  }

  private static RawCell cell(CellCase asked, boolean figure) {
    String raw = asked.raw();
    return switch (asked.cell()) {
      case NUMBER ->
          decimal(raw) == null
              ? RawCell.text("", raw)
              : new RawCell("", numberKind(asked, figure), raw);
      case "date" -> new RawCell("", Kind.DATE, raw);
      case "error" -> new RawCell("", Kind.ERROR, raw);
      case "boolean" -> new RawCell("", Kind.BOOLEAN, raw);
      case "blank" -> new RawCell("", Kind.BLANK, "");
      default -> RawCell.text("", raw);
    };
  }

  private static Kind numberKind(CellCase asked, boolean figure) {
    if (CellFormat.showsPercent(asked.format())) {
      return Kind.PERCENT;
    }
    return figure && CellFormat.showsDate(asked.format()) ? Kind.DATE : Kind.NUMBER;
  }

  private static @Nullable BigDecimal decimal(@Nullable String text) {
    try {
      return text == null ? null : new BigDecimal(text.strip());
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }

  /** {@code cached=120;rows=118}. */
  private static Map<String, String> said(String parts) {
    Map<String, String> said = new TreeMap<>();
    for (String part : parts.split(";")) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        said.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
      }
    }
    return said;
  }

  private static CaseAnswer period(CellCase asked) {
    Optional<ReportingCalendar> calendar =
        asked.calendar().isBlank()
            ? Optional.of(ReportingCalendar.STATISTICAL)
            : PeriodReader.calendar(asked.calendar());
    if (calendar.isEmpty()) {
      return CaseAnswer.held("unknown_calendar");
    }
    String wanted = said(asked.parts()).get("asked");
    Period due = null;
    if (wanted != null) {
      due = read(RawCell.text("", wanted), calendar.get(), null).period();
      if (due == null) {
        return CaseAnswer.held("unknown_asked_period");
      }
    }
    PeriodReading reading = read(cell(asked, false), calendar.get(), due);
    Period period = reading.period();
    String days =
        period == null
            ? ""
            : period.from().equals(period.to())
                ? period.from().toString()
                : period.from() + ".." + period.to();
    return CaseAnswer.of(days, "", reading.faults(), reading.flags());
  }

  private static PeriodReading read(
      RawCell cell, ReportingCalendar calendar, @Nullable Period asked) {
    return PeriodReader.read(cell, new PeriodQuestion(calendar, null, asked));
  }

  private CaseAnswer unit(CellCase asked) {
    RawCell cell = cell(asked, false);
    if (cell.kind() == Kind.ERROR) {
      return new CaseAnswer("", "", "reject", "formula_error");
    }
    LocalDate from = EARLIEST;
    LocalDate to = LATEST;
    if (!asked.reportDate().isBlank()) {
      Period day =
          read(RawCell.text("", asked.reportDate()), ReportingCalendar.STATISTICAL, null).period();
      if (day == null) {
        return CaseAnswer.held("unknown_report_date");
      }
      from = day.from();
      to = day.to();
    }
    UnitLevel level = UnitLevel.findLevel(asked.level()).orElse(null);
    if (level == null && !asked.level().isBlank()) {
      return CaseAnswer.held("unknown_level");
    }
    List<String> within = List.of();
    if (!asked.parent().isBlank()) {
      within = units.above(new UnitQuestion(asked.parent(), level, List.of(), from, to));
      if (within.isEmpty()) {
        return CaseAnswer.held("unknown_parent");
      }
    }
    UnitAnswer answer = units.read(new UnitQuestion(asked.raw(), level, within, from, to));
    if (answer.outcome() == Outcome.NO_DATA) {
      return CaseAnswer.ignored(answer.flags());
    }
    Unit unit = answer.unit();
    return CaseAnswer.of(
        unit == null ? "" : unit.id(),
        "",
        UnitFaults.of(answer, cell, asked.reportDate()),
        answer.flags());
  }
}

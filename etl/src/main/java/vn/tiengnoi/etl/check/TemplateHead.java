package vn.tiengnoi.etl.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.period.PeriodReader;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawHead;
import vn.tiengnoi.etl.raw.TemplateIdentity;
import vn.tiengnoi.etl.raw.TemplateIdentity.Printed;
import vn.tiengnoi.warehouse.text.NameKey;
import vn.tiengnoi.warehouse.text.PeriodNames;

/**
 * What stands above the table of a filled template, held against what the template was made for. A
 * cell may be empty, as printed, or say the same in other words; one that says something else holds
 * the report, for either may be meant.
 */
final class TemplateHead {
  private final RawHead visible;
  private final TemplateIdentity template;
  private final ReportKey key;

  TemplateHead(RawHead visible, TemplateIdentity template, ReportKey key) {
    this.visible = visible;
    this.template = template;
    this.key = key;
  }

  /** The cells that say which report it is. */
  enum HeadCell {
    FORM("biểu", "form"),
    REPORTER("đơn vị báo cáo", "reporter"),
    UNIT("địa bàn", "unit"),
    PERIOD("kỳ", "period");

    private final String vi;
    private final String en;

    HeadCell(String vi, String en) {
      this.vi = vi;
      this.en = en;
    }
  }

  /** Whether a cell's words mean what the key has. */
  interface Meaning {
    boolean isSame(HeadCell which, RawCell cell, ReportKey key);
  }

  /** The same head, saying what the template was made for in the places where people see it. */
  static RawHead told(RawHead visible, TemplateIdentity template) {
    return new RawHead(
        RawCell.text(visible.form().at(), template.form()),
        RawCell.text(visible.reporter().at(), template.reporter()),
        RawCell.text(visible.unit().at(), template.unit()),
        RawCell.text(visible.period().at(), template.period()),
        RawCell.ABSENT,
        visible.reportDate(),
        visible.reportNumber(),
        template);
  }

  List<Fault> contradictions(Meaning meaning) {
    Printed printed = template.printed();
    List<Fault> faults = new ArrayList<>();
    check(faults, meaning, HeadCell.FORM, visible.form(), key.form().code());
    check(
        faults,
        meaning,
        HeadCell.REPORTER,
        visible.reporter(),
        "%s (%s)".formatted(key.reporter().name(), key.reporter().id()),
        key.reporter().name(),
        printed == null ? "" : printed.reporter());
    check(
        faults,
        meaning,
        HeadCell.UNIT,
        visible.unit(),
        "%s (%s)".formatted(key.unit().fullName(), key.unit().id()),
        key.unit().fullName(),
        printed == null ? "" : printed.unit());
    check(
        faults,
        meaning,
        HeadCell.PERIOD,
        visible.period(),
        PeriodNames.name(key.period(), "vi"),
        printed == null ? "" : printed.period());
    RawCell calendar = visible.calendar();
    if (!calendar.isBlank()
        && !PeriodReader.calendar(calendar.stripped()).equals(Optional.of(key.form().calendar()))) {
      faults.add(fault(HeadCell.PERIOD, calendar, key.period().code()));
    }
    return faults;
  }

  private void check(
      List<Fault> faults,
      Meaning meaning,
      HeadCell which,
      RawCell cell,
      String shown,
      String... printed) {
    if (cell.isBlank()) {
      return;
    }
    String written = NameKey.of(cell.text());
    boolean asPrinted = Arrays.stream(printed).anyMatch(text -> NameKey.of(text).equals(written));
    if (!asPrinted && !meaning.isSame(which, cell, key)) {
      faults.add(fault(which, cell, shown));
    }
  }

  private static Fault fault(HeadCell which, RawCell cell, String shown) {
    return FaultCode.TEMPLATE_CONTRADICTS.at(
        cell.at(), cell.stripped(), which.vi, shown, cell.stripped(), which.en);
  }
}

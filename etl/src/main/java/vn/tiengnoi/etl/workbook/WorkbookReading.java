package vn.tiengnoi.etl.workbook;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Row;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.fault.UnreadableFileException;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawFile;
import vn.tiengnoi.etl.raw.RawReport;
import vn.tiengnoi.etl.raw.TemplateIdentity;
import vn.tiengnoi.etl.raw.TemplateIdentity.KeyText;

/**
 * The sheets of one workbook: forms, and the hidden ones that say which template a form was filled
 * into. Sheets are copied between workbooks, so a form belongs to the template whose key it shows;
 * the only form beside the only template belongs to it, key or not.
 */
final class WorkbookReading {
  private final List<Seen> sheets = new ArrayList<>();
  private final List<IdentitySheet> templates = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  /** A sheet that is no template's identity; of a hidden one nothing was read. */
  private record Seen(SheetReading reading, boolean visible) {}

  void accept(String name, boolean visible, Stream<Row> rows) {
    IdentitySheet identity = new IdentitySheet();
    SheetReading reading = new SheetReading(name);
    Iterator<Row> all = rows.iterator();
    while (all.hasNext() && (visible || !identity.isOther())) {
      Row row = all.next();
      if (!identity.isOther()) {
        identity.accept(SheetRow.of(row).texts());
      }
      if (visible && !identity.isIdentity()) {
        reading.accept(row);
      }
    }
    if (identity.isIdentity()) {
      templates.add(identity);
    } else {
      sheets.add(new Seen(reading, visible));
    }
  }

  RawFile file() throws UnreadableFileException {
    List<RawReport> reports = new ArrayList<>();
    boolean single = sheets.stream().filter(sheet -> sheet.reading().isForm(true)).count() == 1;
    for (Seen sheet : sheets) {
      SheetReading reading = sheet.reading();
      Optional<IdentitySheet.Found> template = template(reading, single);
      boolean told = template.isPresent() && !template.get().rows().isEmpty();
      if (!sheet.visible()) {
        faults.add(FaultCode.HIDDEN_SHEET.ofWhole().onSheet(reading.name()));
      } else if (reading.isForm(told)) {
        reports.add(report(reading, template));
      } else if (!reading.isBlank() && !reading.isGuide()) {
        faults.add(FaultCode.SHEET_WITHOUT_FORM.ofWhole().onSheet(reading.name()));
      }
    }
    if (reports.isEmpty()) {
      throw new UnreadableFileException(FaultCode.NO_FORM.ofWhole(SheetReading.REQUIRED));
    }
    return new RawFile(reports, faults);
  }

  /** The template of a form: the one whose key it shows, or the only one there is. */
  private Optional<IdentitySheet.Found> template(SheetReading form, boolean single) {
    List<IdentitySheet.Found> sound =
        templates.stream().flatMap(sheet -> sheet.found().stream()).toList();
    RawCell shown = form.templateKey();
    if (shown.isBlank()) {
      return single && templates.size() == 1 ? sound.stream().findFirst() : Optional.empty();
    }
    if (!(TemplateIdentity.ofKey(shown.text()) instanceof KeyText.Sound key)) {
      return Optional.empty();
    }
    return sound.stream()
        .filter(found -> found.identity().isSameReport(key.identity()))
        .findFirst()
        .or(() -> Optional.of(new IdentitySheet.Found(key.identity(), List.of())));
  }

  private RawReport report(SheetReading form, Optional<IdentitySheet.Found> template) {
    RawReport report = template.map(form::report).orElseGet(form::report);
    List<Fault> all = new ArrayList<>(report.faults());
    unreadable(form).ifPresent(fault -> all.add(fault.onSheet(form.name())));
    return new RawReport(report.sheet(), report.head(), report.rows(), all);
  }

  /** What was a template's and cannot be read any more is said: its names may be anybody's. */
  private Optional<Fault> unreadable(SheetReading form) {
    RawCell shown = form.templateKey();
    if (!shown.isBlank()
        && TemplateIdentity.ofKey(shown.text()) instanceof KeyText.Unreadable reason) {
      return Optional.of(fault(shown, reason));
    }
    return templates.stream()
        .filter(sheet -> sheet.found().isEmpty())
        .findFirst()
        .map(sheet -> fault(RawCell.ABSENT, sheet.reason()));
  }

  private static Fault fault(RawCell cell, KeyText.Unreadable reason) {
    return FaultCode.TEMPLATE_UNREADABLE.at(
        cell.at(),
        cell.isBlank() ? null : cell.stripped(),
        "%s / %s".formatted(reason.reasonVi(), reason.reasonEn()));
  }
}

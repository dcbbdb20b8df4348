package vn.tiengnoi.etl.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.account.CellAccount;
import vn.tiengnoi.etl.account.IgnoredReason;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.fault.UnreadableFileException;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawFile;
import vn.tiengnoi.etl.raw.RawReport;
import vn.tiengnoi.etl.raw.TemplateIdentity;
import vn.tiengnoi.etl.raw.TemplateIdentity.KeyText;

/**
 * The sheets of one workbook together: forms, and the hidden ones that say which template a form
 * was filled into. Sheets are copied between workbooks, so a form belongs to the template whose key
 * it shows; the only form beside the only template belongs to it, key or not.
 */
final class WorkbookReading {
  private final List<SheetReading> sheets;
  private final List<IdentitySheet> templates;
  private final int correction;
  private final FreeSheets free;
  private final List<RawReport> reports = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private CellAccount left = CellAccount.NONE;

  /**
   * Puts sheets together.
   *
   * @param sheets all sheets of the workbook, read to their ends
   * @param free understands what is laid out otherwise than ours
   */
  WorkbookReading(List<SheetReading> sheets, FreeSheets free) {
    this.sheets = sheets;
    this.free = free;
    this.templates = sheets.stream().flatMap(sheet -> sheet.identity().stream()).toList();
    this.correction = sheets.stream().mapToInt(SheetReading::correction).max().orElse(0);
  }

  RawFile file() throws UnreadableFileException {
    boolean single = sheets.stream().filter(sheet -> sheet.isForm(true)).count() == 1;
    Map<SheetReading, FreeSheets.Understood> understood = understood();
    for (SheetReading sheet : sheets) {
      IdentitySheet.Found template = template(sheet, single).orElse(null);
      boolean rowsAreKnown = template != null && !template.rows().isEmpty();
      if (sheet.isForm(rowsAreKnown)) {
        settle(sheet, sheet.settle(template));
      } else if (sheet.isLong()) {
        faults.addAll(sheet.notes());
        left = left.plus(sheet.leftOfLines());
      } else if (understood.get(sheet) != null) {
        take(understood.get(sheet));
      } else {
        left = left.plus(sheet.left(leaving(sheet)));
      }
    }
    if (reports.isEmpty() && sheets.stream().noneMatch(SheetReading::isLong)) {
      throw new UnreadableFileException(
          FaultCode.NO_FORM.ofWhole(SheetReading.REQUIRED), left.rejected());
    }
    return new RawFile(reports, faults, left);
  }

  /** What sheets say that are laid out otherwise; of no interest beside a sheet that is ours. */
  private Map<SheetReading, FreeSheets.Understood> understood() {
    boolean ours =
        !templates.isEmpty()
            || sheets.stream().anyMatch(sheet -> sheet.isForm(false) || sheet.isLong());
    List<SheetReading> others =
        ours ? List.of() : sheets.stream().filter(sheet -> sheet.free().isPresent()).toList();
    List<Optional<FreeSheets.Understood>> answers =
        free.read(others.stream().flatMap(sheet -> sheet.free().stream()).toList());
    Map<SheetReading, FreeSheets.Understood> understood = new HashMap<>();
    for (int at = 0; at < answers.size(); at++) {
      SheetReading sheet = others.get(at);
      answers.get(at).ifPresent(said -> understood.put(sheet, said));
    }
    return understood;
  }

  private void take(FreeSheets.@Nullable Understood said) {
    if (said == null) {
      return;
    }
    for (RawReport report : said.reports()) {
      reports.add(
          new RawReport(
              report.sheet(),
              ReceiptMark.corrected(report.head(), correction),
              report.rows(),
              report.faults(),
              report.sharesHead()));
    }
    faults.addAll(said.notes());
    left = left.plus(said.left());
  }

  /** Why a sheet is no report; what its sender should know of it is said. */
  private IgnoredReason leaving(SheetReading sheet) {
    if (sheet.correction() > 0) {
      return IgnoredReason.RECEIPT_SHEET;
    }
    if (sheet.identity().isPresent()) {
      return IgnoredReason.TEMPLATE_IDENTITY;
    }
    if (!sheet.frame().visible()) {
      faults.add(FaultCode.HIDDEN_SHEET.ofWhole().onSheet(sheet.frame().name()));
      return IgnoredReason.HIDDEN_SHEET;
    }
    if (sheet.isGuide()) {
      return IgnoredReason.GUIDE_SHEET;
    }
    if (!sheet.isBlank()) {
      faults.add(FaultCode.SHEET_WITHOUT_FORM.ofWhole().onSheet(sheet.frame().name()));
    }
    return IgnoredReason.OTHER_SHEET;
  }

  private void settle(SheetReading sheet, SheetReading.Settled settled) {
    RawReport report = settled.report();
    List<Fault> all = new ArrayList<>(report.faults());
    unreadable(sheet).ifPresent(fault -> all.add(fault.onSheet(sheet.frame().name())));
    reports.add(
        new RawReport(
            report.sheet(), ReceiptMark.corrected(report.head(), correction), report.rows(), all));
    left = left.plus(settled.left());
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

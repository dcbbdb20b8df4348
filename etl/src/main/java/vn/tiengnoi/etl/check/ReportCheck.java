package vn.tiengnoi.etl.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.decision.Decisions;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawReport;
import vn.tiengnoi.etl.raw.RawRow;
import vn.tiengnoi.etl.value.FigureColumns;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;
import vn.tiengnoi.warehouse.check.Finding;
import vn.tiengnoi.warehouse.check.ReportRules;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.lake.Observation;
import vn.tiengnoi.warehouse.pack.Pack;

/**
 * Checks one report against the pack and says everything that is wrong with it at once. Depends on
 * nothing but the report, the pack and what people decided, so the same report gives the same
 * answer whenever it comes.
 *
 * <pre>{@code
 * CheckedReport checked = check.check(file, report, resolver.resolve(report.head()));
 * }</pre>
 */
public final class ReportCheck {
  private final Pack pack;
  private final FigureColumns columns;
  private final Parts parts;
  private final ReportRules rules;
  private final Judgement judgement;
  private final Decisions decisions;

  /** Where nobody has decided anything. */
  public ReportCheck(Pack pack) {
    this(pack, Decisions.NONE);
  }

  /**
   * @param decisions what people confirmed
   */
  public ReportCheck(Pack pack, Decisions decisions) {
    this.decisions = decisions;
    this.pack = pack;
    this.columns = new FigureColumns(pack.elements().values());
    this.parts = new Parts(pack.dimensions());
    this.rules = new ReportRules(pack.checks(), pack.checkedCatalogue());
    this.judgement = new Judgement(decisions);
  }

  public CheckedReport check(FileIdentity file, RawReport report, KeyReading key) {
    return check(file, report, key, TakenCells.ofHead(report));
  }

  /**
   * The same for lines of a CSV, each of which has a head of its own.
   *
   * @param headCells cells with content in the heads of all lines
   */
  public CheckedReport check(FileIdentity file, RawReport report, KeyReading key, long headCells) {
    return new Checking(file, report, key, headCells).result();
  }

  /** One report under check. */
  private final class Checking {
    private final FileIdentity file;
    private final RawReport report;
    private final KeyReading key;
    private final long headCells;
    private final @Nullable FigureTable table;
    private final List<Fault> faults = new ArrayList<>();

    Checking(FileIdentity file, RawReport report, KeyReading key, long headCells) {
      this.file = file;
      this.report = report;
      this.key = key;
      this.headCells = headCells;
      this.table =
          key.key() == null || report.isOfUnknownLayout() ? null : new FigureTable(key.key());
    }

    CheckedReport result() {
      faults.addAll(report.faults());
      if (!report.isOfUnknownLayout()) {
        faults.addAll(key.faults());
      }
      LocalDate date = date();
      Integer number = number();
      ReportKey resolved = key.key();
      if (resolved != null && table != null) {
        checkFigures(resolved, table);
      }
      boolean heldWhole = resolved == null || holdsWhole(resolved.form());
      String submission = SubmissionId.of(key.written(), file, place(), resolved != null);
      return new CheckedReport(
          submission,
          file,
          report.sheet(),
          key.written(),
          resolved,
          date,
          number,
          contentHash(),
          heldWhole,
          resolved == null ? List.of() : observations(submission, resolved, heldWhole),
          faults.stream().map(fault -> fault.onSheet(report.sheet())).toList(),
          new TakenCells(report, headCells, table, faults).account(resolved != null, heldWhole),
          confirmations());
    }

    /** Where in its file it stands; two rows of a sheet may name one unit. */
    private @Nullable String place() {
      return report.sharesHead()
          ? "%s!%s".formatted(report.sheet(), report.head().unit().at())
          : report.sheet();
    }

    private void checkFigures(ReportKey resolved, FigureTable table) {
      RowReading rows = new RowReading(pack, decisions, columns, parts, resolved, table);
      report.rows().forEach(rows::read);
      rules.apply(table.report(), finding -> holds(finding, table));
      boolean saysSomething =
          table.figures().stream().anyMatch(f -> f.status() != ValueStatus.NOT_REPORTED);
      if (!saysSomething && table.faults().stream().noneMatch(Fault::stops)) {
        table.add(FaultCode.EMPTY_REPORT.ofWhole());
      }
      faults.addAll(table.faults());
    }

    /** Says what was found, and whether what it doubts is held. */
    private boolean holds(Finding finding, FigureTable table) {
      Figure figure = (Figure) finding.figure();
      List<Figure> doubted =
          finding.doubted().stream().map(Figure.class::cast).collect(Collectors.toList());
      Judgement.Place place =
          new Judgement.Place(
              key.written(),
              finding.element(),
              figure == null ? Disaggregation.TOTAL : figure.disaggregation(),
              figure == null ? null : figure.at());
      String ofSender =
          doubted.stream()
              .map(Figure::confirmation)
              .filter(Objects::nonNull)
              .findFirst()
              .orElse(null);
      Judgement.Judged judged =
          judgement.judge(
              finding.check(),
              finding.severity(),
              place,
              finding.value(),
              figure == null || figure.isBlankCell() ? null : figure.cell().stripped(),
              finding.found(),
              ofSender);
      if (judged.confirmed()) {
        doubted.forEach(Figure::confirm);
      }
      table.add(judged.fault());
      return judged.fault().stops();
    }

    private List<Figure> figures() {
      return table == null ? List.of() : table.figures();
    }

    private List<Confirmation> confirmations() {
      List<Confirmation> confirmations = new ArrayList<>();
      for (Figure figure : figures()) {
        if (figure.confirmation() != null) {
          confirmations.add(
              new Confirmation(figure.code(), figure.disaggregation(), figure.confirmation()));
        }
      }
      return confirmations;
    }

    private boolean holdsWhole(Form form) {
      boolean anyStops = faults.stream().anyMatch(Fault::stops);
      return (anyStops && form.onFault() == Form.OnFault.HOLD_REPORT)
          || faults.stream().anyMatch(fault -> fault.stops() && fault.code().ofWholeReport());
    }

    private @Nullable LocalDate date() {
      RawCell cell = report.head().reportDate();
      if (cell.isBlank()) {
        return null;
      }
      LocalDate date = ReportDate.read(cell).orElse(null);
      if (date == null) {
        faults.add(FaultCode.BAD_REPORT_DATE.at(cell.at(), cell.stripped()));
      }
      return date;
    }

    private @Nullable Integer number() {
      RawCell cell = report.head().reportNumber();
      if (cell.isBlank()) {
        return null;
      }
      Optional<Integer> number = ReportNumber.read(cell);
      if (number.isEmpty()) {
        faults.add(FaultCode.BAD_REPORT_NUMBER.at(cell.at(), cell.stripped()));
      }
      return number.orElse(null);
    }

    /** Over what was written, not over what became of it: another mistake is other content. */
    private String contentHash() {
      Stream<String> lines =
          table == null
              ? report.rows().stream().map(Checking::raw)
              : Stream.concat(
                  table.figures().stream().map(Figure::content),
                  table.repeated().stream()
                      .flatMap(rows -> rows.stream().skip(1))
                      .map(Figure::content));
      return Hashes.sha256(lines.sorted().collect(Collectors.joining("\n")));
    }

    private static String raw(RawRow row) {
      return String.join(
          "|", row.element().stripped(), row.disaggregation().stripped(), row.value().stripped());
    }

    private List<Observation> observations(
        String submission, ReportKey resolved, boolean heldWhole) {
      return figures().stream()
          .map(figure -> observation(submission, resolved, figure, heldWhole))
          .toList();
    }

    private Observation observation(
        String submission, ReportKey resolved, Figure figure, boolean heldWhole) {
      return new Observation(
          submission,
          resolved.form().code(),
          resolved.reporter().id(),
          resolved.unit().id(),
          resolved.unit().level(),
          resolved.period(),
          figure.element().code(),
          figure.disaggregation(),
          heldWhole ? null : figure.value(),
          heldWhole ? ValueStatus.HELD : figure.status(),
          resolved.form().scope(),
          resolved.form().accumulation(),
          file.sha256(),
          file.name(),
          report.sheet(),
          figure.cell().at(),
          figure.flags(key.flags()),
          figure.source());
    }
  }
}

package vn.tiengnoi.etl.layout;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.account.AccountLine;
import vn.tiengnoi.etl.account.CellAccount;
import vn.tiengnoi.etl.account.IgnoredReason;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.fault.UnreadableFileException;
import vn.tiengnoi.etl.format.FileKind;
import vn.tiengnoi.etl.layout.LayoutMapping.Places;
import vn.tiengnoi.etl.raw.RawReport;
import vn.tiengnoi.etl.sheet.SheetGrid;
import vn.tiengnoi.etl.sheet.SheetRow;
import vn.tiengnoi.etl.value.FigureColumns;
import vn.tiengnoi.etl.workbook.FreeHeadings;
import vn.tiengnoi.etl.workbook.FreeSheets;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;

/**
 * Understands sheets that people lay out themselves. A layout that a person has confirmed is read
 * as confirmed; one whose every word is certain is read by its words; any other is held as a whole,
 * and a mapping is proposed for it. Nothing is guessed.
 */
public final class FreeLayouts implements FreeSheets {
  private final Pack pack;
  private @Nullable Words words;
  private final Map<String, KnownMapping> known = new LinkedHashMap<>();
  private final Consumer<ProposedMapping> proposals;

  /**
   * Prepares it.
   *
   * @param known mappings that hold; of two for one layout the later one
   * @param proposals takes what is proposed for layouts that are not certain
   */
  public FreeLayouts(Pack pack, List<KnownMapping> known, Consumer<ProposedMapping> proposals) {
    this.pack = pack;
    this.proposals = proposals;
    known.forEach(one -> this.known.put(one.mapping().fingerprint(), one));
  }

  /** What the words of a pack mean. */
  private record Words(
      FormNames forms, PartNames parts, SenderUnits senders, FigureColumns columns) {
    static Words of(Pack pack) {
      return new Words(
          new FormNames(pack),
          new PartNames(pack),
          new SenderUnits(pack),
          new FigureColumns(pack.elements().values()));
    }
  }

  /** Made when the first sheet needs them: most runs have none. */
  private synchronized Words words() {
    if (words == null) {
      words = Words.of(pack);
    }
    return words;
  }

  @Override
  public List<Optional<Understood>> read(List<SheetGrid> sheets) {
    List<Optional<SheetLayout>> layouts = sheets.stream().map(LayoutFinder::find).toList();
    Map<String, Integer> alike = new HashMap<>();
    layouts.forEach(
        one -> one.ifPresent(layout -> alike.merge(layout.fingerprint(), 1, Integer::sum)));
    return layouts.stream().map(one -> one.flatMap(layout -> read(layout, alike))).toList();
  }

  /**
   * Proposes a mapping for each table of a file, certain or not, one for each layout.
   *
   * @throws UnreadableFileException where the file cannot be read
   */
  public List<ProposedMapping> propose(Path file, String name)
      throws IOException, UnreadableFileException {
    List<SheetGrid> grids = new ArrayList<>();
    FileKind.of(file, name)
        .source(file, FreeHeadings::areHeadings)
        .read(
            frame -> {
              SheetGrid grid = new SheetGrid(frame);
              grids.add(grid);
              return grid::add;
            });
    Map<String, ProposedMapping> proposed = new LinkedHashMap<>();
    for (SheetGrid grid : grids) {
      Optional<SheetLayout> found = LayoutFinder.find(grid);
      if (grid.frame().visible() && found.isPresent()) {
        SheetLayout layout = found.get();
        LayoutHead head =
            new LayoutHead(layout, words().forms(), words().senders(), "", Places.FOUND);
        KnownMapping before = nearest(layout, head.form());
        Proposal proposal = propose(layout, head, before == null ? null : before.mapping());
        proposed.putIfAbsent(layout.fingerprint(), HeldSheet.proposed(layout, head, proposal));
      }
    }
    return List.copyOf(proposed.values());
  }

  private Optional<Understood> read(SheetLayout layout, Map<String, Integer> alike) {
    String name = layout.sheet() == null ? "" : Keys.of(layout.sheet());
    boolean sum = ColumnWords.isTotal(name) || name.equals("th");
    if (sum && alike.getOrDefault(layout.fingerprint(), 0) > 1) {
      return Optional.of(new Understood(List.of(), List.of(), leftOut(layout)));
    }
    KnownMapping mapping = known.get(layout.fingerprint());
    return mapping == null ? byWords(layout) : Optional.of(byMapping(layout, mapping));
  }

  private static CellAccount leftOut(SheetLayout layout) {
    long cells = layout.rows().stream().mapToLong(row -> row.row().cells()).sum();
    for (List<SheetRow> rows :
        List.of(layout.above(), layout.headings(), layout.numbers(), layout.below())) {
      cells += rows.stream().mapToLong(SheetRow::cells).sum();
    }
    return CellAccount.of(
        List.of(AccountLine.ignored(layout.sheet(), IgnoredReason.TOTALS_SHEET, cells)));
  }

  private Understood byMapping(SheetLayout layout, KnownMapping confirmed) {
    LayoutMapping mapping = confirmed.mapping();
    LayoutHead head =
        new LayoutHead(
            layout, words().forms(), words().senders(), mapping.form(), mapping.places());
    Fault note = FaultCode.LAYOUT_BY_MAPPING.at(null, layout.fingerprint(), confirmed.source());
    return taken(layout, mapping, head, List.of(note));
  }

  private Optional<Understood> byWords(SheetLayout layout) {
    LayoutHead head = new LayoutHead(layout, words().forms(), words().senders(), "", Places.FOUND);
    Proposal proposal = propose(layout, head, null);
    KnownMapping before = nearest(layout, head.form());
    boolean related = proposal.related() > 0 || head.isLabelled();
    if (!related && before == null) {
      return Optional.empty();
    }
    if (before != null && !(proposal.isCertain() && agree(proposal.mapping(), before.mapping()))) {
      return Optional.of(changed(layout, head, before));
    }
    return Optional.of(
        proposal.isCertain()
            ? taken(layout, proposal.mapping(), head, List.of())
            : held(layout, head, proposal));
  }

  private @Nullable KnownMapping nearest(SheetLayout layout, @Nullable Form form) {
    return known.values().stream()
        .filter(one -> form == null || one.mapping().form().equals(form.code()))
        .filter(one -> LayoutChange.isAlike(one.mapping(), layout))
        .max(Comparator.comparingDouble(one -> LayoutChange.likeness(one.mapping(), layout)))
        .orElse(null);
  }

  /** Whether words are taken as a person has said of the same words. */
  private static boolean agree(LayoutMapping proposed, LayoutMapping confirmed) {
    return proposed.columns().stream()
            .allMatch(
                column ->
                    confirmed.columns().stream()
                        .filter(one -> one.key().equals(column.key()))
                        .allMatch(column::means))
        && proposed.rows().stream()
            .allMatch(
                row ->
                    confirmed.rows().stream().noneMatch(one -> one.key().equals(row.key()))
                        || confirmed.rows().stream()
                            .anyMatch(one -> one.key().equals(row.key()) && row.means(one)));
  }

  private Proposal propose(SheetLayout layout, LayoutHead head, @Nullable LayoutMapping before) {
    Form form = head.form();
    ColumnProposal columnWords = new ColumnProposal(layout, head, words().forms(), words().parts());
    List<LayoutMapping.Column> proposed = columnWords.columns(MappingBasis.columns(before));
    List<Open> open = new ArrayList<>(head.open());
    open.addAll(columnWords.open());
    int related = columnWords.related();
    List<LayoutMapping.Row> rows = List.of();
    if (layout.orientation() == Orientation.ELEMENTS) {
      RowProposal rowWords =
          new RowProposal(
              layout,
              form,
              words().forms(),
              words().parts(),
              MappingBasis.place(layout, proposed, LayoutMapping.Use.CODE),
              MappingBasis.figures(layout, proposed));
      rows = rowWords.rows(MappingBasis.rows(before));
      open.addAll(rowWords.open());
      related += rowWords.related();
    }
    LayoutMapping mapping =
        new LayoutMapping(
            form == null ? LayoutMapping.OPEN : form.code(),
            layout.sign(),
            layout.orientation(),
            before == null ? Places.FOUND : before.places(),
            proposed,
            rows);
    return new Proposal(mapping, open, related);
  }

  /** Reads a sheet by a mapping; where figures stand that it does not foresee, holds it. */
  private Understood taken(
      SheetLayout layout, LayoutMapping mapping, LayoutHead head, List<Fault> notes) {
    Form form = head.form();
    Period period = head.period();
    MappedTable table = new MappedTable(layout, mapping);
    List<RawReport> reports = List.of();
    List<Open> open = new ArrayList<>(head.open());
    CellAccount left = CellAccount.NONE;
    if (form != null && layout.orientation() == Orientation.ELEMENTS) {
      ElementsReading reading = new ElementsReading(table, head, form, pack, words().columns());
      reports = List.of(reading.report());
      open.addAll(reading.open());
      left = new SheetTally(layout, reports).left(reading::leaving);
    } else if (form != null && period != null) {
      UnitsReading reading =
          new UnitsReading(table, head, form, period, pack, words().senders(), words().columns());
      reports = reading.reports();
      open.addAll(reading.open());
      left = new SheetTally(layout, reports).left(reading::leaving);
    }
    if (!open.isEmpty() || reports.isEmpty()) {
      return held(layout, head, new Proposal(mapping, open, 1));
    }
    List<RawReport> noted =
        reports.stream().map(report -> HeldSheet.with(report, layout.sheet(), notes)).toList();
    return new Understood(noted, List.of(), left);
  }

  private Understood held(SheetLayout layout, LayoutHead head, Proposal proposal) {
    List<Fault> faults = new ArrayList<>();
    String fingerprint = layout.fingerprint();
    faults.add(
        FaultCode.LAYOUT_NOT_CERTAIN.at(null, fingerprint, proposal.open().size(), fingerprint));
    proposal.open().forEach(one -> faults.add(one.fault(FaultCode.LAYOUT_DOUBT)));
    if (!known.containsKey(fingerprint)) {
      proposals.accept(HeldSheet.proposed(layout, head, proposal));
    }
    return HeldSheet.of(layout, head, faults);
  }

  private Understood changed(SheetLayout layout, LayoutHead head, KnownMapping before) {
    Proposal proposal = propose(layout, head, before.mapping());
    List<Open> differences = LayoutChange.differences(before.mapping(), layout);
    String fingerprint = layout.fingerprint();
    List<Fault> faults = new ArrayList<>();
    faults.add(
        FaultCode.LAYOUT_CHANGED.at(
            null, fingerprint, before.source(), differences.size(), fingerprint));
    differences.forEach(one -> faults.add(one.fault(FaultCode.LAYOUT_DIFFERENCE)));
    proposal.open().forEach(one -> faults.add(one.fault(FaultCode.LAYOUT_DOUBT)));
    proposals.accept(HeldSheet.proposed(layout, head, proposal));
    return HeldSheet.of(layout, head, faults);
  }
}

package vn.tiengnoi.etl.check;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiengnoi.etl.decision.Decisions;
import vn.tiengnoi.etl.decision.Doubt;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.raw.RawContext;
import vn.tiengnoi.etl.raw.RawRow;
import vn.tiengnoi.etl.value.Beside;
import vn.tiengnoi.etl.value.CellReading;
import vn.tiengnoi.etl.value.FigureColumn;
import vn.tiengnoi.etl.value.FigureColumns;
import vn.tiengnoi.etl.value.ValueReader;
import vn.tiengnoi.warehouse.catalogue.Dimension;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.catalogue.Element;
import vn.tiengnoi.warehouse.form.Form.FormElement;
import vn.tiengnoi.warehouse.pack.Pack;

/** Reads the rows of one report into figures; what cannot be placed is a fault and no figure. */
final class RowReading {
  private static final Pattern PARTS = Pattern.compile("\\s*[0-9. ]+/[0-9. ]+\\s*");

  private final Pack pack;
  private final Decisions decisions;
  private final FigureColumns columns;
  private final Parts parts;
  private final ReportKey key;
  private final FigureTable table;
  private String lastNote = "";
  private Note note = Note.NONE;

  RowReading(
      Pack pack,
      Decisions decisions,
      FigureColumns columns,
      Parts parts,
      ReportKey key,
      FigureTable table) {
    this.pack = pack;
    this.decisions = decisions;
    this.columns = columns;
    this.parts = parts;
    this.key = key;
    this.table = table;
  }

  void read(RawRow row) {
    Optional<FormElement> asked = asked(row.element());
    Optional<Disaggregation> part = asked.flatMap(known -> part(row.disaggregation(), known));
    if (asked.isEmpty() || part.isEmpty()) {
      table.addUnplaced(row);
      return;
    }
    Element element = pack.getElement(asked.get().element());
    CellReading reading = read(row, element);
    reading.faults().forEach(table::add);
    Note note = note(row.note());
    Figure figure = new Figure(element, part.get(), row.value(), reading, note);
    if (note.holds()) {
      holdUnlessConfirmed(figure);
    }
    table.add(figure);
  }

  private void holdUnlessConfirmed(Figure figure) {
    Doubt doubt = figure.doubt(FaultCode.HELD_BY_NOTE.code(), key);
    if (decisions.confirmationOf(doubt).isPresent()) {
      figure.confirm();
      return;
    }
    figure.hold();
    RawCell cell = figure.cell();
    table.add(
        FaultCode.HELD_BY_NOTE
            .at(cell.at(), cell.stripped(), key.form().holdWhenNoteContains())
            .about(doubt));
  }

  private CellReading read(RawRow row, Element element) {
    RawContext context = row.context();
    FigureColumn column =
        columns.of(element, context.measure().stripped(), context.sheetMeasure().stripped());
    boolean parts = column.isPercentage() && PARTS.matcher(row.note().text()).matches();
    boolean alone = context.recomputed().isBlank() && !parts;
    return ValueReader.read(
        row.value(),
        column,
        alone
            ? Beside.NOTHING
            : new Beside(
                parts ? row.note().stripped() : "",
                context.recomputed().isBlank()
                    ? null
                    : new BigDecimal(context.recomputed().text())));
  }

  /** The rows of a report mostly bear the same note, or none. */
  private Note note(RawCell cell) {
    if (!cell.text().equals(lastNote)) {
      lastNote = cell.text();
      note = Note.of(cell, key.form());
    }
    return note;
  }

  private Optional<FormElement> asked(RawCell cell) {
    String code = cell.stripped();
    Optional<FormElement> element =
        key.form()
            .findElement(code)
            .or(() -> key.form().findElement(code.toUpperCase(Locale.ROOT)));
    if (element.isEmpty()) {
      table.add(FaultCode.UNKNOWN_ELEMENT.at(cell.at(), cell.stripped(), askedNow()));
      return element;
    }
    if (!element.get().askedFor(key.period().kind())) {
      table.add(
          FaultCode.ELEMENT_NOT_ASKED.at(
              cell.at(), cell.stripped(), key.form().code(), askedNow()));
      return Optional.empty();
    }
    return element;
  }

  private String askedNow() {
    return key.form().elementsOf(key.period()).stream()
        .map(FormElement::element)
        .collect(Collectors.joining(", "));
  }

  private Optional<Disaggregation> part(RawCell cell, FormElement asked) {
    Disaggregation canonical = parts.find(asked, cell.text());
    if (canonical != null) {
      return Optional.of(canonical);
    }
    Optional<Disaggregation> part;
    try {
      Disaggregation exact = Disaggregation.parse(cell.stripped());
      Disaggregation upper = Disaggregation.parse(cell.stripped().toUpperCase(Locale.ROOT));
      part = Stream.of(exact, upper).filter(one -> isAllowed(one, asked)).findFirst();
    } catch (IllegalArgumentException malformed) {
      table.add(FaultCode.BAD_DISAGGREGATION.at(cell.at(), cell.stripped()));
      return Optional.empty();
    }
    if (part.isEmpty()) {
      table.add(
          FaultCode.DISAGGREGATION_NOT_ALLOWED.at(
              cell.at(), cell.stripped(), asked.element(), allowed(asked)));
    }
    return part;
  }

  private boolean isAllowed(Disaggregation part, FormElement asked) {
    return part.options().entrySet().stream()
        .allMatch(
            option -> {
              Dimension dimension = pack.dimensions().get(option.getKey());
              return dimension != null
                  && asked.splits().contains(option.getKey())
                  && dimension.findOption(option.getValue()).isPresent();
            });
  }

  private String allowed(FormElement asked) {
    String parts =
        asked.splits().stream()
            .map(pack.dimensions()::get)
            .filter(java.util.Objects::nonNull)
            .flatMap(
                dimension ->
                    dimension.options().stream()
                        .map(option -> dimension.code() + "=" + option.code()))
            .collect(Collectors.joining(", "));
    return parts.isEmpty() ? "–" : parts;
  }
}

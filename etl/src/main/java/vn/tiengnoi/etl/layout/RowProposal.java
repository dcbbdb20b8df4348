package vn.tiengnoi.etl.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.layout.LayoutMapping.Row;
import vn.tiengnoi.etl.layout.LayoutMapping.Use;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.catalogue.Element;
import vn.tiengnoi.warehouse.form.Form;

/**
 * What the rows of a layout mean by their words. A row whose words are an element's is about it;
 * one whose words are a part's belongs to the element above. What neither says is left open.
 */
final class RowProposal {
  private final SheetLayout layout;
  private final @Nullable Form form;
  private final FormNames names;
  private final PartNames parts;
  private final @Nullable LayoutColumn codes;
  private final Set<Integer> figures;
  private final List<Open> open = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private int related;

  /** The element that parts belong to, and how the part above was set off. */
  private @Nullable Element current;

  private boolean currentIsBlank;
  private @Nullable Disaggregation lastPart;
  private String lastMarker = "";

  /**
   * Prepares it.
   *
   * @param codes the column of codes; null for none
   * @param figures the places of columns with figures
   */
  RowProposal(
      SheetLayout layout,
      @Nullable Form form,
      FormNames names,
      PartNames parts,
      @Nullable LayoutColumn codes,
      Set<Integer> figures) {
    this.layout = layout;
    this.form = form;
    this.names = names;
    this.parts = parts;
    this.codes = codes;
    this.figures = figures;
  }

  /**
   * Proposes all rows.
   *
   * @param known what a person said of the same words before, by their keys
   */
  List<Row> rows(Map<String, Row> known) {
    for (LayoutRow row : layout.rows()) {
      Row said = known.get(row.key());
      if (said != null) {
        rows.add(
            new Row(
                row.text(), said.use(), said.element(), said.part(), said.measure(), said.why()));
        current = find(said.element());
        lastPart = null;
      } else {
        propose(row);
      }
    }
    return rows;
  }

  private @Nullable Element find(String code) {
    return code.isEmpty() ? null : names.element(form, Keys.of(code)).orElse(null);
  }

  private void propose(LayoutRow row) {
    String written = row.label().text();
    LabelText text = LabelText.of(written);
    LabelText bare = text.withoutBrackets(written);
    Optional<Element> element = coded(row);
    String measure = "";
    if (element.isEmpty() && !text.ofWhich()) {
      element = names.element(form, text.key());
      if (element.isEmpty() && Measures.isMeasure(bare.measure())) {
        element = names.element(form, bare.key());
        measure = element.isEmpty() ? "" : bare.measure();
      }
    }
    if (element.isPresent() && (!row.part().isBlank() || !element.get().equals(current))) {
      begin(row, element.get(), measure);
    } else if (element.isPresent() && names.element(form, text.key()).isPresent()) {
      begin(row, element.get(), measure);
    } else if (text.key().isEmpty() && row.part().isBlank()) {
      ofWhichOrOpen(row, text);
    } else if (ColumnWords.isTotal(text.key()) && !mayBeWhole(text)) {
      rows.add(Row.of(row.text(), Use.TOTAL));
    } else {
      part(row, text, bare);
    }
  }

  private Optional<Element> coded(LayoutRow row) {
    if (codes == null || row.row().isBlank(codes.at())) {
      return Optional.empty();
    }
    return names.element(form, Keys.of(row.row().cell(codes.at()).text()));
  }

  /** "Tổng số" below an element whose own row is blank says its whole. */
  private boolean mayBeWhole(LabelText text) {
    return current != null && currentIsBlank && ColumnWords.isWhole(text.key());
  }

  private void begin(LayoutRow row, Element element, String measure) {
    related++;
    current = element;
    currentIsBlank = !hasFigures(row);
    lastPart = null;
    if (row.part().isBlank() || ColumnWords.isWhole(Keys.of(row.part().text()))) {
      rows.add(new Row(row.text(), Use.ELEMENT, element.code(), "", measure, ""));
      return;
    }
    Optional<Disaggregation> part = parts.find(LabelText.of(row.part().text()).key(), splits());
    if (part.isPresent()) {
      rows.add(new Row(row.text(), Use.ELEMENT, element.code(), part.get().code(), measure, ""));
    } else {
      open(row, "không rõ phân tổ này", "which part this is");
    }
  }

  private Collection<String> splits() {
    return form == null || current == null ? List.of() : FormNames.splits(form, current.code());
  }

  private void part(LayoutRow row, LabelText text, LabelText bare) {
    Optional<Disaggregation> part = parts.find(text.key(), splits());
    String measure = "";
    if (part.isEmpty() && Measures.isMeasure(bare.measure())) {
      part = parts.find(bare.key(), splits());
      measure = part.isEmpty() ? "" : bare.measure();
    }
    if (part.isEmpty() || current == null) {
      if (parts.dimension(text.key(), splits()).isPresent() && !hasFigures(row)) {
        rows.add(Row.of(row.text(), Use.SECTION));
      } else {
        headOrOpen(row, row.isNumberedAsSection() || row.ordinal().isBlank());
      }
      return;
    }
    String marker =
        text.marker().isEmpty() ? LabelText.kind(row.ordinal().stripped()) : text.marker();
    boolean beside =
        lastPart == null
            || marker.equals(lastMarker)
            || lastPart.options().keySet().equals(part.get().options().keySet());
    if (!beside) {
      open(
          row,
          "không rõ đây là phần của dòng ngay trên hay của chỉ tiêu %s".formatted(current.code()),
          "whether this is a part of the row above or of the element " + current.code());
      return;
    }
    related++;
    lastPart = part.get();
    lastMarker = marker;
    rows.add(new Row(row.text(), Use.ELEMENT, current.code(), part.get().code(), measure, ""));
  }

  /** "Trong đó:" alone heads the parts of the element above. */
  private void ofWhichOrOpen(LayoutRow row, LabelText text) {
    if (!hasFigures(row) && (text.ofWhich() || row.label().isBlank())) {
      rows.add(Row.of(row.text(), Use.SECTION));
    } else {
      headOrOpen(row, false);
    }
  }

  /**
   * A row without figures may head others; with figures it would have to be known. What follows is
   * no part of the element above either way.
   */
  private void headOrOpen(LayoutRow row, boolean mayHead) {
    current = null;
    if (mayHead && !hasFigures(row)) {
      rows.add(Row.of(row.text(), Use.SECTION));
      return;
    }
    open(row, "không rõ dòng này thuộc chỉ tiêu nào", "which element this row is about");
  }

  private boolean hasFigures(LayoutRow row) {
    return figures.stream().map(at -> row.row().cell(at)).anyMatch(cell -> !cell.isBlank());
  }

  private void open(LayoutRow row, String vi, String en) {
    rows.add(new Row(row.text(), Use.OPEN, "", "", "", vi + " / " + en));
    RawCell cell = row.cell().isBlank() ? firstFigure(row) : row.cell();
    Doubts.doubt(open, cell, vi, en);
  }

  private RawCell firstFigure(LayoutRow row) {
    return figures.stream()
        .map(at -> row.row().cell(at))
        .filter(cell -> !cell.isBlank())
        .findFirst()
        .orElse(RawCell.ABSENT);
  }

  List<Open> open() {
    return open;
  }

  int related() {
    return related;
  }
}

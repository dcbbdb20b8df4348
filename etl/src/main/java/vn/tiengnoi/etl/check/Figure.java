package vn.tiengnoi.etl.check;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.decision.Doubt;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.etl.value.CellReading;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.catalogue.Element;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;
import vn.tiengnoi.warehouse.check.CheckFigure;

/** One figure of a report under check: what its cell was read as, until something holds it. */
final class Figure implements CheckFigure {
  private final Element element;
  private final Disaggregation disaggregation;
  private final RawCell cell;
  private final CellReading reading;
  private final List<String> noteFlags;
  private final @Nullable String source;
  private final @Nullable String confirmation;
  private boolean held;
  private boolean confirmed;

  Figure(
      Element element,
      Disaggregation disaggregation,
      RawCell cell,
      CellReading reading,
      Note note) {
    this.element = element;
    this.disaggregation = disaggregation;
    this.cell = cell;
    this.reading = reading;
    this.noteFlags = note.flags();
    this.source = note.source();
    this.confirmation = note.confirmation();
  }

  Element element() {
    return element;
  }

  @Override
  public String code() {
    return element.code();
  }

  @Override
  public Disaggregation disaggregation() {
    return disaggregation;
  }

  RawCell cell() {
    return cell;
  }

  /** All that qualifies it, with what its report's head adds; nearly always nothing. */
  String flags(List<String> ofReport) {
    if (!confirmed && reading.flags().isEmpty() && noteFlags.isEmpty() && ofReport.isEmpty()) {
      return "";
    }
    Set<String> all = new LinkedHashSet<>(reading.flags());
    all.addAll(noteFlags);
    all.addAll(ofReport);
    if (confirmed) {
      all.add(Judgement.CONFIRMED);
    }
    return String.join(";", all);
  }

  @Nullable String source() {
    return source;
  }

  /** What its sender says it was confirmed by; null where the note says nothing of the kind. */
  @Nullable String confirmation() {
    return confirmation;
  }

  @Override
  public String at() {
    return cell.at();
  }

  @Override
  public boolean isBlankCell() {
    return cell.isBlank();
  }

  @Override
  public void hold() {
    held = true;
  }

  /** Says that a person confirmed it; shown beside it from then on. */
  void confirm() {
    confirmed = true;
  }

  /** The doubt that a check of this code has about it; another value is another doubt. */
  Doubt doubt(String check, ReportKey report) {
    BigDecimal value = reading.value();
    return new Doubt(
        check,
        report.written().line(),
        element.code() + "|" + disaggregation.code(),
        value == null ? cell.stripped() : value.stripTrailingZeros().toPlainString());
  }

  @Override
  public ValueStatus status() {
    return held ? ValueStatus.HELD : reading.status();
  }

  @Override
  public @Nullable BigDecimal value() {
    return held ? null : reading.value();
  }

  /** What was written, whatever became of it, as one line for the content's hash. */
  String content() {
    BigDecimal value = reading.value();
    String said = value == null ? cell.stripped() : value.stripTrailingZeros().toPlainString();
    boolean silent = reading.status() == ValueStatus.NOT_REPORTED;
    return String.join(
        "|",
        element.code(),
        disaggregation.code(),
        reading.status().code(),
        silent || reading.status() == ValueStatus.NOT_APPLICABLE ? "" : said);
  }
}

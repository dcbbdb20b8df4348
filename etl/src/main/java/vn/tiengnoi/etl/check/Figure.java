package vn.tiengnoi.etl.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
  private final List<String> flags;
  private final @Nullable String source;
  private final @Nullable String confirmation;
  private boolean held;

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
    this.flags = new ArrayList<>(reading.flags());
    this.flags.addAll(note.flags());
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

  String flags() {
    return String.join(";", flags);
  }

  @Nullable String source() {
    return source;
  }

  /** What its sender says it was confirmed by; null where the note says nothing of the kind. */
  @Nullable String confirmation() {
    return confirmation;
  }

  void flag(String flag) {
    if (!flags.contains(flag)) {
      flags.add(flag);
    }
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

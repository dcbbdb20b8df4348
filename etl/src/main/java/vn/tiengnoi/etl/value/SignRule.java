package vn.tiengnoi.etl.value;

import java.util.Map;
import java.util.Optional;
import vn.tiengnoi.etl.raw.RawCell;
import vn.tiengnoi.warehouse.catalogue.Element;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;

/**
 * Blank cells and the signs of statistical tables: blank and "…" are not reported, "-" and "không"
 * are zero, "x" is not applicable. Not reported is never zero.
 */
final class SignRule implements CellRule {
  private static final Map<String, ValueStatus> SIGNS =
      Map.ofEntries(
          Map.entry("…", ValueStatus.NOT_REPORTED),
          Map.entry("...", ValueStatus.NOT_REPORTED),
          Map.entry("-", ValueStatus.ZERO),
          Map.entry("–", ValueStatus.ZERO),
          Map.entry("—", ValueStatus.ZERO),
          Map.entry("không", ValueStatus.ZERO),
          Map.entry("x", ValueStatus.NOT_APPLICABLE),
          Map.entry("n/a", ValueStatus.NOT_APPLICABLE));

  @Override
  public Optional<CellReading> read(RawCell cell, Element element) {
    if (cell.kind() == RawCell.Kind.NUMBER) {
      return Optional.empty();
    }
    String text = CleanText.of(cell);
    if (cell.isBlank() || text.isEmpty()) {
      return Optional.of(CellReading.of(ValueStatus.NOT_REPORTED));
    }
    return cell.kind() == RawCell.Kind.TEXT
        ? Optional.ofNullable(SIGNS.get(text)).map(CellReading::of)
        : Optional.empty();
  }
}

package vn.tiengnoi.etl.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.warehouse.catalogue.Dimension;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.form.Form.FormElement;

/**
 * The parts of a dimension make the whole when all are given, none and no sum of some is larger
 * than the whole, and there is no part without a whole.
 */
final class PartsCheck implements FigureCheck {
  private final Map<String, Dimension> dimensions;
  private final Parts known;

  PartsCheck(Map<String, Dimension> dimensions, Parts known) {
    this.dimensions = dimensions;
    this.known = known;
  }

  @Override
  public void check(FigureTable table, ReportKey key) {
    for (FormElement asked : key.form().elementsOf(key.period())) {
      for (String split : asked.splits()) {
        Dimension dimension = dimensions.get(split);
        if (dimension != null) {
          check(table, asked.element(), dimension);
        }
      }
    }
  }

  private void check(FigureTable table, String element, Dimension dimension) {
    List<Figure> parts = new ArrayList<>();
    for (Disaggregation part : known.of(dimension.code())) {
      table.find(element, part).filter(Figure::isReported).ifPresent(parts::add);
    }
    if (parts.isEmpty()) {
      return;
    }
    Figure total = table.find(element, Disaggregation.TOTAL).orElse(null);
    if (total == null || isBlank(total)) {
      holdPartsWithoutTotal(table, element, parts, total);
      return;
    }
    BigDecimal whole = total.value();
    if (whole == null) {
      return;
    }
    boolean complete = parts.size() == dimension.options().size();
    compare(table, dimension, parts, total, whole, complete);
  }

  private static boolean isBlank(Figure total) {
    return switch (total.status()) {
      case NOT_REPORTED, NOT_APPLICABLE -> true;
      case REPORTED, ZERO, NOT_DUE, UNDEFINED, HELD, ESTIMATED, NOT_COMPARABLE, SUPPRESSED -> false;
    };
  }

  private static void holdPartsWithoutTotal(
      FigureTable table,
      String element,
      List<Figure> parts,
      @org.jspecify.annotations.Nullable Figure total) {
    parts.forEach(Figure::hold);
    Figure shown = total == null ? parts.get(0) : total;
    if (total != null) {
      total.hold();
    }
    table.add(FaultCode.TOTAL_BLANK.at(shown.cell().at(), shown.cell().stripped(), element));
  }

  private static void compare(
      FigureTable table,
      Dimension dimension,
      List<Figure> parts,
      Figure total,
      BigDecimal whole,
      boolean complete) {
    BigDecimal sum =
        parts.stream()
            .map(part -> java.util.Objects.requireNonNull(part.value()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean differs = complete ? sum.compareTo(whole) != 0 : sum.compareTo(whole) > 0;
    if (!differs) {
      return;
    }
    Figure tooLarge =
        parts.stream()
            .filter(part -> java.util.Objects.requireNonNull(part.value()).compareTo(whole) > 0)
            .findFirst()
            .orElse(null);
    String shownWhole = whole.toPlainString();
    if (tooLarge != null) {
      table.add(
          FaultCode.PART_ABOVE_TOTAL.at(
              tooLarge.cell().at(), tooLarge.cell().stripped(), tooLarge.name(), shownWhole));
    }
    table.add(
        FaultCode.PARTS_DIFFER.at(
            total.cell().at(),
            total.cell().stripped(),
            "%s (%s)".formatted(dimension.code(), dimension.nameVi()),
            sum.toPlainString(),
            shownWhole));
    total.hold();
    parts.forEach(Figure::hold);
  }
}

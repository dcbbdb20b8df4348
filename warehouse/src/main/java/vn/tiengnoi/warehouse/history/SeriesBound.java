package vn.tiengnoi.warehouse.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Element;
import vn.tiengnoi.warehouse.check.Check;
import vn.tiengnoi.warehouse.check.CheckRule;
import vn.tiengnoi.warehouse.check.Severity;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.form.Form.FormElement;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.PeriodKind;

/**
 * How far apart the figures of a series must lie before any check against history can doubt one of
 * them. The figures of most series lie so close together that there is nothing to ask, which is
 * quickly seen of a great many. Told too close rather than too far.
 *
 * @param always whether it cannot be told from the least and the most
 * @param factor the most is more than so many times the least
 * @param floor and further above it than this
 */
public record SeriesBound(String element, boolean always, BigDecimal factor, BigDecimal floor) {
  private static final BigDecimal ALL = BigDecimal.ZERO;

  /** The bounds of the series of one form and length of period; several of an element. */
  public static List<SeriesBound> of(Pack pack, Form form, PeriodKind cadence) {
    List<SeriesBound> bounds = new ArrayList<>();
    for (Check check : pack.checks()) {
      if (check.rule().stage() == CheckRule.Stage.HISTORY) {
        add(bounds, pack, check, form, cadence);
      }
    }
    return bounds;
  }

  private static void add(
      List<SeriesBound> bounds, Pack pack, Check check, Form form, PeriodKind cadence) {
    for (FormElement asked : form.elements()) {
      Element element = pack.elements().get(asked.element());
      if (element != null
          && asked.askedFor(cadence)
          && HistoryRules.concerns(check.rule(), form, element)
          && check.severityOf(form, cadence, element, "") != Severity.OFF) {
        bounds.add(of(check.rule(), element));
      }
    }
    if (check.rule() instanceof CheckRule.StockContinuity stock) {
      stock.plus().forEach(flow -> bounds.add(always(flow)));
      stock.minus().forEach(flow -> bounds.add(always(flow)));
    }
  }

  private static SeriesBound always(String element) {
    return new SeriesBound(element, true, ALL, ALL);
  }

  private static SeriesBound of(CheckRule rule, Element element) {
    String code = element.code();
    if (rule instanceof CheckRule.Jump jump) {
      return new SeriesBound(
          code, false, smaller(jump.above(), jump.below()), jump.floor().of(element));
    }
    if (rule instanceof CheckRule.Implausible far) {
      // The spread is at least so much of the median, which is not below the least.
      BigDecimal factor = BigDecimal.ONE.add(far.spreads().multiply(far.leastSpread()));
      return new SeriesBound(code, false, factor, far.floor().of(element));
    }
    if (rule instanceof CheckRule.StockContinuity stock
        && stock.factor() != null
        && stock.plus().isEmpty()
        && stock.minus().isEmpty()) {
      return new SeriesBound(code, false, stock.factor(), stock.floor().of(element));
    }
    return always(code);
  }

  private static BigDecimal smaller(@Nullable BigDecimal above, @Nullable BigDecimal below) {
    if (above == null || below == null) {
      return above == null ? (below == null ? ALL : below) : above;
    }
    return above.min(below);
  }
}

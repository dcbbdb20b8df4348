package vn.tiengnoi.warehouse.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Dimension;
import vn.tiengnoi.warehouse.check.CheckRule.NumeratorAtMostDenominator;
import vn.tiengnoi.warehouse.check.CheckRule.PartAtMostWhole;
import vn.tiengnoi.warehouse.check.CheckRule.Range;
import vn.tiengnoi.warehouse.check.CheckRule.ReportedTogether;
import vn.tiengnoi.warehouse.check.CheckRule.Required;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.form.Form.FormElement;
import vn.tiengnoi.warehouse.period.PeriodKind;

/**
 * Every relation within a report that some check of a pack may doubt, for one form and length of
 * period: a report of whole numbers in which all of them hold is doubted by none of the rules of
 * {@link ReportRules}. Relations are told of more than the checks ask, never of less, so that sets
 * of reports can be sifted and only the doubtful ones judged one by one.
 */
public record Relations(
    List<Limit> limits, List<Split> splits, List<Compared> compared, List<String> required) {
  public Relations {
    limits = List.copyOf(limits);
    splits = List.copyOf(splits);
    compared = List.copyOf(compared);
    required = List.copyOf(required);
  }

  /** No value of an element lies below or above; null for no limit. */
  public record Limit(String element, @Nullable BigDecimal least, @Nullable BigDecimal most) {}

  /**
   * The parts of an element stand with its total, are not more than it, and all together are it.
   */
  public record Split(String element, Dimension dimension) {}

  /**
   * Part by part, the first is not more than the second, and where they belong together, both are
   * given or neither.
   *
   * @param splits the dimensions by which both are split
   */
  public record Compared(String part, String whole, Set<String> splits, boolean together) {
    public Compared {
      splits = Set.copyOf(splits);
    }
  }

  /** The relations that these checks look at in such a report. */
  public static Relations of(
      List<Check> checks, CheckedCatalogue catalogue, Form form, PeriodKind cadence) {
    Readying readying = new Readying(checks, catalogue, form, cadence);
    return new Relations(
        limits(readying), splits(readying), compared(readying), required(readying));
  }

  private static List<Limit> limits(Readying readying) {
    List<Limit> limits = new ArrayList<>();
    for (Readying.Of<Range> one : readying.checks(Range.class)) {
      for (FormElement asked : readying.asked()) {
        if (readying.named(one.check(), asked.element(), "").isPresent()) {
          limits.add(new Limit(asked.element(), one.rule().least(), one.rule().most()));
        }
      }
    }
    return limits;
  }

  private static List<Split> splits(Readying readying) {
    List<Split> splits = new ArrayList<>();
    for (FormElement asked : readying.asked()) {
      for (String split : asked.splits()) {
        Optional.ofNullable(readying.catalogue.dimensions().get(split))
            .ifPresent(dimension -> splits.add(new Split(asked.element(), dimension)));
      }
    }
    return splits;
  }

  private static List<Compared> compared(Readying readying) {
    List<Compared> compared = new ArrayList<>();
    for (Readying.Of<NumeratorAtMostDenominator> one :
        readying.checks(NumeratorAtMostDenominator.class)) {
      readying
          .pairs(one.check(), readying.catalogue.percentages())
          .forEach(asked -> compared.add(compared(asked, false)));
    }
    for (Readying.Of<PartAtMostWhole> one : readying.checks(PartAtMostWhole.class)) {
      readying
          .pairs(one.check(), one.rule().pairs())
          .forEach(asked -> compared.add(compared(asked, false)));
    }
    for (Readying.Of<ReportedTogether> one : readying.checks(ReportedTogether.class)) {
      readying
          .pairs(one.check(), readying.catalogue.percentages())
          .forEach(asked -> compared.add(compared(asked, true)));
    }
    return compared.stream().distinct().toList();
  }

  private static Compared compared(Readying.AskedPair asked, boolean together) {
    return new Compared(asked.pair().part(), asked.pair().whole(), asked.splits(), together);
  }

  private static List<String> required(Readying readying) {
    boolean any = !readying.checks(Required.class).isEmpty();
    return readying.asked().stream()
        .filter(asked -> any && asked.required())
        .map(FormElement::element)
        .toList();
  }
}

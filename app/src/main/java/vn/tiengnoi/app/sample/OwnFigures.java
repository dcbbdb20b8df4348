package vn.tiengnoi.app.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.tiengnoi.app.sample.ElementProfile.By;
import vn.tiengnoi.app.sample.ElementProfile.Kind;
import vn.tiengnoi.app.sample.ElementProfile.Whole;
import vn.tiengnoi.warehouse.catalogue.Dimension;
import vn.tiengnoi.warehouse.catalogue.Element;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.form.Form.FormElement;
import vn.tiengnoi.warehouse.form.Obligation;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.unit.Unit;

/** What one unit did in one period: every element the form asks, with its parts. */
final class OwnFigures {
  /** Up to here the children who are part of a whole are drawn one by one. */
  private static final int DRAWN_SINGLY = 200;

  private static final double VARIETY = 0.22;
  private static final double OTHER_STRUCTURE = 0.16;
  private static final double OTHER_PERIOD = 0.07;

  private final Pack pack;
  private final Assumptions assumptions;
  private final Map<Structure, List<Double>> structures = new ConcurrentHashMap<>();

  OwnFigures(Pack pack, Assumptions assumptions) {
    this.pack = pack;
    this.assumptions = assumptions;
  }

  private record Structure(String dimension, String unit, String province) {}

  Figures of(Obligation duty, UnitProfile unit, Period period, String purpose) {
    return new Report(duty, unit, period, purpose).figures();
  }

  /** The element that stands for itself and that this one is a part of, directly or not. */
  String rootOf(String element) {
    Whole whole = assumptions.element(element).whole();
    return whole == null ? element : rootOf(whole.element());
  }

  /** One report being made. */
  private final class Report {
    private final Form form;
    private final Unit place;
    private final UnitProfile unit;
    private final Period period;
    private final int year;
    private final String[] name;
    private final List<FormElement> asked;
    private final Figures figures;
    private final boolean idle;

    Report(Obligation duty, UnitProfile unit, Period period, String purpose) {
      this.form = pack.getForm(duty.form());
      this.place = pack.units().getUnit(duty.unit());
      this.unit = unit;
      this.period = period;
      this.year = period.from().getYear();
      this.name = new String[] {duty.reporter(), period.code(), purpose};
      this.asked = form.elementsOf(period);
      this.figures = new Figures(asked.stream().map(FormElement::element).toList());
      this.idle = unit.remote() && draw("idle").chance(pandemic(year) < 0.9 ? 0.08 : 0.03);
    }

    private Draw draw(String what) {
      return Draw.of(name[0], name[1], name[2], what);
    }

    Figures figures() {
      asked.forEach(this::make);
      return figures;
    }

    private void make(FormElement element) {
      if (figures.has(element.element(), "")) {
        return;
      }
      ElementProfile profile = assumptions.element(element.element());
      Whole whole = profile.whole();
      if (whole != null) {
        asked.stream().filter(one -> one.element().equals(whole.element())).forEach(this::make);
      }
      Draw draw = draw(element.element());
      long total = total(element.element(), profile, draw);
      figures.add(element.element(), "", total);
      for (String split : element.splits()) {
        Dimension dimension = pack.dimensions().get(split);
        if (dimension != null && assumptions.fills(form.code(), split, year)) {
          split(element.element(), profile, dimension, total, draw);
        }
      }
    }

    private long total(String element, ElementProfile profile, Draw draw) {
      Whole whole = profile.whole();
      if (whole != null && figures.has(whole.element(), whole.part())) {
        return part(element, figures.get(whole.element(), whole.part()), draw);
      }
      double growth = growth(profile);
      if (profile.kind() == Kind.YES_NO) {
        double chance = profile.size(unit) + growth / 100 * (year - 2024);
        return Draw.of(unit.unit(), element).fraction() < chance ? 1 : 0;
      }
      boolean stock = pack.getElement(element).kind() == Element.Kind.STOCK;
      if (idle && !stock && (profile.by() == By.FUNDS || profile.by() == By.TURNS)) {
        return 0;
      }
      double years = stock ? yearsTo(period.to()) : year - 2024;
      double expected =
          profile.size(unit)
              * (profile.varies(unit.level()) ? Draw.of(unit.unit(), element).around(VARIETY) : 1)
              * StrictMath.pow(1 + growth / 100, years)
              * (stock ? 1 : season(profile) * pandemic(year))
              * draw.around(profile.noise());
      return Math.max(profile.minimum(), rounded(expected, profile.kind(), draw));
    }

    /** How much of a whole it is; a little more or less in this unit, less in the hard year. */
    private long part(String element, long whole, Draw draw) {
      double usual = assumptions.share(element, unit.province(), year);
      if (usual >= 1) {
        return whole;
      }
      double here = (Draw.of(unit.unit(), element).fraction() - 0.5) * 0.10;
      double share = Math.max(0.1, Math.min(0.99, usual + here - (year == 2021 ? 0.05 : 0)));
      if (whole <= DRAWN_SINGLY) {
        return draw.successes((int) whole, share);
      }
      return Math.min(whole, StrictMath.round(whole * share * draw.around(0.02)));
    }

    private void split(
        String element, ElementProfile profile, Dimension dimension, long total, Draw draw) {
      List<String> parts =
          dimension.options().stream().map(o -> dimension.code() + "=" + o.code()).toList();
      Whole whole = profile.whole();
      Whole within =
          whole != null
                  && whole.part().isEmpty()
                  && parts.stream().allMatch(part -> figures.has(whole.element(), part))
              ? whole
              : null;
      boolean stock = pack.getElement(element).kind() == Element.Kind.STOCK;
      long step = profile.kind() == Kind.MONEY ? step(total) : 1;
      List<Double> weights = new ArrayList<>();
      long[] room = new long[parts.size()];
      List<Double> structure = structure(dimension);
      for (int i = 0; i < room.length; i++) {
        room[i] = within == null ? total : figures.get(within.element(), parts.get(i));
        double weight = within == null ? structure.get(i) : room[i];
        weights.add(weight * (stock ? 1 : Math.max(0.1, draw.around(OTHER_PERIOD))));
      }
      long[] shares =
          within == null
              ? Shares.of(total / step, weights, draw)
              : Shares.within(total, weights, room, draw);
      for (int i = 0; i < shares.length; i++) {
        figures.add(element, parts.get(i), shares[i] * step);
      }
    }

    private List<Double> structure(Dimension dimension) {
      return structures.computeIfAbsent(
          new Structure(dimension.code(), unit.unit(), unit.province().code()),
          key -> {
            List<String> codes = dimension.options().stream().map(Dimension.Option::code).toList();
            List<Double> weights = new ArrayList<>();
            assumptions
                .weights(dimension.code(), codes, place, unit.province().code())
                .forEach(
                    (option, weight) ->
                        weights.add(
                            weight
                                * Draw.of(unit.unit(), dimension.code(), option)
                                    .around(OTHER_STRUCTURE)));
            return List.copyOf(weights);
          });
    }

    private double growth(ElementProfile profile) {
      return profile.growth() == null ? unit.province().growth() : profile.growth();
    }

    /** Which part of a year's work falls into the period. */
    private double season(ElementProfile profile) {
      double sum = 0;
      for (int quarter = 0; quarter < 4; quarter++) {
        LocalDate first = LocalDate.of(year, quarter * 3 + 1, 1);
        LocalDate next = first.plusMonths(3);
        LocalDate from = first.isBefore(period.from()) ? period.from() : first;
        LocalDate end = next.isAfter(period.to()) ? period.to().plusDays(1) : next;
        if (from.isBefore(end)) {
          sum +=
              profile.season().get(quarter)
                  * ChronoUnit.DAYS.between(from, end)
                  / ChronoUnit.DAYS.between(first, next);
        }
      }
      return sum;
    }
  }

  private static double yearsTo(LocalDate day) {
    return day.getYear() - 2024 + (day.getDayOfYear() - 366) / 366.0;
  }

  private static double pandemic(int year) {
    return switch (year) {
      case 2020 -> 0.82;
      case 2021 -> 0.68;
      case 2022 -> 0.93;
      default -> 1;
    };
  }

  private static long rounded(double expected, Kind kind, Draw draw) {
    if (kind == Kind.MONEY) {
      long step = step((long) expected);
      return StrictMath.round(expected / step) * step;
    }
    return (long) StrictMath.floor(Math.max(0, expected) + draw.fraction());
  }

  /** People round sums of money: large ones to a hundred thousand đồng. */
  private static long step(long amount) {
    return amount >= 50_000_000 ? 100_000 : 10_000;
  }
}

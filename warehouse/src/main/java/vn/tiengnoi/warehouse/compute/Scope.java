package vn.tiengnoi.warehouse.compute;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.unit.Boundaries;

/**
 * Which figures are to be computed.
 *
 * @param maps the boundaries on which they are wanted
 * @param periods the periods they are wanted for; empty: the usual ones ({@link PeriodPlaces})
 * @param today the day on which it is asked what is due
 */
public record Scope(
    List<Indicator> indicators, List<Boundaries> maps, Set<Period> periods, LocalDate today) {
  public Scope {
    indicators = List.copyOf(indicators);
    maps = List.copyOf(maps);
    periods = Set.copyOf(periods);
  }
}

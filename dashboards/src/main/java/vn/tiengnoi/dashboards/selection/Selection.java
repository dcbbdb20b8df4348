package vn.tiengnoi.dashboards.selection;

import vn.tiengnoi.dashboards.web.Address;
import vn.tiengnoi.reports.wording.Language;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.read.IndicatorValue;
import vn.tiengnoi.warehouse.read.OverviewQuestion;
import vn.tiengnoi.warehouse.unit.Boundaries;
import vn.tiengnoi.warehouse.unit.Unit;

/**
 * What the filter row selects. All of it is in the address, so that a link shows everyone the same
 * page.
 *
 * @param unit the country or a province
 * @param year a calendar year
 * @param indicator the indicator of trend, map and ranking
 */
public record Selection(
    Unit unit, int year, Indicator indicator, Boundaries boundaries, Language language) {

  public OverviewQuestion question() {
    return new OverviewQuestion(unit.id(), year, indicator.code(), boundaries);
  }

  public Period period() {
    return Period.year(year);
  }

  public Selection with(Unit other) {
    return new Selection(other, year, indicator, boundaries, language);
  }

  public Selection with(Indicator other) {
    return new Selection(unit, year, other, boundaries, language);
  }

  public Selection with(Boundaries other) {
    return new Selection(unit, year, indicator, other, language);
  }

  public Selection with(Language other) {
    return new Selection(unit, year, indicator, boundaries, other);
  }

  /** The overview with exactly this selection. */
  public Address address() {
    return Address.of("/")
        .with("unit", unit.id())
        .with("year", Integer.toString(year))
        .with("indicator", indicator.code())
        .with("boundaries", boundaries.code())
        .with(language);
  }

  /** How a figure shown under this selection was made. */
  public Address explain(IndicatorValue value) {
    Address address =
        Address.of("/explain")
            .with("indicator", value.indicator())
            .with("unit", value.unit().id())
            .with("period", value.period().code())
            .with("boundaries", value.boundaries().code());
    if (!value.disaggregation().isTotal()) {
      address = address.with("disaggregation", value.disaggregation().code());
    }
    return address.with(language);
  }

  /** The reports owed behind a figure's completeness. */
  public Address due(IndicatorValue value) {
    return Address.of("/due")
        .with("unit", value.unit().id())
        .with("period", value.period().code())
        .with("boundaries", value.boundaries().code())
        .with("indicator", value.indicator())
        .with(language);
  }
}

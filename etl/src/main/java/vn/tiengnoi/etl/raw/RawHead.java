package vn.tiengnoi.etl.raw;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report says about itself; {@link RawCell#ABSENT} for what it does not say.
 *
 * @param identity what the template says that the report was filled into; null where it is none
 */
public record RawHead(
    RawCell form,
    RawCell reporter,
    RawCell unit,
    RawCell period,
    RawCell calendar,
    RawCell reportDate,
    RawCell reportNumber,
    @Nullable TemplateIdentity identity) {

  /** The head of a report that was not filled into a template. */
  public RawHead(
      RawCell form,
      RawCell reporter,
      RawCell unit,
      RawCell period,
      RawCell calendar,
      RawCell reportDate,
      RawCell reportNumber) {
    this(form, reporter, unit, period, calendar, reportDate, reportNumber, null);
  }

  /** All cells in which people see them, in this order. */
  public List<RawCell> cells() {
    return List.of(form, reporter, unit, period, calendar, reportDate, reportNumber);
  }

  /** The same head, known to stand on a template. */
  public RawHead on(@Nullable TemplateIdentity template) {
    return new RawHead(form, reporter, unit, period, calendar, reportDate, reportNumber, template);
  }
}

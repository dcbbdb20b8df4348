-- Every figure with the names of what it is about, in the columns that readers of stored figures see.
create or replace temp view computed_value as
select
  n.indicator, u.unit, u.unit_level, p.period, p.period_kind, p.calendar, p.covered_from, p.last_day as covered_to, p.days_covered,
  f.disaggregation, u.boundaries, f.numerator, f.denominator, f.value, f.status, f.reported, f.due, f.lower, f.upper,
  f.unit_number, f.period_number
from (
  select indicator, unit_number, period_number, disaggregation, numerator, denominator, value, lower, upper, status, reported, due
  from figure
  union all
  select indicator, unit_number, period_number, '', null, null, null, null, null, status, reported, due
  from owed_alone
) f
join indicator_number n on n.number = f.indicator
join map_unit u on u.number = f.unit_number
join target_period p on p.number = f.period_number;

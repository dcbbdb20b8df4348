-- One row for each figure: both parts side by side, with what is due.
select
  coalesce(n.indicator, due.indicator) as indicator,
  coalesce(n.boundaries, due.boundaries) as boundaries,
  coalesce(n.unit, due.unit) as unit,
  coalesce(n.period, due.period) as period,
  coalesce(n.disaggregation, '') as disaggregation,
  coalesce(n.single, false) as single,
  n.total as numerator,
  coalesce(n.with_value, 0) as numerator_values,
  coalesce(n.estimated, 0) as estimated,
  coalesce(n.held, 0) as held,
  coalesce(n.not_applicable, 0) as not_applicable,
  coalesce(n.not_reported, 0) as not_reported,
  coalesce(n.elsewhere, 0) as elsewhere,
  coalesce(n.exact, true) and coalesce(d.exact, true) as exact,
  d.total as denominator,
  coalesce(d.with_value, 0) as denominator_values,
  coalesce(d.held, 0) as denominator_held,
  coalesce(n.reported, 0) as reported,
  coalesce(due.due, 0) as due,
  coalesce(due.held, 0) as reports_held
from (select * from part_total where part = 'numerator') n
left join (select * from part_total where part = 'denominator') d
  using (indicator, boundaries, unit, period, disaggregation, single)
full join due_total due
  on due.indicator = n.indicator and due.boundaries = n.boundaries and due.unit = n.unit and due.period = n.period
order by indicator, boundaries, unit, period, disaggregation, single;

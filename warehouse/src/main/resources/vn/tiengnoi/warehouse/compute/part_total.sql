-- Exact totals of the parts of every indicator for every unit, period and map asked for. Observations are placed by joins
-- with small tables of meaning (unit_place, period_place, indicator_part, form_grain); nothing is divided here.
create or replace temp table part_total as
with counting as (
  select
    o.*,
    s.held as report_held
  from observation o
  join current_submission s on s.submission = o.submission
),
placed as (
  select
    ip.indicator,
    ip.part,
    up.boundaries,
    up.target as unit,
    pp.target as period,
    c.disaggregation,
    g.single,
    up.exact,
    g.single and (up.target <> c.unit or pp.target <> c.period) as elsewhere,
    case when c.report_held then 'held' else c.status end as status,
    c.value,
    d.form is not null as owed,
    c.reporter || '|' || c.unit || '|' || c.period as report
  from counting c
  join indicator_part ip on ip.element = c.element
  join form_grain g on g.form = c.form and g.element = c.element and (g.grain is null or g.grain = c.period_kind)
  join unit_place up on up.source = c.unit and c.covered_to between up.since and up.until
  join period_place pp on pp.source = c.period
  left join obligation d
    on d.form = c.form and d.reporter = c.reporter and d.unit = c.unit and d.period = c.period
)
select
  indicator, boundaries, unit, period, disaggregation, part, single,
  cast(sum(value) filter (where status in ('reported', 'zero', 'estimated') and not elsewhere) as decimal(38, 6)) as total,
  count(*) filter (where status in ('reported', 'zero', 'estimated') and not elsewhere) as with_value,
  count(*) filter (where status = 'estimated' and not elsewhere) as estimated,
  count(*) filter (where status = 'held' and not elsewhere) as held,
  count(*) filter (where status = 'not_applicable' and not elsewhere) as not_applicable,
  count(*) filter (where status = 'not_reported' and not elsewhere) as not_reported,
  count(*) filter (where elsewhere) as elsewhere,
  bool_and(exact) as exact,
  count(distinct report) filter (
    where owed and status in ('reported', 'zero', 'estimated', 'not_applicable')) as reported
from placed
group by all;

-- What counts: the cells of the versions in force, at the authoritative length of report, of the elements asked for. A figure
-- that a form gives cumulatively since the start of the year becomes what happened since the report before it; where that
-- report is missing, what it covers is longer. A negative difference is a correction, not a negative count.
create or replace temp table counted as
with counting as (
  select
    o.submission, o.form, o.reporter, o.unit, o.period, o.element, o.disaggregation, o.value, o.calendar, o.covered_from, o.covered_to,
    case when s.held then 'held' else o.status end as status,
    coalesce(g.grain, 'any') as grain, g.single, g.consolidated, g.cumulative,
    not s.held and o.status in ('reported', 'zero', 'estimated') as has_value
  from observation o
  join current_submission s on s.submission = o.submission
  join form_grain g on g.form = o.form and g.element = o.element and (g.grain is null or g.grain = o.period_kind)
  join (select distinct source from disaggregation_place) d on d.source = o.disaggregation
),
since_start as (
  select
    c.*, p.year_from, lag(c.value) over series as before, lag(c.covered_to) over series as before_to
  from counting c
  join reported_period p on p.period = c.period
  where c.cumulative and c.has_value
  window series as (
    partition by c.form, c.reporter, c.unit, c.element, c.disaggregation, c.calendar, p.year_from order by c.covered_to)
)
select
  submission, form, reporter, unit, period, element, disaggregation, value, calendar, covered_from, covered_to, status, grain, single,
  consolidated, has_value
from counting
where not (cumulative and has_value)
union all
select
  submission, form, reporter, unit, period, element, disaggregation, cast(value - coalesce(before, 0) as decimal(28, 6)), calendar,
  cast(coalesce(before_to + 1, year_from) as date), covered_to,
  case when status = 'estimated' then status when value = coalesce(before, 0) then 'zero' else 'reported' end,
  grain, single, consolidated, true
from since_start;

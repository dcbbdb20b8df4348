-- Reports due for every indicator, unit, period and map asked for: those whose deadline has passed, and those that came before
-- it; of these, those held whole and those with a figure that can be used (of the numerator, where the form asks for it). For consolidated figures only the reports of the
-- authoritative level are counted.
create or replace temp table due_total as
with usable as (
  select distinct i.indicator, c.form, c.reporter, c.unit, c.period
  from counted c
  join indicator_element i on i.element = c.element
  join indicator_form f on f.indicator = i.indicator and f.form = c.form and (i.above or not f.above)
  where c.has_value or c.status = 'not_applicable'
),
duty as (
  select
    f.indicator, f.whole, d.form, d.unit, d.period, d.covered_to,
    d.passed or s.submission is not null as due,
    coalesce(s.held, false) as held,
    u.form is not null as usable
  from obligation d
  join indicator_form f on f.form = d.form and f.grain = d.period_kind
  left join current_submission s
    on s.form = d.form and s.reporter = d.reporter and s.unit = d.unit and s.period = d.period
  left join usable u
    on u.indicator = f.indicator and u.form = d.form and u.reporter = d.reporter and u.unit = d.unit and u.period = d.period
),
of_unit as (
  select
    d.indicator, d.whole, up.boundaries, up.target as unit, d.period,
    count(*) filter (where d.due) as due,
    count(*) filter (where d.held) as held,
    count(*) filter (where d.usable) as reported
  from duty d
  join unit_place up on up.source = d.unit and d.covered_to between up.since and up.until and up.in_scope
  left join form_authority a on a.form = d.form and d.covered_to between a.since and a.until
  where a.form is null
    or (up.source_rank = a.rank and up.target_rank <= a.rank)
    or (up.target_rank > a.rank and up.source_rank = up.target_rank)
  group by all
)
select
  o.indicator, o.boundaries, o.unit, pp.target as period,
  cast(sum(o.due) as integer) as due, cast(sum(o.held) as integer) as held, cast(sum(o.reported) as integer) as reported
from of_unit o
join period_place pp on pp.source = o.period and (not o.whole or pp.source = pp.target)
group by all;

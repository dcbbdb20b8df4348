-- Reports due for every indicator, unit, period and map asked for: those whose deadline has passed, and those that came
-- before it.
create or replace temp table due_total as
select
  f.indicator,
  up.boundaries,
  up.target as unit,
  pp.target as period,
  count(distinct d.form || '|' || d.reporter || '|' || d.unit || '|' || d.period)
    filter (where d.passed or s.submission is not null) as due,
  count(distinct d.form || '|' || d.reporter || '|' || d.unit || '|' || d.period)
    filter (where s.held) as held
from obligation d
join indicator_form f on f.form = d.form and f.grain = d.period_kind
join unit_place up on up.source = d.unit and d.covered_to between up.since and up.until
join period_place pp on pp.source = d.period
left join current_submission s
  on s.form = d.form and s.reporter = d.reporter and s.unit = d.unit and s.period = d.period
group by all;

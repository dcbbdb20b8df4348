-- Reports due for every indicator, unit, period and map asked for: those whose deadline has passed, and those that came before
-- it; of these, those held whole and those with a figure that can be used (of the numerator, where the form asks for it). For
-- consolidated figures only the reports of the authoritative level are counted. What is owed is added up once for each form,
-- since all the indicators that it serves are owed alike; only what can be used differs between them.
create or replace temp table due_total as
with owed as (
  select
    d.form, d.period_kind, d.unit, d.period, d.covered_to,
    count(*) filter (where d.passed or s.submission is not null) as due,
    count(*) filter (where s.held) as held
  from obligation d
  left join current_submission s
    on s.form = d.form and s.reporter = d.reporter and s.unit = d.unit and s.period = d.period
  group by all
),
usable as (
  select distinct i.indicator, c.form, c.reporter, c.unit, c.period
  from counted c
  join indicator_element i on i.element = c.element
  join indicator_form f on f.indicator = i.indicator and f.form = c.form and (i.above or not f.above)
  where c.has_value or c.status = 'not_applicable'
),
used as (
  select u.indicator, d.form, d.period_kind, d.unit, d.period, d.covered_to, count(*) as reported
  from usable u
  join obligation d on d.form = u.form and d.reporter = u.reporter and d.unit = u.unit and d.period = u.period
  group by all
),
place as (
  select o.form, o.unit, o.covered_to, up.number
  from (select distinct form, unit, covered_to from owed) o
  join unit_place up on up.source = o.unit and o.covered_to between up.since and up.until and up.in_scope
  left join form_authority a on a.form = o.form and o.covered_to between a.since and a.until
  where a.form is null
    or (up.source_rank = a.rank and up.target_rank <= a.rank)
    or (up.target_rank > a.rank and up.source_rank = up.target_rank)
),
of_form as (
  select
    o.form, o.period_kind, p.number as unit_number, pp.number as period_number, pp.source = pp.target as whole,
    sum(o.due) as due, sum(o.held) as held
  from owed o
  join place p on p.form = o.form and p.unit = o.unit and p.covered_to = o.covered_to
  join period_place pp on pp.source = o.period
  group by all
),
used_of_form as (
  select
    u.indicator, u.form, u.period_kind, p.number as unit_number, pp.number as period_number, pp.source = pp.target as whole,
    sum(u.reported) as reported
  from used u
  join place p on p.form = u.form and p.unit = u.unit and p.covered_to = u.covered_to
  join period_place pp on pp.source = u.period
  group by all
),
of_indicator as (
  select f.indicator, o.unit_number, o.period_number, o.due, o.held, 0 as reported
  from of_form o
  join indicator_form f on f.form = o.form and f.grain = o.period_kind and (o.whole or not f.whole)
  union all
  select f.indicator, u.unit_number, u.period_number, 0, 0, u.reported
  from used_of_form u
  join indicator_form f
    on f.indicator = u.indicator and f.form = u.form and f.grain = u.period_kind and (u.whole or not f.whole)
)
select
  n.number as indicator, o.unit_number, o.period_number,
  cast(sum(o.due) as integer) as due, cast(sum(o.held) as integer) as held, cast(sum(o.reported) as integer) as reported
from of_indicator o
join indicator_number n on n.indicator = o.indicator
group by all;

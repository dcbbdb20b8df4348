-- What each touched series said before: the values that count, of the newest generation and of this run together, so that the order in
-- which the files of a run are read plays no part. A series is one reporter's element and part, of one form, unit, calendar and length
-- of period; a cumulative figure is comparable with those of the same stretch of other years only. Parts are looked at only where a check
-- asks about them: what runs on from the new year cannot fall in its parts either.
create or replace temp table arrived_figure as
select
  a.submission, a.form, a.reporter, a.unit, a.period, a.period_kind, a.calendar, a.covered_from, a.covered_to, a.days_covered,
  a.element, a.disaggregation, a.value, p.year_from,
  case when f.cumulative then strftime(a.covered_to, '%m%d') else '' end as stretch
from arrived a
join history_form f on f.form = a.form
join history_period p on p.period = a.period
join history_element e on e.form = a.form and e.element = a.element and (a.disaggregation = '' or e.parts)
where a.value is not null;

create or replace temp table past as
with touched as (
  select distinct form, reporter, unit from arrived_figure
),
told as (
  select
    submission, form, reporter, unit, period, period_kind, calendar, covered_from, covered_to, days_covered, element, disaggregation,
    value, true as sealed
  from observation
  union all
  select
    submission, form, reporter, unit, period, period_kind, calendar, covered_from, covered_to, days_covered, element, disaggregation,
    value, false as sealed
  from arrived
)
select
  t.submission, t.form, t.reporter, t.unit, t.period, t.period_kind, t.calendar, t.covered_from, t.covered_to, t.days_covered,
  t.element, t.disaggregation, t.value, t.sealed, p.year_from,
  case when f.cumulative then strftime(t.covered_to, '%m%d') else '' end as stretch
from told t
join touched using (form, reporter, unit)
join current_submission s on s.submission = t.submission and not s.held
join history_form f on f.form = t.form
join history_period p on p.period = t.period
join history_element e on e.form = t.form and e.element = t.element and (t.disaggregation = '' or e.parts)
where t.value is not null;

-- At each value, the last values up to it and their periods, oldest first.
create or replace temp table recent as
select
  form, reporter, unit, period_kind, calendar, stretch, element, disaggregation, covered_to,
  list(value) over last_values as recent_values, list(period) over last_values as recent_periods
from past
window last_values as (
  partition by form, reporter, unit, period_kind, calendar, stretch, element, disaggregation
  order by covered_to, covered_from
  rows between 59 preceding and current row);

-- What is asked about: what arrived, and what counts already of later periods than something that arrived in the same series. So a
-- contradiction is seen whichever of two reports came first; of what counts already only that is told which something that arrived
-- now brings about.
create or replace temp table asked_figure as
with begun as (
  select form, reporter, unit, calendar, element, disaggregation, min(covered_to) as first_to
  from past where not sealed group by all
)
select a.*, false as counts from arrived_figure a
union all by name
select
  p.submission, p.form, p.reporter, p.unit, p.period, p.period_kind, p.calendar, p.covered_from, p.covered_to, p.days_covered, p.element,
  p.disaggregation, p.value, p.year_from, p.stretch, true as counts
from past p
join begun b using (form, reporter, unit, calendar, element, disaggregation)
where p.sealed and p.covered_to > b.first_to;

-- A figure that is asked about, beside the values that came before it; none where nothing did.
create or replace temp table question as
select a.*, r.recent_values, r.recent_periods
from asked_figure a
asof join recent r
  on r.form = a.form and r.reporter = a.reporter and r.unit = a.unit and r.period_kind = a.period_kind and r.calendar = a.calendar
  and r.stretch = a.stretch and r.element = a.element and r.disaggregation = a.disaggregation and r.covered_to < a.covered_to;

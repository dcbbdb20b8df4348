-- A figure since the start of the year is below the highest of the same year's earlier reports.
create or replace temp table cumulative_doubt as
with earlier as (
  select
    a.submission, a.element, a.disaggregation, r.check_no, a.value,
    max(p.value) as bound, arg_max(p.period, p.value) as earlier
  from asked_figure a
  join history_rule r on r.kind = 'cumulative' and r.form = a.form and r.element = a.element and r.period_kind = a.period_kind
  join past p
    on p.form = a.form and p.reporter = a.reporter and p.unit = a.unit and p.calendar = a.calendar and p.year_from = a.year_from
    and p.element = a.element and p.disaggregation = a.disaggregation and p.covered_to < a.covered_to
  group by all
)
select check_no, submission, element, disaggregation, bound, earlier, null as low, null as high, null as periods
from earlier where value < bound;

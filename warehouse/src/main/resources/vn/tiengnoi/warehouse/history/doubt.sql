-- All that is doubted. What counts already is doubted only for something that arrived among the values it was held against; told is then
-- the newest of these, since it is what can still be kept out.
create or replace temp table doubt as
select * from cumulative_doubt union all select * from jump_doubt union all
select * from implausible_doubt union all select * from stock_doubt;

create or replace temp table brought_about as
select
  d.check_no, d.submission, d.element, d.disaggregation,
  arg_max(p.submission, p.covered_to) as by_submission, arg_max(p.value, p.covered_to) as by_value
from doubt d
join asked_figure a on a.submission = d.submission and a.element = d.element and a.disaggregation = d.disaggregation and a.counts
join past p
  on p.form = a.form and p.reporter = a.reporter and p.unit = a.unit and p.calendar = a.calendar and p.element = a.element
  and p.disaggregation = a.disaggregation and not p.sealed and p.covered_to < a.covered_to
  and list_contains(string_split(d.earlier, ', '), p.period)
group by all;

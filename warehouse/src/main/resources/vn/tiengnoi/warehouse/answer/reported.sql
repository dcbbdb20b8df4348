-- The figures of the reports of one form and period that count, as they were sent.
select
  o.reporter, o.unit, o.element, o.disaggregation,
  case when s.held then null else o.value end as value,
  case when s.held then 'held' else o.status end as status
from observation o
join current_submission s on s.submission = o.submission
where o.form = ? and o.period = ?
order by o.unit, o.reporter, o.element, o.disaggregation;

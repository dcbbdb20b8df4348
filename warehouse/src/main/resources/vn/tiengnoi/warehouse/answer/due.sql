-- Every report owed within a unit and a stretch of time, with what became of it.
select
  d.form, d.reporter, d.unit, d.period, d.deadline, d.passed, s.received_at, s.standing
from obligation d
left join current_submission s
  on s.form = d.form and s.reporter = d.reporter and s.unit = d.unit and s.period = d.period
where d.covered_from >= ? and d.covered_to <= ?
order by d.covered_from, d.covered_to, d.form, d.unit, d.reporter;

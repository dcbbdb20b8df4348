-- Every report owed, with what came of it: the ledger's entries, without a moment at which they are asked about. What counts, and
-- what is in time, follows from the versions by current_submission.sql.
select
  row_number() over (order by d.covered_from, d.covered_to, d.form, d.unit, d.reporter) as entry,
  d.form, d.reporter, d.unit, p.province, d.period, d.covered_from, d.covered_to, d.deadline,
  s.received_at, s.submission, s.standing,
  coalesce(in_time(s.first_dated, s.first_believed, s.begun, d.deadline), false) as in_time
from obligation d
join unit_province p on p.unit = d.unit
left join current_submission s
  on s.form = d.form and s.reporter = d.reporter and s.unit = d.unit and s.period = d.period
order by entry

-- Counts of reports and of reporters: owed, accepted, in time. A reporter is counted once for each unit it reports about: its
-- reports are put together first, then it is counted.
insert into atom_total
with of_reporter as (
  select
    up.number as unit_number, pp.number as period_number, d.reporting,
    count(*) as due,
    count(*) filter (where not s.held) as received,
    count(*) filter (where not s.held and in_time(s.first_dated, s.first_believed, s.begun, d.deadline)) as on_time,
    count(*) filter (where not up.exact) as inexact
  from obligation d
  join unit_place up on up.source = d.unit and d.covered_to between up.since and up.until and up.in_scope
  join period_place pp on pp.source = d.period
  left join current_submission s
    on s.form = d.form and s.reporter = d.reporter and s.unit = d.unit and s.period = d.period
  where d.passed or s.submission is not null
  group by all
),
counts as (
  select
    unit_number, period_number,
    sum(due) as due, sum(received) as received, sum(on_time) as on_time,
    count(*) as reporters_due,
    count(*) filter (where received > 0) as reporters_received,
    count(*) filter (where on_time > 0) as reporters_on_time,
    sum(inexact) as inexact
  from of_reporter
  group by all
)
select
  subject.atom, subject.unit_number, subject.period_number, '', false, 1, subject.number, subject.number, null, subject.due,
  0, 0, 0, 0, 0, subject.inexact
from (
  select
    a.atom, c.unit_number, c.period_number, c.due, c.inexact,
    case a.subject
      when 'reports_due' then c.due when 'reports_received' then c.received when 'reports_on_time' then c.on_time
      when 'reporters_due' then c.reporters_due when 'reporters_received' then c.reporters_received else c.reporters_on_time
    end as number
  from counts c
  cross join report_atom a
) subject;

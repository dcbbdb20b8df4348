-- Counts of reports and of reporters: owed, accepted, in time.
insert into atom_total
with owed as (
  select
    up.boundaries, up.target as unit, pp.target as period, d.reporter || '|' || d.unit as reporter, up.exact,
    coalesce(not s.held, false) as received,
    coalesce(not s.held and s.first_dated <= d.deadline, false) as on_time
  from obligation d
  join unit_place up on up.source = d.unit and d.covered_to between up.since and up.until and up.in_scope
  join period_place pp on pp.source = d.period
  left join current_submission s
    on s.form = d.form and s.reporter = d.reporter and s.unit = d.unit and s.period = d.period
  where d.passed or s.submission is not null
),
counts as (
  select
    boundaries, unit, period,
    count(*) as due,
    count(*) filter (where received) as received,
    count(*) filter (where on_time) as on_time,
    count(distinct reporter) as reporters_due,
    count(distinct reporter) filter (where received) as reporters_received,
    count(distinct reporter) filter (where on_time) as reporters_on_time,
    count(*) filter (where not exact) as inexact
  from owed
  group by all
)
select
  subject.atom, subject.boundaries, subject.unit, subject.period, '', false, 1, subject.number, subject.number, null, subject.due,
  0, 0, 0, 0, 0, subject.inexact
from (
  select
    a.atom, c.boundaries, c.unit, c.period, c.due, c.inexact,
    case a.subject
      when 'reports_due' then c.due when 'reports_received' then c.received when 'reports_on_time' then c.on_time
      when 'reporters_due' then c.reporters_due when 'reporters_received' then c.reporters_received else c.reporters_on_time
    end as number
  from counts c
  cross join report_atom a
) subject;

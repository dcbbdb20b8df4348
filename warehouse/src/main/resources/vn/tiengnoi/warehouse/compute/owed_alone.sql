-- The figures of which nothing is known but that they are owed. What is said of such a figure depends on the indicator and on
-- whether reports are held or due, and was settled beforehand, as table unreported.
create or replace temp table owed_alone as
select d.indicator, d.unit_number, d.period_number, u.status, d.reported, d.due
from due_total d
join unreported u on u.indicator = d.indicator and u.held = (d.held > 0) and u.due = (d.due > 0)
anti join answered a
  on a.indicator = d.indicator and a.unit_number = d.unit_number and a.period_number = d.period_number;

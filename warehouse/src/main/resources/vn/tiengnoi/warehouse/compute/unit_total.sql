-- Counts of units: those alive on the last day, of these those that owe a report, and those for which a condition holds.
insert into atom_total
with alive as (
  select
    a.atom, a.subject, up.boundaries, up.target, up.source, up.exact, p.period
  from unit_atom a
  join unit_place up on up.source_level = a.level and up.in_scope
  join target_period p on least(p.last_day, up.target_to) between up.since and up.until
),
counted_unit as (
  select atom, boundaries, target, period, exact, 1 as met from alive where subject = 'alive'
  union all
  select a.atom, a.boundaries, a.target, a.period, a.exact, 1
  from alive a join unit_duty d on d.atom = a.atom and d.unit = a.source and d.period = a.period
  where a.subject = 'due'
  union all
  select a.atom, a.boundaries, a.target, a.period, a.exact, c.met
  from alive a join unit_condition c on c.atom = a.atom and c.unit = a.source and c.period = a.period
  where a.subject = 'where'
)
select
  atom, boundaries, target, period, '', false, 1, sum(met), sum(met), null, count(*), 0, 0, 0, 0, 0, count(*) filter (where not exact)
from counted_unit
group by atom, boundaries, target, period;

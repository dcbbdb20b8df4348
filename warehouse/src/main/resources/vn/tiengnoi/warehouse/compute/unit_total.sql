-- Counts of units: those alive on the last day, of these those that owe a report or sent one unasked, and those for which a
-- condition holds, so that a share of units is never more than the whole.
insert into atom_total
with duty as (
  select d.atom, d.unit, p.number as period_number
  from unit_duty d
  join target_period p on p.period = d.period
  union
  select due.atom, c.unit, c.period_number
  from unit_condition c
  join indicator_atom known on known.atom = c.atom
  join indicator_atom due on due.indicator = known.indicator
  join unit_atom a on a.atom = due.atom and a.subject = 'due'
  join unit_atom b on b.atom = c.atom and b.level = a.level
),
counted_unit as (
  select a.atom, p.number as period_number, null as unit, a.level, p.last_day, 1 as met
  from unit_atom a
  cross join target_period p
  where a.subject = 'alive'
  union all
  select d.atom, d.period_number, d.unit, a.level, p.last_day, 1
  from duty d
  join unit_atom a on a.atom = d.atom
  join target_period p on p.number = d.period_number
  union all
  select c.atom, c.period_number, c.unit, a.level, p.last_day, c.met
  from unit_condition c
  join unit_atom a on a.atom = c.atom
  join target_period p on p.number = c.period_number
),
level_place as (
  select up.* from unit_place up where up.in_scope and up.source_level in (select level from unit_atom)
),
placed as (
  select c.atom, up.number as unit_number, c.period_number, c.met, up.exact
  from counted_unit c
  join level_place up on up.source = c.unit and least(c.last_day, up.target_to) between up.since and up.until
  where c.unit is not null
  union all
  select c.atom, up.number as unit_number, c.period_number, c.met, up.exact
  from counted_unit c
  join level_place up on up.source_level = c.level and least(c.last_day, up.target_to) between up.since and up.until
  where c.unit is null
)
select
  atom, unit_number, period_number, '', false, 1, sum(met), sum(met), null, count(*), 0, 0, 0, 0, 0, count(*) filter (where not exact)
from placed
group by atom, unit_number, period_number;

-- The places (a map, a unit, a period) for which something is known or owed, in the order in which they are answered.
create or replace temp table figure_place as
select
  row_number() over (order by boundaries, unit, period) as place, boundaries, unit, period
from (
  select boundaries, unit, period from atom_total where atom in (select atom from figure_atom)
  union
  select boundaries, unit, period from due_total
);

-- Everything that is needed for the figures of one unit and period, side by side.
with part as (
select
  boundaries, unit, period, single, disaggregation, atom, cast(null as varchar) as indicator, low, high, weighted, divisor,
  with_value, estimated, held, not_applicable, not_reported, elsewhere, inexact, 0 as due, 0 as reported
from atom_total
where atom in (select atom from figure_atom)
union all
select
  boundaries, unit, period, false, '', null, indicator, null, null, null, 1, 0, 0, held, 0, 0, 0, 0, due, reported
from due_total
)
select dense_rank() over (order by boundaries, unit, period) as place, *
from part
order by place;

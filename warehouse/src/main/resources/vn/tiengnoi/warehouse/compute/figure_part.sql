-- Everything that is needed for the answered figures of one place, side by side: totals of atoms, and what is owed for indicators.
with needed as (
  select distinct a.unit_number, a.period_number, i.atom
  from answered a
  join indicator_number n on n.number = a.indicator
  join indicator_atom i on i.indicator = n.indicator
)
select
  t.unit_number, t.period_number, t.atom, t.low, nullif(t.high, t.low) as high, t.weighted, t.divisor, t.with_value,
  t.estimated + t.held + t.not_applicable + t.not_reported + t.elsewhere + t.inexact as others,
  t.estimated, t.held, t.not_applicable, t.not_reported, t.elsewhere, t.inexact,
  t.single, nullif(t.disaggregation, '') as disaggregation, 0 as indicator, 0 as due, 0 as reported
from atom_total t
join figure_atom f on f.atom = t.atom
left join needed n on n.atom = t.atom and n.unit_number = t.unit_number and n.period_number = t.period_number
where t.single or n.atom is not null
union all
select
  d.unit_number, d.period_number, 0, null, null, null, 1, 0, 0, 0, d.held, 0, 0, 0, 0, false, null, d.indicator, d.due, d.reported
from due_total d
join answered a on a.indicator = d.indicator and a.unit_number = d.unit_number and a.period_number = d.period_number
order by unit_number, period_number;

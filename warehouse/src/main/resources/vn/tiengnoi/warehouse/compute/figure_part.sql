-- Everything that is needed for the figures of one place, side by side: totals of atoms, and what is owed for indicators.
select
  p.place, 0 as indicator, t.single, t.disaggregation <> '' as split, t.disaggregation, t.atom, t.low, nullif(t.high, t.low) as high,
  t.weighted, t.divisor, t.with_value,
  t.estimated + t.held + t.not_applicable + t.not_reported + t.elsewhere + t.inexact as others,
  t.estimated, t.held, t.not_applicable, t.not_reported, t.elsewhere, t.inexact, 0 as due, 0 as reported
from atom_total t
join figure_atom f on f.atom = t.atom
join figure_place p on p.boundaries = t.boundaries and p.unit = t.unit and p.period = t.period
union all
select
  p.place, n.number, false, false, '', 0, null, null, null, 1, 0, 0, 0, d.held, 0, 0, 0, 0, d.due, d.reported
from due_total d
join indicator_number n on n.indicator = d.indicator
join figure_place p on p.boundaries = d.boundaries and p.unit = d.unit and p.period = d.period
order by place;

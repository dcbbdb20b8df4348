-- The figures of whose numerator something is known, and those for which nothing need be known. All others are only owed.
create or replace temp table answered as
select distinct n.number as indicator, t.unit_number, t.period_number
from atom_total t
join figure_atom f on f.atom = t.atom
join indicator_atom i on i.atom = t.atom and i.part = 'numerator'
join indicator_number n on n.indicator = i.indicator
union
select d.indicator, d.unit_number, d.period_number
from due_total d
where d.indicator not in (select indicator from unreported);

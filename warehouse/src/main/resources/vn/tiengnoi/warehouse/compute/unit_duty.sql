-- Which units owe a report on the elements of an indicator within each period asked for.
create or replace temp table unit_duty as
select distinct f.atom, d.unit, p.target as period
from obligation d
join duty_form f on f.form = d.form and f.grain = d.period_kind and f.level = d.unit_level
join period_place p on p.source = d.period;

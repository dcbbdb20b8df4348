-- The single reports owed: every duty with the reports of its stretch of time.
create or replace temp table obligation as
select
  d.form, d.reporter, d.unit, d.unit_level, d.reporting, r.period, r.period_kind, r.covered_from, r.covered_to, r.deadline, r.passed
from duty d
join spell_report r on r.spell = d.spell;

-- Which units owe a report on the elements of an indicator within each period asked for.
create or replace temp table unit_duty as
select distinct f.atom, d.unit, p.target as period
from obligation d
join duty_form f on f.form = d.form and f.grain = d.period_kind and f.level = d.unit_level
join period_place p on p.source = d.period;

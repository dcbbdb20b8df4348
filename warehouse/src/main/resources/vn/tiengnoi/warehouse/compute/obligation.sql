-- The single reports owed: every duty with the reports of its stretch of time.
create or replace temp table obligation as
select
  d.form, d.reporter, d.unit, d.unit_level, d.reporting, r.period, r.period_kind, r.covered_from, r.covered_to, r.deadline, r.passed
from duty d
join spell_report r on r.spell = d.spell;

-- The entries that are excused, each with its newest excuse.
create or replace temp table excused as
select l.entry, max(e.number) as excuse
from ledger_entry l
join excuse_unit e
  on e.unit = l.unit
  and (e.form is null or e.form = l.form)
  and (e.reporter is null or e.reporter = l.reporter)
  and l.covered_from >= e.since and l.covered_to <= e.until
group by l.entry;

-- Every report of which one moment knows other versions than the other, in the order in which these were recorded: even one
-- that does not count may say that a report was in time. The file is that of the version that counts now; where that is the
-- same as before, or the report is held, it is the one that came last.
with arrived as (
  (select * from version_to anti join version_from using (submission))
  union all
  (select * from version_from anti join version_to using (submission))
),
arrival as (
  select
    form, reporter, unit, period,
    max(recorded_at) as recorded_at,
    arg_max(file, (recorded_at, submission)) as file
  from arrived
  group by all
)
select
  form, reporter, unit, period, a.recorded_at,
  f.submission is not null as was_there, coalesce(f.held, false) as was_held,
  t.submission is not null as is_there, coalesce(t.held, false) as is_held,
  f.submission is not distinct from t.submission as same_counts,
  case when t.submission is distinct from f.submission and not t.held then t.file else a.file end as file
from arrival a
left join current_from f using (form, reporter, unit, period)
left join current_to t using (form, reporter, unit, period)
order by a.recorded_at, form, reporter, unit, period;

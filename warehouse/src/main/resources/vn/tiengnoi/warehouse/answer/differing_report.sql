-- Every report of which another version counts at the second moment than at the first, in the order in which what changed it
-- was recorded. Arrived are the versions that only one of the two moments knows. The file is the one that counts; of a held
-- report it is the one that came last.
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
  coalesce(case when not t.held then t.file end, a.file, t.file, f.file) as file
from current_from f
full join current_to t using (form, reporter, unit, period)
left join arrival a using (form, reporter, unit, period)
where f.submission is distinct from t.submission or f.held is distinct from t.held
order by a.recorded_at, form, reporter, unit, period;

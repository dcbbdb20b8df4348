-- Every report of which one moment knows other versions than the other, or of which something was done to one, in the order in
-- which that was recorded: even a version that does not count may say that a report was in time. The file is that of the version
-- that counts now; where that is the same as before, or the report is held, it is the one of which was heard last.
with arrived as (
  (select * from version_to v anti join version_from o on o.submission = v.submission and coalesce(o.event, 0) = coalesce(v.event, 0))
  union all
  (select * from version_from v anti join version_to o on o.submission = v.submission and coalesce(o.event, 0) = coalesce(v.event, 0))
),
arrival as (
  select
    form, reporter, unit, period,
    max(recorded_at) as recorded_at,
    arg_max(file, (recorded_at, submission, coalesce(event, 0))) as file,
    -- What was done, in order, each with its reason, who did it, and to which file.
    string_agg(concat_ws(chr(9), act, coalesce(reason, ''), coalesce(who, ''), regexp_replace(file, '\s+', ' ', 'g')), chr(10) order by recorded_at, submission, event)
      filter (where act is not null) as acts
  from arrived
  group by all
)
select
  form, reporter, unit, period, a.recorded_at,
  f.submission is not null as was_there, coalesce(f.held, false) as was_held,
  t.submission is not null as is_there, coalesce(t.held, false) as is_held, coalesce(t.standing, '') as standing,
  f.submission is not distinct from t.submission as same_counts,
  case when t.submission is distinct from f.submission and not t.held then t.file else a.file end as file,
  coalesce(a.acts, '') as acts
from arrival a
left join current_from f using (form, reporter, unit, period)
left join current_to t using (form, reporter, unit, period)
order by a.recorded_at, form, reporter, unit, period;

-- The version of each report that counts, by the rule of SubmissionVersion: of each submission the newest event tells what it is
-- worth, and those withdrawn or replaced are as if they had never come; then the latest report date, then the highest number;
-- two different contents at that place hold each other. A version that waits for a person counts only where nothing else came.
-- Independent of the order of arrival: only the set of versions matters.
-- in_time(...) below says whether a report is in time: by its own day, of which a week before its arrival is believed; reports whose
-- deadline had passed when the home began are history that was loaded, and their own day alone counts.
create or replace temp table current_submission as
with present as (
  select *
  from submission_version
  qualify row_number() over (partition by submission order by coalesce(event, 0) desc) = 1
),
begun as (
  -- The day on which the home first recorded anything: before it nothing could be seen to come.
  select cast(min(recorded_at) at time zone 'Asia/Ho_Chi_Minh' as date) as day from submission_version
),
dated as (
  select *,
    cast(received_at at time zone 'Asia/Ho_Chi_Minh' as date) as arrived,
    -- A report's own day, or else the day on which it came.
    coalesce(report_date, cast(received_at at time zone 'Asia/Ho_Chi_Minh' as date)) as dated
  from present
),
known as (
  select *,
    coalesce(report_date, date '0001-01-01') as version_date,
    coalesce(report_number, 0) as version_number,
    min(dated) filter (where verdict = 'accepted') over (partition by form, reporter, unit, period) as first_dated,
    -- The post, a weekend or a server that was down explain a week between that day and the day of arrival; not more.
    min(greatest(dated, arrived - 7)) filter (where verdict = 'accepted') over (partition by form, reporter, unit, period) as first_believed
  from dated
  where verdict not in ('withdrawn', 'replaced')
),
placed as (
  select *,
    dense_rank() over (
      partition by form, reporter, unit, period
      order by verdict <> 'accepted', version_date desc, version_number desc) as place
  from known
),
foremost as (
  select *,
    min(content_hash) over report as one_content,
    max(content_hash) over report as other_content,
    row_number() over (partition by form, reporter, unit, period order by submission) as position
  from placed
  where place = 1
  window report as (partition by form, reporter, unit, period)
)
select
  form, reporter, unit, period, submission, file, received_at, first_dated, first_believed, (select day from begun) as begun,
  verdict <> 'accepted' or one_content <> other_content as held,
  case when verdict = 'accepted' and one_content <> other_content then 'held' else verdict end as standing
from foremost
where position = 1;

create or replace temp macro in_time(first_dated, first_believed, begun, deadline) as
  first_believed <= deadline or (deadline < begun and first_dated <= deadline);

-- The version of each report that counts, by the rule of SubmissionVersion: of each submission the newest event tells what it is
-- worth, and those withdrawn or replaced are as if they had never come; then the latest report date, then the highest number;
-- two different contents at that place hold each other. A version that waits for a person counts only where nothing else came.
-- Independent of the order of arrival: only the set of versions matters.
create or replace temp table current_submission as
with present as (
  select *
  from submission_version
  qualify row_number() over (partition by submission order by coalesce(event, 0) desc) = 1
),
known as (
  select *,
    coalesce(report_date, date '0001-01-01') as version_date,
    coalesce(report_number, 0) as version_number,
    -- A report is in time by its own date, or else by the day on which it came.
    min(coalesce(report_date, cast(received_at at time zone 'Asia/Ho_Chi_Minh' as date))) filter (where verdict = 'accepted')
      over (partition by form, reporter, unit, period) as first_dated
  from present
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
  form, reporter, unit, period, submission, file, received_at, first_dated,
  verdict <> 'accepted' or one_content <> other_content as held,
  case when verdict = 'accepted' and one_content <> other_content then 'held' else verdict end as standing
from foremost
where position = 1;

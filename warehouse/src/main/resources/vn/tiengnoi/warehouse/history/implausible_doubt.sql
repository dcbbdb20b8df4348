-- Far from the median of the last values, in their own spread. Twice the median and four times the median distance are whole sums of
-- reported values, so nothing is rounded before the comparison.
create or replace temp table implausible_doubt as
with sample as (
  select
    q.submission, q.element, q.disaggregation, cast(q.value as double) as value, r.check_no, r.spreads, r.least_spread, r.floor,
    array_to_string(q.recent_periods[-r.periods:], ', ') as earlier,
    list_sort(list_transform(q.recent_values[-r.periods:], lambda x: cast(x as double))) as sorted
  from question q
  join history_rule r on r.kind = 'implausible' and r.form = q.form and r.element = q.element and r.period_kind = q.period_kind
  where q.disaggregation = '' and len(q.recent_values) >= r.least_periods
),
centred as (
  select *, len(sorted) as n, (sorted[(len(sorted) + 1) // 2] + sorted[len(sorted) // 2 + 1]) / 2 as median
  from sample
),
distances as (
  select *, list_sort(list_transform(sorted, lambda x: abs(x - median))) as distance
  from centred
),
spread as (
  select *, greatest(1.4826 * (distance[(n + 1) // 2] + distance[n // 2 + 1]) / 2, least_spread * abs(median)) as spread
  from distances
)
select
  check_no, submission, element, disaggregation, cast(median as decimal(28, 6)) as bound, earlier,
  cast(greatest(0, median - spreads * spread) as decimal(28, 6)) as low, cast(median + spreads * spread as decimal(28, 6)) as high,
  n as periods
from spread
where abs(value - median) > spreads * spread and abs(value - median) > floor;

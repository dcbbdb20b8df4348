-- More than so many times the largest of the last values, or less than one so-manieth of the smallest, and further away than the floor.
create or replace temp table jump_doubt as
with looked_at as (
  select
    q.submission, q.element, q.disaggregation, q.value, r.check_no, r.above, r.below, r.floor,
    list_max(q.recent_values[-r.periods:]) as largest, list_min(q.recent_values[-r.periods:]) as smallest,
    array_to_string(q.recent_periods[-r.periods:], ', ') as earlier
  from question q
  join history_rule r on r.kind = 'jump' and r.form = q.form and r.element = q.element and r.period_kind = q.period_kind
  where q.disaggregation = '' and len(q.recent_values) >= r.periods
)
select check_no, submission, element, disaggregation, largest as bound, earlier, null as low, null as high, null as periods
from looked_at
where value > above * largest and value - largest > floor
union all
select check_no, submission, element, disaggregation, smallest, earlier, null, null, null
from looked_at
where value * below < smallest and smallest - value > floor;

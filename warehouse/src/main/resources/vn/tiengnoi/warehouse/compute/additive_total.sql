-- Elements that add over units and over time: first over units, then over time. Nothing is divided here.
create or replace temp table atom_total as
with over_units as (
  select
    c.element, up.number as unit_number, any_value(up.within) as within, any_value(up.in_scope) as in_scope, s.stretch, c.disaggregation, c.single, c.single and up.target <> c.unit as apart,
    sum(c.value) filter (where c.has_value and up.exact) as whole,
    sum(cast(c.value as decimal(22, 6)) * up.weight) filter (where c.has_value and not up.exact) as weighted,
    count(*) filter (where c.has_value and (up.exact or up.weight is not null)) as with_value,
    count(*) filter (where c.has_value and (c.status = 'estimated' or (not up.exact and up.weight is not null))) as estimated,
    count(*) filter (where c.status = 'held') as held,
    count(*) filter (where c.status = 'not_applicable') as not_applicable,
    count(*) filter (where c.status = 'not_reported') as not_reported,
    count(*) filter (where c.has_value and not up.exact and up.weight is null) as inexact
  from counted c
  join asked_element e on e.element = c.element and e.additive
  join stretch s
    on s.grain = c.grain and s.calendar = c.calendar and s.covered_from = c.covered_from and s.covered_to = c.covered_to
  join unit_place up on up.source = c.unit and c.covered_to between up.since and up.until
  left join form_authority a on a.form = c.form and c.covered_to between a.since and a.until
  where not c.consolidated
    or (up.source_rank = a.rank and up.target_rank <= a.rank)
    or (up.target_rank > a.rank and up.source_rank = up.target_rank)
  group by all
),
placed as (
  select
    t.atom, u.* exclude (within), wp.number as period_number, dp.target as part,
    u.apart or wp.elsewhere or (u.single and not wp.whole) as elsewhere
  from over_units u
  join element_atom t
    on t.element = u.element
    and ((t.within is null and u.in_scope) or t.within = u.within)
  join disaggregation_place dp on dp.filter = t.filter and dp.source = u.disaggregation
  join window_place wp on wp.window_code = t.window_code and wp.stretch = u.stretch
)
select
  atom, unit_number, period_number, part as disaggregation, single, 1 as divisor,
  sum(whole) filter (where not elsewhere) as low,
  sum(whole) filter (where not elsewhere) as high,
  sum(weighted) filter (where not elsewhere) as weighted,
  coalesce(sum(with_value) filter (where not elsewhere), 0) as with_value,
  coalesce(sum(estimated) filter (where not elsewhere), 0) as estimated,
  coalesce(sum(held) filter (where not elsewhere), 0) as held,
  coalesce(sum(not_applicable) filter (where not elsewhere), 0) as not_applicable,
  coalesce(sum(not_reported) filter (where not elsewhere), 0) as not_reported,
  coalesce(sum(with_value) filter (where elsewhere), 0) as elsewhere,
  coalesce(sum(inexact) filter (where not elsewhere), 0) as inexact
from placed
group by all;

-- Elements with a rule of their own: first over time within each series (a reporter's figures of one unit), then over units.
-- A stock is that of the last day, so of the units and reporters alive on it. Where nothing adds, the largest part and the sum
-- bound the whole.
insert into atom_total
with placed as (
  select
    t.atom, t.within, wp.number as period_number, wp.last_day, dp.target as part, e.over_time, e.over_units,
    c.form, c.reporter, c.unit, c.single, c.consolidated, c.covered_to, c.status, wp.whole,
    wp.elsewhere or (c.single and not wp.whole) as elsewhere,
    case when c.has_value and not (wp.elsewhere or (c.single and not wp.whole)) then c.value end as value
  from counted c
  join asked_element e on e.element = c.element and not e.additive
  join element_atom t on t.element = c.element
  join disaggregation_place dp on dp.filter = t.filter and dp.source = c.disaggregation
  join window_place wp
    on wp.window_code = t.window_code and wp.grain = c.grain and wp.calendar = c.calendar
    and wp.stretch_from = c.covered_from and wp.stretch_to = c.covered_to
),
over_time as (
  select
    atom, within, period_number, last_day, part, over_time, over_units, form, reporter, unit, single, consolidated,
    max(covered_to) as newest,
    case over_time
      when 'last' then arg_max(value, covered_to) filter (where value is not null)
      when 'max' then max(value)
      when 'none' then coalesce(max(value) filter (where whole), max(value))
      else sum(value)
    end as low,
    case over_time
      when 'last' then arg_max(value, covered_to) filter (where value is not null)
      when 'max' then max(value)
      when 'none' then coalesce(max(value) filter (where whole), sum(value))
      else sum(value)
    end as high,
    case over_time when 'average' then count(value) else 1 end as divisor,
    count(*) filter (where value is not null and status = 'estimated') as estimated,
    count(*) filter (where status = 'held' and not elsewhere) as held,
    count(*) filter (where status = 'not_applicable' and not elsewhere) as not_applicable,
    count(*) filter (where status = 'not_reported' and not elsewhere) as not_reported,
    count(*) filter (where elsewhere) as elsewhere
  from placed
  group by
    atom, within, period_number, last_day, part, over_time, over_units, form, reporter, unit, single, consolidated
),
of_unit as (
  select
    o.*, up.number as unit_number, up.exact, up.weight,
    o.low is not null and (up.exact or (up.weight is not null and o.over_units = 'sum')) as stated
  from over_time o
  join unit_place up
    on up.source = o.unit and o.newest between up.since and up.until
    and ((o.within is null and up.in_scope) or o.within = up.within)
  left join form_authority a on a.form = o.form and o.newest between a.since and a.until
  left join reporter_life r on r.reporter = o.reporter
  where (
      not o.consolidated
      or (up.source_rank = a.rank and up.target_rank <= a.rank)
      or (up.target_rank > a.rank and up.source_rank = up.target_rank))
    and (
      o.over_time <> 'last'
      or (up.source_to >= least(o.last_day, up.target_to)
        and coalesce(r.valid_to, date '9999-12-31') >= least(o.last_day, up.target_to)))
)
select
  u.atom, u.unit_number, u.period_number, u.part as disaggregation, u.single,
  case when u.over_units = 'average' then coalesce(nullif(sum(u.divisor) filter (where u.stated), 0), 1) else any_value(u.divisor) end
    as divisor,
  case u.over_units
    when 'max' then max(u.low) filter (where u.stated)
    when 'none' then max(u.low) filter (where u.stated)
    else sum(u.low) filter (where u.stated and u.exact)
  end as low,
  case u.over_units
    when 'max' then max(u.high) filter (where u.stated)
    else sum(u.high) filter (where u.stated and u.exact)
  end as high,
  sum(cast(u.low as decimal(22, 6)) * u.weight) filter (where u.stated and not u.exact) as weighted,
  count(*) filter (where u.stated) as with_value,
  coalesce(sum(u.estimated), 0) + count(*) filter (where u.stated and not u.exact) as estimated,
  coalesce(sum(u.held), 0) as held,
  coalesce(sum(u.not_applicable), 0) as not_applicable,
  coalesce(sum(u.not_reported), 0) as not_reported,
  coalesce(sum(u.elsewhere), 0) as elsewhere,
  count(*) filter (where u.low is not null and not u.stated) as inexact
from of_unit u
group by
  u.atom, u.unit_number, u.period_number, u.part, u.single, u.over_units,
  case when u.over_units = 'average' then 0 else u.divisor end;

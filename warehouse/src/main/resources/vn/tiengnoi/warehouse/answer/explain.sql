-- The cells behind one figure, and the reports that are missing from it. What lies inside but is not added (single published
-- figures, other calendars, other levels and lengths of report) is listed with the flag not_added; the reports of another level
-- or length are cross-checks of the figure.
with question as (
  select ? as indicator, ? as unit, ? as period, ? as disaggregation
),
asked as (
  select ia.part, t.element, t.filter, t.window_code, t.within
  from indicator_atom ia
  join question q on q.indicator = ia.indicator
  join element_atom t on t.atom = ia.atom
),
place as (
  select p.source, p.source_rank, p.target_rank, p.since, p.until, p.source = p.target as own
  from unit_place p join question q on q.unit = p.target and p.in_scope
),
counting as (
  select
    a.part, c.element, c.unit, c.period, c.disaggregation, c.submission, c.form, c.reporter, c.covered_to, c.single,
    c.consolidated and not (
      (p.source_rank = au.rank and p.target_rank <= au.rank)
      or (p.target_rank > au.rank and p.source_rank = p.target_rank)) as other_level,
    p.own,
    wp.elsewhere or (c.single and (not p.own or not wp.whole)) as elsewhere
  from counted c
  join asked a on a.element = c.element
  join question q on true
  join disaggregation_place dp on dp.filter = a.filter and dp.source = c.disaggregation and dp.target = q.disaggregation
  join place p on p.source = c.unit and c.covered_to between p.since and p.until
  join window_place wp
    on wp.window_code = a.window_code and wp.grain = c.grain and wp.calendar = c.calendar
    and wp.stretch_from = c.covered_from and wp.stretch_to = c.covered_to and wp.target = q.period
  left join form_authority au on au.form = c.form and c.covered_to between au.since and au.until
),
cell as (
  select
    case when k.other_level then 'cross_check' else k.part end as part,
    o.element, o.unit, o.period, o.disaggregation, o.value,
    case when s.held then 'held' else o.status end as status,
    o.submission, o.file, o.sheet, o.cell, s.received_at, o.form, o.reporter, o.source,
    case when k.elsewhere or k.other_level then concat_ws(';', nullif(o.flags, ''), 'not_added') else o.flags end as flags
  from counting k
  join observation o
    on o.submission = k.submission and o.element = k.element and o.disaggregation = k.disaggregation
  join current_submission s on s.submission = o.submission
  where not k.other_level or k.own
),
-- The same element in a report of another length for exactly this unit and period.
other_length as (
  select distinct
    'cross_check' as part, o.element, o.unit, o.period, o.disaggregation, o.value,
    case when s.held then 'held' else o.status end as status,
    o.submission, o.file, o.sheet, o.cell, s.received_at, o.form, o.reporter, o.source,
    concat_ws(';', nullif(o.flags, ''), 'not_added') as flags
  from observation o
  join current_submission s on s.submission = o.submission
  join asked a on a.element = o.element
  join question q on q.period = o.period
  join disaggregation_place dp on dp.filter = a.filter and dp.source = o.disaggregation and dp.target = q.disaggregation
  join place p on p.source = o.unit and o.covered_to between p.since and p.until
  join form_grain g on g.form = o.form and g.element = o.element and g.grain <> o.period_kind
),
missing as (
  select distinct
    a.part, a.element, d.unit, d.period, q.disaggregation, cast(null as decimal(28, 6)) as value,
    case when s.held then 'held' else 'not_reported' end as status,
    s.submission, s.file, cast(null as varchar) as sheet, cast(null as varchar) as cell, s.received_at, d.form, d.reporter,
    cast(null as varchar) as source, '' as flags
  from obligation d
  cross join question q
  join asked a on a.window_code = '0'
  join form_grain g on g.form = d.form and g.element = a.element and coalesce(g.grain, d.period_kind) = d.period_kind
  join place p on p.source = d.unit and d.covered_to between p.since and p.until
  join period_place t on t.source = d.period and t.target = q.period
  left join form_authority au on au.form = d.form and d.covered_to between au.since and au.until
  left join current_submission s
    on s.form = d.form and s.reporter = d.reporter and s.unit = d.unit and s.period = d.period
  where (d.passed or s.submission is not null)
    and (
      au.form is null
      or (p.source_rank = au.rank and p.target_rank <= au.rank)
      or (p.target_rank > au.rank and p.source_rank = p.target_rank))
    and not exists (
      select 1 from cell c
      where c.part = a.part and c.element = a.element and c.form = d.form and c.reporter = d.reporter
        and c.unit = d.unit and c.period = d.period)
),
-- A figure made of reports themselves: each report owed, with what became of it.
report as (
  select distinct
    ia.part, 'report' as element, d.unit, d.period, '' as disaggregation,
    cast(case
      when a.subject like '%due' then 1
      when a.subject like '%received' then coalesce(not s.held, false)::integer
      else coalesce(not s.held and in_time(s.first_dated, s.first_believed, s.begun, d.deadline), false)::integer
    end as decimal(28, 6)) as value,
    case when s.submission is null then 'not_reported' when s.held then 'held' else 'reported' end as status,
    s.submission, s.file, cast(null as varchar) as sheet, cast(null as varchar) as cell, s.received_at, d.form, d.reporter,
    cast(null as varchar) as source, '' as flags
  from obligation d
  cross join question q
  join indicator_atom ia on ia.indicator = q.indicator
  join report_atom a on a.atom = ia.atom
  join place p on p.source = d.unit and d.covered_to between p.since and p.until
  join period_place t on t.source = d.period and t.target = q.period
  left join current_submission s
    on s.form = d.form and s.reporter = d.reporter and s.unit = d.unit and s.period = d.period
  where d.passed or s.submission is not null
),
-- A figure made of units: each unit counted.
counted_unit as (
  select distinct
    ia.part, 'unit' as element, up.source as unit, q.period, '' as disaggregation, cast(1 as decimal(28, 6)) as value,
    'reported' as status, cast(null as varchar) as submission, cast(null as varchar) as file, cast(null as varchar) as sheet,
    cast(null as varchar) as cell, cast(null as timestamptz) as received_at, '' as form, '' as reporter,
    cast(null as varchar) as source, '' as flags
  from question q
  join indicator_atom ia on ia.indicator = q.indicator
  join unit_atom a on a.atom = ia.atom and a.subject in ('alive', 'due')
  join unit_place up on up.target = q.unit and up.source_level = a.level and up.in_scope
  join target_period t on t.period = q.period and least(t.last_day, up.target_to) between up.since and up.until
  left join unit_duty d on d.atom = a.atom and d.unit = up.source and d.period = q.period
  where a.subject = 'alive' or d.unit is not null
)
select distinct * from cell
union all
select * from counted_unit
union all
select * from other_length
union all
select * from missing
union all
select * from report;

-- The cells behind one figure, and the reports that are missing from it. Single published figures that lie inside it but are
-- not added are listed with the flag not_added.
with question as (
  select ? as indicator, ? as unit, ? as period, ? as disaggregation
),
asked as (
  select ip.part, ip.element, g.form, g.grain, g.single
  from indicator_part ip
  join question q on q.indicator = ip.indicator
  join form_grain g on g.element = ip.element
),
place as (
  select p.source, p.since, p.until from unit_place p join question q on q.unit = p.target
),
period as (
  select p.source from period_place p join question q on q.period = p.target
),
cell as (
  select
    a.part, o.element, o.unit, o.period, o.disaggregation, o.value,
    case when s.held then 'held' else o.status end as status,
    o.submission, o.file, o.sheet, o.cell, s.received_at, o.form, o.reporter, o.source,
    case
      when a.single and (o.unit <> q.unit or o.period <> q.period) then concat_ws(';', nullif(o.flags, ''), 'not_added')
      else o.flags
    end as flags
  from observation o
  join question q on q.disaggregation = o.disaggregation
  join current_submission s on s.submission = o.submission
  join asked a on a.element = o.element and a.form = o.form and (a.grain is null or a.grain = o.period_kind)
  join place p on p.source = o.unit and o.covered_to between p.since and p.until
  join period t on t.source = o.period
),
missing as (
  select distinct
    a.part, a.element, d.unit, d.period, q.disaggregation, cast(null as decimal(28, 6)) as value,
    case when s.held then 'held' else 'not_reported' end as status,
    s.submission, s.file, cast(null as varchar) as sheet, cast(null as varchar) as cell, s.received_at, d.form, d.reporter,
    cast(null as varchar) as source, '' as flags
  from obligation d
  cross join question q
  join asked a on a.form = d.form and a.grain = d.period_kind
  join place p on p.source = d.unit and d.covered_to between p.since and p.until
  join period t on t.source = d.period
  left join current_submission s
    on s.form = d.form and s.reporter = d.reporter and s.unit = d.unit and s.period = d.period
  where (d.passed or s.submission is not null)
    and not exists (
      select 1 from cell c
      where c.part = a.part and c.element = a.element and c.form = d.form and c.reporter = d.reporter
        and c.unit = d.unit and c.period = d.period)
)
select * from cell
union all
select * from missing;

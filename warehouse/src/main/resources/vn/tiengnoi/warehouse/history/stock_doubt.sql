-- A stock beside the last one before it, of whatever length of period: more than so many times as much or as little; or, where every day
-- between the two is covered by reports of what came and went, not the stock before plus what came less what went. Where only one
-- of these is known, the stock is only bounded on that side.
create or replace temp table stock_doubt as
with held_before as (
  select
    form, reporter, unit, calendar, element, disaggregation, covered_to, value, period
  from past
),
looked_at as (
  select
    a.submission, a.form, a.reporter, a.unit, a.calendar, a.element, a.disaggregation, a.value, a.covered_to,
    r.check_no, r.above as factor, r.floor, p.value as before, p.period as earlier, p.covered_to as before_to
  from asked_figure a
  join history_rule r on r.kind = 'stock' and r.form = a.form and r.element = a.element and r.period_kind = a.period_kind
  asof join held_before p
    on p.form = a.form and p.reporter = a.reporter and p.unit = a.unit and p.calendar = a.calendar and p.element = a.element
    and p.disaggregation = a.disaggregation and p.covered_to < a.covered_to
  where a.disaggregation = ''
),
moved as (
  select
    l.check_no, l.submission, l.element, f.sign,
    f.flow, sum(p.value) as moved, sum(p.days_covered) = date_diff('day', l.before_to, l.covered_to) as whole
  from looked_at l
  join history_flow f on f.check_no = l.check_no
  join past p
    on p.form = l.form and p.reporter = l.reporter and p.unit = l.unit and p.calendar = l.calendar and p.element = f.flow
    and p.disaggregation = '' and p.covered_from > l.before_to and p.covered_to <= l.covered_to
  group by l.check_no, l.submission, l.element, f.sign, f.flow, l.before_to, l.covered_to
),
flows as (
  select
    check_no, submission, element, sum(sign * moved) as net, bool_and(whole) as whole, count(*) as known
  from moved group by all
),
stated as (
  select check_no, count(*) as stated, max(sign) as most, min(sign) as least from history_flow group by check_no
),
judged as (
  select
    l.*, s.most, s.least, l.before + f.net as expected,
    coalesce(f.whole and f.known = s.stated, false) as balanced
  from looked_at l
  left join stated s on s.check_no = l.check_no
  left join flows f on f.check_no = l.check_no and f.submission = l.submission and f.element = l.element
)
select
  check_no, submission, element, disaggregation,
  case when balanced then expected else before end as bound, earlier, null as low, null as high, null as periods
from judged
where (factor is not null and before > 0 and abs(value - before) > floor and (value > factor * before or factor * value < before))
  or (balanced and abs(value - expected) > floor and (
    (most > 0 and value > expected) or (least < 0 and value < expected)));

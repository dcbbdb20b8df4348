-- Every single published figure, newest first.
select
  ip.part, o.element, o.unit, o.period, o.disaggregation, o.value,
  case when s.held then 'held' else o.status end as status,
  o.submission, o.file, o.sheet, o.cell, s.received_at, o.form, o.reporter, o.source, o.flags
from observation o
join current_submission s on s.submission = o.submission
join form_grain g on g.form = o.form and g.element = o.element and g.single
join (
  select element, case when bool_or(above) then 'numerator' else 'denominator' end as part
  from indicator_element
  group by element
) ip on ip.element = o.element
order by o.covered_to desc, o.covered_from desc, o.unit, o.element, o.reporter, o.cell;

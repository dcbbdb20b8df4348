-- The stretches of time that counted figures are about, each with a number.
create or replace temp table stretch as
select cast(row_number() over (order by calendar, covered_from, covered_to, grain) as integer) as stretch, *
from (select distinct grain, calendar, covered_from, covered_to from counted);

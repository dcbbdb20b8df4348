-- Checks against earlier reports come after all reports of a run were read; these columns let that step be repeated and undone.
alter table run add column history_checked boolean default false not null;
alter table submission add column counted varchar(20);      -- how the run's counts have it: accepted | held | unchanged
alter table submission add column accepted_cells bigint default 0 not null;  -- of its cells, how many its file's account has as accepted
alter table submission add column warned_cells bigint default 0 not null;

-- Which of its figures its sender says are right although they look wrong; empty for none. Of two submissions that are the same otherwise,
-- the greater takes the place of the other.
alter table submission add column confirmed varchar(40) default '' not null;

-- What senders say, beside a figure, of its being right ("Đã kiểm tra: …"); kept for the checks that come later.
create table sender_confirmation (
  run_id         varchar(40) not null references run (run_id),
  submission_id  varchar(40) not null,
  element        varchar(100) not null,
  disaggregation varchar(500) not null,
  reason         varchar(1000) not null,
  primary key (run_id, submission_id, element, disaggregation)
);

-- Checks against earlier reports come after all reports of a run were read; these columns let that step be repeated and undone.
alter table run add column history_checked boolean default false not null;
alter table submission add column counted varchar(20);      -- how the run's counts have it: accepted | held | unchanged

-- What senders say, beside a figure, of its being right ("Đã kiểm tra: …"); kept for the checks that come later.
create table sender_confirmation (
  run_id         varchar(40) not null references run (run_id),
  submission_id  varchar(40) not null,
  element        varchar(100) not null,
  disaggregation varchar(500) not null,
  reason         varchar(1000) not null,
  primary key (run_id, submission_id, element, disaggregation)
);

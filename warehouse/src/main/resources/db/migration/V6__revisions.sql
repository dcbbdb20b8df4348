-- What people do to reports after they came, what they decide where a check cannot, and which periods are locked.
-- Everything here is only ever added to; what holds at present follows from the newest row.

-- An act on a submission; mirrors the event rows of the lake's versions.
create table submission_event (
  submission_id varchar(40) not null,
  event         integer not null,          -- 1, 2 … within the submission
  run_id        varchar(40) not null references run (run_id),
  act           varchar(20) not null,      -- withdraw | restore | approve | release | replace
  standing      varchar(20) not null,      -- what the submission is worth since then
  reason        varchar(1000) not null,
  who           varchar(200) not null,
  happened_at   timestamp with time zone not null,
  primary key (submission_id, event)
);
create index submission_event_run on submission_event (run_id);

-- How often its original was read before, what came of it, and the newest run that read the same out of it again.
alter table submission add column reading integer default 1 not null;
alter table submission add column outcome varchar(64);
alter table submission add column reread_in varchar(40);

-- Originals that a run reads again from the vault.
create table reread (
  run_id varchar(40) not null,
  sha256 varchar(64) not null references original (sha256),
  primary key (run_id, sha256)
);

-- The newest decision that a run knew.
alter table run add column decisions bigint default 0 not null;

-- Decisions of people, and their revocations.
create table decision (
  decision_no bigint primary key,
  kind        varchar(20) not null,        -- name | confirm | revoke
  subject     varchar(1000) not null,      -- what was decided about; of a revocation, that of the decision it ends
  scope       varchar(1000) not null,      -- within which it holds: a reporter, a report; empty for everywhere
  answer      varchar(1000) not null,      -- what was decided; of a revocation, the number of the decision it ends
  reason      varchar(1000) not null,
  who         varchar(200) not null,
  decided_at  timestamp with time zone not null
);

-- The doubt that a fault is about, so that a person can confirm exactly it.
alter table fault add column doubt_check varchar(100);
alter table fault add column doubt_figure varchar(200);
alter table fault add column doubt_value varchar(100);

-- Periods for which no report counts any more unless a person lets it through.
create table locked_period (
  lock_no       integer primary key,
  publication   varchar(100) not null references publication (name),
  period        varchar(60) not null,
  covered_from  date not null,
  covered_to    date not null,
  form          varchar(50),               -- null: every form
  who           varchar(200) not null,
  locked_at     timestamp with time zone not null,
  unlocked_at   timestamp with time zone,
  unlocked_by   varchar(200),
  unlock_reason varchar(1000)
);

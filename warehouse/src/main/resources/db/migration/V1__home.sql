-- The first layout of a home's database. Only small, transactional state lives here; figures live in the lake.
-- Written for H2 in PostgreSQL mode and for PostgreSQL alike.

create table home_property (
  name  varchar(100) primary key,
  setting varchar(1000) not null
);

-- One writer at a time. The row is the lease; it is stale when its process is gone or its time is over.
create table writer_lease (
  name        varchar(50) primary key,
  holder      varchar(200) not null,
  host        varchar(200) not null,
  pid         bigint not null,
  pid_started timestamp with time zone not null,
  acquired_at timestamp with time zone not null,
  expires_at  timestamp with time zone not null
);

-- Packs archived in the home, by hash.
create table pack_archive (
  hash        varchar(64) primary key,
  code        varchar(100) not null,
  archived_at timestamp with time zone not null
);

-- One row a run: an intake or a recomputation. Its counts are those of the answer line of `run`.
create table run (
  run_id      varchar(40) primary key,
  kind        varchar(20) not null,        -- intake | compute
  inbox       varchar(2000),
  state       varchar(20) not null,        -- running | done | failed
  pack_hash   varchar(64) not null,
  started_at  timestamp with time zone not null,
  finished_at timestamp with time zone,
  received    integer not null default 0,
  accepted    integer not null default 0,
  held        integer not null default 0,
  rejected    integer not null default 0,
  unchanged   integer not null default 0,
  message     varchar(4000)
);

-- Every original ever received, by content. The bytes lie in the vault.
create table original (
  sha256         varchar(64) primary key,
  size_bytes     bigint not null,
  first_name     varchar(1000) not null,
  first_received timestamp with time zone not null
);

-- Each file seen by each run, and what became of it.
create table intake_file (
  run_id      varchar(40) not null references run (run_id),
  name        varchar(1000) not null,      -- path relative to the inbox
  sha256      varchar(64) not null references original (sha256),
  received_at timestamp with time zone not null,
  state       varchar(20) not null,        -- registered | extracted | loaded | unchanged | rejected
  reports     integer not null default 0,  -- reports in it; a file that cannot be read counts as one
  primary key (run_id, name)
);
create index intake_file_sha256 on intake_file (sha256);

-- One row a submission (the whole of one form, reporter, unit and period in a file), with its verdict.
create table submission (
  submission_id varchar(40) primary key,
  run_id        varchar(40) not null references run (run_id),
  sha256        varchar(64) not null references original (sha256),
  file_name     varchar(1000) not null,
  sheet         varchar(200),
  form          varchar(50) not null,
  reporter      varchar(100) not null,
  unit          varchar(100) not null,
  period        varchar(60) not null,
  report_date   date,
  report_number integer,
  content_hash  varchar(64) not null,
  verdict       varchar(20) not null,      -- accepted | held | unchanged
  version_state varchar(20) not null,      -- its row in the lake's versions: none | accepted | held
  observations  integer not null,
  received_at   timestamp with time zone not null
);
create index submission_key on submission (form, reporter, unit, period);

-- What was wrong, to the cell, in both languages. Rejected files have faults without a submission.
create table fault (
  run_id        varchar(40) not null references run (run_id),
  fault_no      integer not null,
  sha256        varchar(64) not null,
  submission_id varchar(40),
  file_name     varchar(1000) not null,
  sheet         varchar(200),
  cell          varchar(100),
  code          varchar(60) not null,
  verdict       varchar(20) not null,      -- warn | hold | reject
  value_seen    varchar(500),
  message_vi    varchar(2000) not null,
  message_en    varchar(2000) not null,
  primary key (run_id, fault_no)
);
create index fault_sha256 on fault (sha256);

-- A run ends by writing one of these: the door through which readers enter.
create table generation (
  generation  bigint primary key,
  run_id      varchar(40) not null references run (run_id),
  pack_hash   varchar(64) not null,
  sealed_at   timestamp with time zone not null
);
create unique index generation_run on generation (run_id);

create table generation_table (
  generation  bigint not null references generation (generation),
  table_name  varchar(100) not null,
  snapshot_id bigint not null,
  primary key (generation, table_name)
);

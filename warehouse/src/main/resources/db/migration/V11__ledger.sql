-- What the ledger of reports due needs beside the reports themselves, which reminders were sent, and which work of the schedule is done.

-- A reporter need not send something, or may send it late: who says so, when and why. Revoked, never deleted.
create table excuse (
  excuse_no      bigint primary key,
  form           varchar(50),              -- null: every form
  reporter       varchar(100),             -- null: every reporter
  unit           varchar(100),             -- with the units below it; null: every unit
  covered_from   date not null,            -- periods wholly between these days
  covered_to     date not null,
  reason         varchar(1000) not null,
  who            varchar(200) not null,
  excused_at     timestamp with time zone not null,
  revoked_at     timestamp with time zone,
  revoked_by     varchar(200),
  revoke_reason  varchar(1000)
);

-- What became of each step of reminding about each report that had not come. A step is settled once.
create table reminder (
  entry_key  varchar(300) not null,        -- FORM/REPORTER/UNIT/PERIOD
  step       varchar(20) not null,         -- before-7 | after-1 | parent-10
  state      varchar(20) not null,         -- queued | skipped
  reason     varchar(20),                  -- of a skipped one: later_step | no_contact | no_parent
  due_on     date not null,                -- the day of the step
  settled_at timestamp with time zone not null,
  primary key (entry_key, step)
);

create index reminder_due_on on reminder (due_on);

-- The mails that carry a reminder: one a contact.
create table reminder_message (
  entry_key   varchar(300) not null,
  step        varchar(20) not null,
  message_key varchar(300) not null references outgoing_message (message_key),
  primary key (entry_key, step, message_key)
);
create index reminder_message_key on reminder_message (message_key);

-- The jobs of the schedule. A standing job has its backlog elsewhere (a folder, a mailbox); its newest turn stands here.
create table job (
  name        varchar(50) primary key,
  since       timestamp with time zone not null,   -- from when on it owes its periods
  state       varchar(20) not null,                -- waiting | running | done | failed | busy
  owner       varchar(200),
  lease_until timestamp with time zone,
  started_at  timestamp with time zone,
  finished_at timestamp with time zone,
  message     varchar(2000)
);

-- The periods of work of the other jobs. The row is the right to do it: taken by one server at a time, done once.
create table job_period (
  job         varchar(50) not null,
  slot        varchar(20) not null,        -- when it was due, in Vietnam: 2026-03-05T07:30
  state       varchar(20) not null,        -- owed | running | done | covered | failed | busy
  owner       varchar(200),
  lease_until timestamp with time zone,
  attempts    integer not null,
  started_at  timestamp with time zone,
  finished_at timestamp with time zone,
  message     varchar(2000),               -- covered: by which slot; failed: why
  primary key (job, slot)
);

-- db-scheduler's own table: when a job's next turn is.
create table scheduled_tasks (
  task_name            varchar(100) not null,
  task_instance        varchar(100) not null,
  task_data            bytea,
  execution_time       timestamp with time zone,
  picked               boolean not null,
  picked_by            varchar(200),
  last_success         timestamp with time zone,
  last_failure         timestamp with time zone,
  consecutive_failures integer,
  last_heartbeat       timestamp with time zone,
  version              bigint not null,
  priority             smallint,
  state                varchar(50),
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);

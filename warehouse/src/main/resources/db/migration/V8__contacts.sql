-- To whom a reporter's answers and reminders go, and the mails that wait to be sent.

-- An address of a reporter; ended, never deleted. One address may serve several reporters.
create table contact (
  contact_no  bigint primary key,
  reporter    varchar(100) not null,
  email       varchar(320) not null,       -- lower case
  name        varchar(200) not null,
  added_at    timestamp with time zone not null,
  added_by    varchar(200) not null,
  ended_at    timestamp with time zone,
  ended_by    varchar(200)
);
create index contact_email on contact (email);
create index contact_reporter on contact (reporter);

-- A mail to send. Its key says what it is about: a second one with the same key is never written, so nothing is said twice.
create table outgoing_message (
  message_key   varchar(300) primary key,
  kind          varchar(20) not null,      -- receipt | reminder | escalation | notice
  reporter      varchar(100),
  recipient     varchar(320) not null,
  subject       varchar(900) not null,
  body          text not null,
  in_reply_to   varchar(990),              -- Message-ID of the mail that this one answers
  state         varchar(20) not null,      -- waiting | sending | sent | failed
  attempts      integer not null default 0,
  queued_at     timestamp with time zone not null,
  next_attempt  timestamp with time zone not null,
  sent_at       timestamp with time zone,
  problem       varchar(2000)
);
create index outgoing_message_state on outgoing_message (state, next_attempt);

-- Files of the home that go with it.
create table outgoing_attachment (
  message_key varchar(300) not null references outgoing_message (message_key),
  position    integer not null,
  path        varchar(2000) not null,      -- relative to the home
  name        varchar(300) not null,
  primary key (message_key, position)
);

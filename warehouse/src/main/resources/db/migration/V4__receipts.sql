-- What became of every cell with content of each file of a run: accepted + warned + held + rejected + ignored = cells.
-- A file that could not be opened has no cells, and faults that say why.

create table file_account (
  run_id    varchar(40) not null references run (run_id),
  file_name varchar(1000) not null,        -- as in intake_file, and of files that could not be copied
  sha256    varchar(64),                   -- null where the file could not be copied
  cells     bigint not null,
  accepted  bigint not null,
  warned    bigint not null,
  held      bigint not null,
  rejected  bigint not null,
  ignored   bigint not null,
  lines     text not null,                 -- the same by sheet, outcome and reason, as JSON
  primary key (run_id, file_name)
);
create index file_account_sha256 on file_account (sha256);

-- Receipts are written file by file.
create index fault_file on fault (run_id, file_name);
create index submission_file on submission (run_id, file_name);

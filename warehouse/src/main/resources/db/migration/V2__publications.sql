-- Publications: a name for a generation, with what its figures were when it was given.

create table publication (
  name         varchar(100) primary key,
  generation   bigint not null references generation (generation),
  pack_hash    varchar(64) not null,
  published_at timestamp with time zone not null,
  values_hash  varchar(64) not null         -- canonical hash over all indicator values of the generation
);

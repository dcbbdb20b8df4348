-- A person's decision may be the whole mapping of a layout, as text (decision.kind = layout).
alter table decision alter column answer set data type varchar(200000);

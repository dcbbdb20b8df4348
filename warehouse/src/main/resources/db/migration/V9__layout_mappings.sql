-- What a layout means, where that is what was decided (decision.kind = layout); the answer is then only the word "mapping".
alter table decision add column mapping varchar(200000);

-- What a spent form said, as a hash: the same form sent again is led where the first one went, and another text sent
-- with the same key (back, changed, sent) is told so instead of being lost.
alter table platform_spent_forms add column said bytea check (length(said) = 32);
